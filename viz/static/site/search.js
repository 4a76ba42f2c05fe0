// Search over everything: words in any order and without accents, numbers of documents in any spelling.
function hgkgSearch(index) {
  "use strict";
  // A key is the folded words of an entry, each behind a space: a word that is typed must begin one of them.
  const tokens = (text) => hgkgFold(text).replace(/(\d)(?=[a-z])|([a-z])(?=\d)/g, "$& ").split(/[^a-z0-9]+/)
    .filter(Boolean).map((word) => word.replace(/^0+(?=\d)/, ""));
  const key = (text) => ` ${tokens(text).join(" ")} `;
  const kinds = index.kinds, entries = index.entries;
  const titles = entries.map(([, title]) => key(title));
  // "20-NQ/TU" is also one word of its letters, so that "20nqtu" finds it.
  const keys = entries.map(([, , detail, , numbers], i) => titles[i] + key(detail) + (numbers || []).map((number) =>
    `${key(number)}${number ? ` ${hgkgFold(number).replace(/[^a-z]+/g, "")} ` : ""}`).join(""));
  const score = (i, wanted, whole) => {
    let points = kinds[entries[i][0]].weight;
    if (titles[i] === whole) points += 100;
    else if (titles[i].startsWith(whole.trimEnd())) points += 40;
    else if (titles[i].includes(whole.trimEnd())) points += 20;
    for (const word of wanted) {
      if (titles[i].includes(` ${word} `)) points += 6;
      else if (titles[i].includes(` ${word}`)) points += 3;
      else if (keys[i].includes(` ${word} `)) points += 2;
    }
    return points;
  };
  return (typed, most) => {
    const wanted = tokens(typed), whole = ` ${wanted.join(" ")} `;
    if (!wanted.length) return { hits: [], count: 0 };
    const fits = (begin) => {
      const out = [];
      for (let i = 0; i < keys.length; i += 1) if (wanted.every((word) => keys[i].includes(begin + word))) out.push(i);
      return out;
    };
    let fitting = fits(" ");
    if (!fitting.length) fitting = fits("");
    const points = new Map(fitting.map((i) => [i, score(i, wanted, whole)]));
    fitting.sort((a, b) => points.get(b) - points.get(a) || a - b);
    const hits = fitting.slice(0, most).map((i) => {
      const [kind, title, detail, address] = entries[i];
      return { kind: kinds[kind].kind, word: kinds[kind].word, title, detail, address };
    });
    return { hits, count: fitting.length };
  };
}
