// Search over everything: words in any order and without accents, numbers of documents in any spelling (fold.js). Things
// first, then sentences of the texts; what does not have all that was typed is never shown without saying so.
function hgkgEntries(entries, kinds) {
  "use strict";
  const { words, joined, abbreviations, waysOf, few } = window.hgkgMatching;
  const count = entries.length;
  const CALLED = 60, WHOLE = 100, BEGUN = 40, WITHIN = 20;  // what it is worth to be called so, to be it, to begin so, to hold it
  const WORD = 6, PART = 3;  // for each word of the title, and for each that begins with what is typed
  const ACCENTS = 30;  // to hold it with the accents that were typed

  // ---- The words of all entries and which entries have them, and have them in their titles. What stands between two spaces
  // is folded once, however many entries have it: a hundred thousand one by one would take seconds.
  const numbers = new Map(), vocabulary = [], having = [], titled = [], called = new Map();
  let longest = 0;  // words of a name by which something is called
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
        const key = take(own, i);
        longest = Math.max(longest, key.length);
        if (!called.has(key.join(" "))) called.set(key.join(" "), []);
        called.get(key.join(" ")).push(i);
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
  // One letter begins a title; else the first way in which some entry fits, and whether it leaves out words that were typed.
  const fitting = (typed, asked) => {
    const ways = waysOf(typed);
    if (asked.length === 1) {
      const first = every.filter((i) => titles[i].startsWith(` ${asked}`));
      if (first.length) return [first, ways[0], false];
    }
    for (const way of ways) {
      const found = within(way);
      if (found.length) return [found, way, way === ways.at(-1) && way.length < few(asked).split(" ").length];
    }
    return [[], ways.at(-1), false];
  };
  const near = (typed) => {
    const way = waysOf(typed).at(-1);
    return [way.length > 1 ? nearest(way) : [], way];
  };
  // Which of some words all of the entries found have, and which none has.
  const lacking = (found, asked) => {
    const among = new Uint8Array(count), last = new Uint8Array(count);
    for (const i of found) among[i] = 1;
    const told = { having: [], without: [] };
    asked.forEach((word, n) => {
      let sum = 0;
      for (const id of meant(` ${word}`)) for (const i of having[id]) if (among[i] && last[i] !== n + 1) { sum += 1; last[i] = n + 1; }
      if (sum === found.length) told.having.push(word);
      if (!sum) told.without.push(word);
    });
    return told;
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
  // What is called by some of the words that were typed one after another, the longest such names: "thu ngân sách chưa đạt".
  const named = (asked) => {
    const all = asked.split(" "), found = new Set();
    for (let from = 0; from < all.length;) {
      let length = Math.min(longest, all.length - from);
      while (length && !called.has(all.slice(from, from + length).join(" "))) length -= 1;
      if (length) for (const i of called.get(all.slice(from, from + length).join(" "))) found.add(i);
      from += length || 1;
    }
    return found;
  };
  const best = (found, way, asked, accents, most) => {
    const whole = ` ${asked}`, names = named(asked), worth = inTitles(way), shown = [];
    for (const i of found) {
      const full = shown.length === most ? shown[most - 1].own : -1;
      let own = kinds[entries[i][0]].weight + worth[i] + (names.has(i) ? CALLED : 0);
      if (worth[i] && full < own + WHOLE + ACCENTS) {
        if (titles[i].startsWith(whole)) own += titles[i].length === whole.length + 1 ? WHOLE : BEGUN;
        else if (full < own + WITHIN + ACCENTS && titles[i].includes(whole)) own += WITHIN;
        if (accents && titles[i].includes(whole) && entries[i][1].toLowerCase().includes(accents)) own += ACCENTS;
      }
      if (full >= own) continue;
      let at = shown.length;
      while (at && shown[at - 1].own < own) at -= 1;
      shown.splice(at, 0, { i, own });
      if (shown.length > most) shown.pop();
    }
    return shown.map(({ i }) => i);
  };
  return { fitting, near, lacking, best, folded };
}
function hgkgSearch(index, rows) {
  "use strict";
  const { words, line, few } = window.hgkgMatching;
  const { kinds, entries, texts, sentence } = index, sentences = rows ?? [];
  const FEWEST = 3;  // sentences that are shown below however many things
  const BEFORE = 60, ROOM = 220;  // characters of a long sentence that are shown before the words found, and in all
  const things = hgkgEntries(entries, kinds);
  const said = hgkgEntries(sentences.map(([, , , text]) => [0, text, ""]), [sentence]);

  // A long sentence from some words before the first that was asked for.
  const cut = (text, way) => {
    if (text.length <= ROOM) return text;
    const begins = way.map((wanted) => wanted.trim());
    let at = 0;
    for (const token of text.matchAll(/\S+/g)) {
      if (!said.folded(token[0]).some((word) => begins.some((begun) => word.startsWith(begun)))) continue;
      at = token.index;
      break;
    }
    const from = at <= BEFORE ? 0 : text.indexOf(" ", at - BEFORE) + 1;
    const rest = text.slice(from);
    const shown = rest.length <= ROOM ? rest : `${rest.slice(0, rest.lastIndexOf(" ", ROOM) + 1 || ROOM).trimEnd()}…`;
    return from ? `…${shown}` : shown;
  };
  const thing = (i) => {
    const [kind, title, detail, address] = entries[i];
    return { kind: kinds[kind].kind, word: kinds[kind].word, title, detail, address };
  };
  const wordsOf = (way) => (i) => {
    const [text, start, end, all] = sentences[i];
    return { kind: sentence.kind, word: sentence.word, title: cut(all, way), detail: texts[text][1],
      address: `${texts[text][0]}#c${start}-${end}` };
  };
  // The words typed that not all has that is shown, as they were typed.
  const note = (among, found, typed, asked) => {
    const spelt = new Map(typed.split(/\s+/).flatMap((token) => {
      const own = words(token).trim().split(" ");
      return own.map((word) => [word, own.length === 1 ? token : word]);
    }));
    const told = among.lacking(found, [...new Set(few(asked).split(" "))]);
    return { having: told.having.map((word) => spelt.get(word) ?? word), without: told.without.map((word) => spelt.get(word) ?? word) };
  };
  // Things that have all words, then sentences that do; else the things, else the sentences, that have most, and what is lacking.
  return (typed, most) => {
    const asked = words(line(typed)).trim();
    if (!asked) return { hits: [], count: 0, sentences: [], told: 0, lacks: null };
    const accents = /[^\x00-\x7f]/.test(typed) ? line(typed).trim().normalize("NFC").toLowerCase() : "";
    let [found, way, less] = things.fitting(typed, asked);
    let [told, wayTold, lessTold] = asked.length > 1 ? said.fitting(typed, asked) : [[], [], false];
    if (!found.length && !told.length) {
      less = lessTold = true;
      [found, way] = things.near(typed);
      if (!found.length) [told, wayTold] = said.near(typed);
    }
    if (found.length && lessTold) told = [];
    const lacks = found.length ? less && note(things, found, typed, asked)
      : told.length ? lessTold && note(said, told, typed, asked) : null;
    const hits = things.best(found, way, asked, "", most).map(thing);
    const below = said.best(told, wayTold, asked, accents, Math.max(FEWEST, most - hits.length)).map(wordsOf(wayTold));
    return { hits, count: found.length, sentences: below, told: told.length, lacks: lacks || null };
  };
}
