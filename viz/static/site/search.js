// Search over everything: words in any order and without accents, numbers of documents in any spelling.
function hgkgSearch(index) {
  "use strict";
  const kinds = index.kinds, entries = index.entries;
  // Folded words with single spaces between them, letters apart from digits ("20nq" is "20 nq"), no leading zeros, thousands
  // together ("6.800" is "6800"). Many texts at once, a line each: a hundred thousand one by one would take seconds.
  const words = (lines) => lines.normalize("NFD").replace(/[\u0300-\u036f]+/g, "").toLowerCase().replace(/đ/g, "d")
    .replace(/(\d)[.,](?=\d{3}(?!\d))/g, "$1").replace(/\d(?=[a-z])|[a-z](?=\d)/g, "$& ").replace(/[^a-z0-9\n]+/g, " ").replace(/(^|[ \n])0+(?=\d)/g, "$1");
  const line = (text) => text.replace(/\n/g, " ");
  const keysOf = (texts) => words(texts.map(line).join("\n")).split("\n").map((key) => ` ${key.trim()} `);
  const titles = entries.length ? keysOf(entries.map((entry) => entry[1])) : [];
  // The letters of a number are one word too, so that "20nqtu" finds "20-NQ/TU".
  const glued = (number) => words(line(number)).replace(/[^a-z]+/g, "");
  const rest = entries.length ? keysOf(entries.map(([, , detail, , numbers]) =>
    numbers ? `${detail} ${numbers.join(" ")} ${numbers.map(glued).join(" ")}` : detail)) : [];
  const keys = titles.map((title, i) => title + rest[i]);

  const points = (i, wanted, whole) => {
    const title = titles[i];
    let sum = kinds[entries[i][0]].weight;
    if (title.startsWith(whole)) sum += title.length === whole.length + 1 ? 100 : 40;
    else if (title.includes(whole)) sum += 20;
    for (const word of wanted) sum += title.includes(`${word} `) ? 6 : title.includes(word) ? 3 : 0;
    return sum;
  };
  // The best few in their order, the earlier entry first among equals; nothing is sorted that is not shown.
  const best = (fitting, wanted, whole, most) => {
    const shown = [], inside = 20 + 6 * wanted.length;  // what a title can have that does not begin with the words
    for (const i of fitting) {
      const full = shown.length === most ? shown[most - 1].own : -1;
      if (full >= kinds[entries[i][0]].weight + inside && !titles[i].startsWith(whole)) continue;
      const own = points(i, wanted, whole);
      if (full >= own) continue;
      let at = shown.length;
      while (at && shown[at - 1].own < own) at -= 1;
      shown.splice(at, 0, { i, own });
      if (shown.length > most) shown.pop();
    }
    return shown.map(({ i }) => i);
  };
  const every = keys.map((_, i) => i);
  const within = (some, wanted) => some.filter((i) => wanted.every((word) => keys[i].includes(word)));
  // What fitted the words typed up to now: one letter more fits nothing else, so that only the first ones look at all.
  let before = { asked: "", begun: every, held: every };
  // A word begins with what is typed; where no entry has such words, it may hold it anywhere. One letter begins a title.
  const fits = (asked) => {
    const begins = asked.split(" ").map((word) => ` ${word}`);
    if (asked.length === 1) {
      const titled = every.filter((i) => titles[i].startsWith(begins[0]));
      if (titled.length) return [titled, begins];
    }
    const from = asked.startsWith(before.asked) ? before : { begun: every, held: every };
    const begun = within(from.begun, begins);
    const held = begun.length ? from.held : within(from.held, asked.split(" "));
    before = { asked, begun, held };
    return begun.length ? [begun, begins] : [held, asked.split(" ")];
  };
  // "Nghị quyết số 20-NQ/TU ngày 11/01/2024 của Tỉnh ủy": without the words between, and without the day, it is its name.
  const BETWEEN = new Set(["so", "ngay", "cua", "ve", "no", "of", "the", "dated", "on"]);
  const core = (asked) => asked.replace(/ (ngay|dated)( \d+){1,3}(?= |$)/g, "").split(" ").filter((word) => !BETWEEN.has(word));
  // Where no entry has all words, those that have most of them; a number counts for two.
  const nearest = (wanted) => {
    const weights = wanted.map((word) => (/\d/.test(word) ? 2 : 1));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    let top = Math.floor(whole / 2) + 1, found = [];
    for (let i = 0; i < keys.length; i += 1) {
      let sum = 0, left = whole;
      for (let k = 0; k < wanted.length && sum + left >= top; k += 1) {
        left -= weights[k];
        if (keys[i].includes(wanted[k])) sum += weights[k];
      }
      if (sum < top) continue;
      if (sum > top) { top = sum; found = []; }
      found.push(i);
    }
    return found;
  };
  const fallback = (asked) => {
    const wanted = core(asked).map((word) => ` ${word}`);
    const fitting = wanted.length ? within(every, wanted) : [];
    return [fitting.length || wanted.length < 2 ? fitting : nearest(wanted), wanted];
  };
  return (typed, most) => {
    const asked = words(line(typed)).trim();
    if (!asked) return { hits: [], count: 0 };
    let [fitting, wanted] = fits(asked);
    if (!fitting.length) [fitting, wanted] = fallback(asked);
    const hits = best(fitting, wanted, ` ${asked}`, most).map((i) => {
      const [kind, title, detail, address] = entries[i];
      return { kind: kinds[kind].kind, word: kinds[kind].word, title, detail, address };
    });
    return { hits, count: fitting.length };
  };
}
