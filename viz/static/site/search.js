// Search over everything: words in any order and without accents, numbers of documents in any spelling (fold.js).
function hgkgSearch(index) {
  "use strict";
  const { words, line, joined, abbreviations, waysOf } = window.hgkgMatching;
  const kinds = index.kinds, entries = index.entries, count = entries.length;
  const CALLED = 60, WHOLE = 100, BEGUN = 40, WITHIN = 20;  // what it is worth to be called so, to be it, to begin so, to hold it
  const WORD = 6, PART = 3;  // for each word of the title, and for each that begins with what is typed

  // ---- The words of all entries and which entries have them, and have them in their titles. What stands between two spaces
  // is folded once, however many entries have it: a hundred thousand one by one would take seconds.
  const numbers = new Map(), vocabulary = [], having = [], titled = [], called = new Map();
  const seen = new Map();
  const folded = (token) => {
    let found = seen.get(token);
    if (!found) {
      const asked = words(token).trim();
      seen.set(token, found = asked ? asked.split(" ") : []);
    }
    return found;
  };
  const number = (word) => {
    let found = numbers.get(word);
    if (found === undefined) {
      numbers.set(word, found = vocabulary.push(word) - 1);
      having.push([]);
      titled.push([]);
    }
    return found;
  };
  const add = (lists, word, i) => {
    const list = lists[number(word)];
    if (list[list.length - 1] !== i) list.push(i);
  };
  const take = (text, i) => {
    const found = text.split(/\s+/).flatMap(folded);
    for (const word of found) add(having, word, i);
    return found;
  };
  const titles = entries.map(([, title, detail, , names], i) => {
    const own = take(title, i);
    for (const word of own) add(titled, word, i);
    take(detail, i);
    for (const name of names ?? []) {
      take(abbreviations(name), i);
      for (const own of new Set([name, joined(name)])) {
        const key = take(own, i).join(" ");
        if (!called.has(key)) called.set(key, []);
        called.get(key).push(i);
      }
    }
    return ` ${own.join(" ")} `;
  });
  const every = entries.map((_, i) => i);

  // ---- Which entries fit
  // The words meant by one of a way: with a space before it those that begin so, else those that hold it.
  const meant = (wanted) => {
    const word = wanted.trim(), fits = wanted.startsWith(" ") ? (one) => one.startsWith(word) : (one) => one.includes(word);
    const found = [];
    vocabulary.forEach((one, id) => { if (fits(one)) found.push(id); });
    return found;
  };
  const within = (way) => {
    const sums = new Uint8Array(count);  // how many of the words each entry has
    way.forEach((wanted, n) => {
      for (const id of meant(wanted)) for (const i of having[id]) if (sums[i] === n) sums[i] = n + 1;
    });
    return every.filter((i) => sums[i] === way.length);
  };
  // Where no entry has all words, those that have most of them; a number counts for two.
  const nearest = (way) => {
    const sums = new Uint8Array(count), last = new Uint8Array(count);
    const weights = way.map((wanted) => (/\d/.test(wanted) ? 2 : 1));
    way.forEach((wanted, n) => {
      for (const id of meant(wanted)) for (const i of having[id]) if (last[i] !== n + 1) { sums[i] += weights[n]; last[i] = n + 1; }
    });
    const most = sums.reduce((one, other) => Math.max(one, other), 0);
    return 2 * most > weights.reduce((sum, weight) => sum + weight, 0) ? every.filter((i) => sums[i] === most) : [];
  };
  // One letter begins a title; else the first way in which some entry fits, else what is nearest.
  const fits = (typed, asked) => {
    const ways = waysOf(typed);
    if (asked.length === 1) {
      const first = every.filter((i) => titles[i].startsWith(` ${asked}`));
      if (first.length) return [first, ways[0]];
    }
    for (const way of ways) {
      const found = within(way);
      if (found.length) return [found, way];
    }
    const last = ways[ways.length - 1];
    return [last.length > 1 ? nearest(last) : [], last];
  };

  // ---- The best few in their order, the earlier entry first among equals; nothing is sorted that is not shown
  const inTitles = (way) => {
    const sums = new Uint16Array(count), last = new Uint8Array(count);
    way.forEach((wanted, n) => {
      const word = wanted.trim(), ids = meant(wanted);
      const mark = (id, worth) => { for (const i of titled[id]) if (last[i] !== n + 1) { sums[i] += worth; last[i] = n + 1; } };
      for (const id of ids) if (vocabulary[id] === word) mark(id, WORD);
      for (const id of ids) mark(id, PART);
    });
    return sums;
  };
  const best = (fitting, way, whole, most) => {
    const names = new Set(called.get(whole.trim()) ?? []), worth = inTitles(way), shown = [];
    for (const i of fitting) {
      const full = shown.length === most ? shown[most - 1].own : -1;
      let own = kinds[entries[i][0]].weight + worth[i] + (names.has(i) ? CALLED : 0);
      if (worth[i] && full < own + WHOLE) {
        if (titles[i].startsWith(whole)) own += titles[i].length === whole.length + 1 ? WHOLE : BEGUN;
        else if (full < own + WITHIN && titles[i].includes(whole)) own += WITHIN;
      }
      if (full >= own) continue;
      let at = shown.length;
      while (at && shown[at - 1].own < own) at -= 1;
      shown.splice(at, 0, { i, own });
      if (shown.length > most) shown.pop();
    }
    return shown.map(({ i }) => i);
  };
  return (typed, most) => {
    const asked = words(line(typed)).trim();
    if (!asked) return { hits: [], count: 0 };
    const [fitting, way] = fits(typed, asked);
    const hits = best(fitting, way, ` ${asked}`, most).map((i) => {
      const [kind, title, detail, address] = entries[i];
      return { kind: kinds[kind].kind, word: kinds[kind].word, title, detail, address };
    });
    return { hits, count: fitting.length };
  };
}
