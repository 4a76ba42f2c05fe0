// How words are compared wherever something is searched or filtered: in the search over everything, in lists, in networks.
// The key on which a search compares: no tones, no accents, lower case, đ as d, single spaces.
function hgkgFold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d").replace(/\s+/g, " ").trim();
}
window.hgkgMatching = (() => {
  "use strict";
  // Folded words with single spaces between them, letters apart from digits ("20nq" is "20 nq"), no leading zeros, thousands
  // together ("6.800" is "6800").
  const words = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]+/g, "").toLowerCase().replace(/đ/g, "d")
    .replace(/(\d)[.,](?=\d{3}(?!\d))/g, "$1").replace(/\d(?=[a-z])|[a-z](?=\d)/g, "$& ").replace(/[^a-z0-9]+/g, " ").replace(/(^| )0+(?=\d)/g, "$1");
  const line = (text) => text.replace(/\s+/g, " ");
  // The letters of an abbreviation are one word too: "20nqtu" finds "20-NQ/TU", "sở nnptnt" "Sở NN&PTNT".
  const joined = (text) => text.replace(/(\p{L})[-/&.]+(?=\p{L})/gu, "$1");
  const abbreviations = (text) => (line(text).match(/\S*\p{L}[-/&.]+\p{L}\S*/gu) ?? []).map(joined).join(" ");
  const MOST = 100;  // words of what was typed: who pastes a page means its beginning
  const few = (asked) => asked.trim().split(" ").slice(0, MOST).join(" ");
  const begun = (asked) => asked.split(" ").map((word) => ` ${word}`);
  // "Nghị quyết số 20-NQ/TU ngày 11/01/2024 của Tỉnh ủy": without the words between, and without the day, it is its name.
  const BETWEEN = new Set(["so", "ngay", "cua", "ve", "no", "of", "the", "dated", "on"]);
  const core = (asked) => asked.replace(/ (ngay|dated)( \d+){1,3}(?= |$)/g, "").split(" ").filter((word) => word && !BETWEEN.has(word));
  // The ways to take what was typed, the strictest first: all of its words are words' beginnings; they stand anywhere; so do
  // abbreviations with their letters together ("LĐ-TB&XH" as "ldtbxh"); the words without those between them.
  const waysOf = (typed) => {
    const asked = few(words(line(typed)));
    if (!asked) return [];
    const together = few(words(joined(line(typed))));
    return [begun(asked), asked.split(" "), ...(together === asked ? [] : [begun(together)]), core(asked).map((word) => ` ${word}`)]
      .filter((way) => way.length);
  };
  // Which of some keys fit what was typed, by the first way that any of them fits; all of them where nothing was typed.
  const fitting = (keys, typed) => {
    const ways = waysOf(typed);
    for (const way of ways) {
      const found = keys.map((key) => way.every((word) => key.includes(word)));
      if (found.includes(true)) return found;
    }
    return keys.map(() => !ways.length);
  };
  return {
    words, line, joined, abbreviations, few, waysOf, fitting,
    key: (text) => ` ${words(`${line(text)} ${abbreviations(text)}`).trim()} `,
  };
})();
