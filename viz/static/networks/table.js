// The rows of a network's table: those that stand in the page, and those that are made of data when they are asked for.
const hgkgTable = (data) => {
  "use strict";
  const STEP = 500;
  const table = document.getElementById("rows");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const all = rows.length + data.more.length;
  const say = data.say;
  const language = document.documentElement.lang;
  const number = new Intl.NumberFormat(language);
  // Fills a text's places; {count:row|rows} is a number with the words that go with it.
  const told = (text, values) => text.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (_, key, one, many) =>
    one === undefined ? values[key] : `${values[key]} ${String(values[key]) === "1" ? one : many}`);

  // ---- A row made of data, cell by cell as text
  const made = (name, words, of = "") => {
    const one = document.createElement(name);
    one.textContent = words;
    if (name === "blockquote" || (name === "cite" && vietnamese(words))) one.lang = "vi";
    if (of) one.className = of;
    return one;
  };
  // A document goes by its type and year in the language of the page; of other names every word is Vietnamese.
  const vietnamese = (words) => /[\u00c0-\u1ef9]/.test(words);
  const sign = (kind) => {
    const one = made("i", "", `sign node-${kind}`);
    one.setAttribute("aria-hidden", "true");
    return one;
  };
  const name = (id) => {
    const node = data.nodes[id];
    const label = made("span", node.page ? "" : node.label, "name");
    if (vietnamese(node.label)) label.lang = "vi";
    if (node.page) { const link = made("a", node.label); link.href = node.page; label.append(link); }
    return [sign(node.kind), " ", label, ...(node.note ? [" ", made("small", node.note, "quiet told")] : [])];
  };
  const build = (at) => {
    const [from, to, link, quote, title, section, footnote, doc, start, end, address] = data.more[at - inPage];
    const row = document.createElement("tr");
    row.dataset.row = at;
    const head = document.createElement("th");
    head.scope = "row";
    head.append(...name(from));
    const cells = Array.from({ length: 4 }, () => document.createElement("td"));
    if (to === null) { cells[0].textContent = say.alone; } else { cells[0].textContent = data.links[link][0]; cells[1].append(...name(to)); }
    cells[2].className = "words";
    cells[3].className = "place";
    if (quote !== undefined) {
      cells[2].append(made("blockquote", quote));
      const parts = [section && `${say.section} ${section}`, footnote !== null && `${say.footnote} ${footnote}`, `${say.characters} ${start}–${end}`].filter(Boolean);
      const where = made("span", `${parts.join(" · ")} · `, "where");
      where.append(made("code", doc));
      cells[3].append(made("cite", title || doc), " ", where);
      if (address) { const read = made("a", say.read, "read"); read.href = address; cells[3].append(" ", read); }
    }
    const button = made("button", say.show, "show");
    button.type = "button";
    cells[3].append(" ", button);
    row.append(head, ...cells);
    return row;
  };
  const inPage = rows.length;
  const row = (at) => (rows[at] ??= build(at));

  // ---- Filter: words anywhere in a row and what the legend leaves, or the rows given
  const line = (note) => note.split("\n").join(" · ");
  const edgeOf = new Map(data.edges.flatMap((edge) => edge.rows.map((at) => [at, edge])));
  const aloneOf = new Map(data.alone);
  const filter = document.getElementById("filter");
  const nothing = document.getElementById("nothing");
  const count = document.getElementById("count");
  const clear = document.getElementById("unfiltered");
  const more = document.getElementById("more");
  const keys = new Map();
  const keyOf = (at) => {
    if (!keys.has(at)) keys.set(at, hgkgMatching.key(row(at).textContent));
    return keys.get(at);
  };
  let order = Array.from({ length: all }, (_, i) => i);
  let only = null, shown = inPage, off = { kinds: new Set(), links: new Set() };
  const seen = (id) => !off.kinds.has(data.nodes[id].kind);
  const inLegend = (at) => {
    const edge = edgeOf.get(at);
    return edge ? !off.links.has(edge.link) && seen(edge.from) && seen(edge.to) : seen(aloneOf.get(at));
  };
  const tell = (visible, fitting) => {
    const counts = { shown: number.format(visible), fitting: number.format(fitting), all: number.format(all) };
    count.textContent = told(fitting === all ? say.rows_shown : say.rows_fitting, counts);
    nothing.hidden = fitting > 0;
    more.hidden = visible === fitting;
    more.textContent = told(say.add_rows, { count: number.format(Math.min(STEP, fitting - visible)) });
  };
  const show = () => {
    const typed = filter.value.trim(), legend = order.filter((at) => (only ? only.has(at) : inLegend(at)));
    const found = typed ? hgkgMatching.fitting(legend.map(keyOf), typed) : null;
    const fitting = found ? legend.filter((_, i) => found[i]) : legend;
    body.replaceChildren(...fitting.slice(0, shown).map(row));
    const visible = Math.min(shown, fitting.length);
    tell(visible, fitting.length);
    clear.hidden = fitting.length === all && !typed;
  };
  let waiting = 0;
  filter.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(() => { only = null; show(); }, 60); });
  let reset = () => {};
  clear.addEventListener("click", () => { only = null; filter.value = ""; reset(); show(); filter.focus(); });
  more.addEventListener("click", () => { shown += STEP; show(); });
  filter.closest("p").hidden = false;
  tell(inPage, all);

  // ---- Sorting by a column
  const collator = new Intl.Collator(language, { numeric: true });
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const down = heading.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      headings.forEach((other) => other.removeAttribute("aria-sort"));
      heading.setAttribute("aria-sort", down < 0 ? "descending" : "ascending");
      const texts = new Map(order.map((at) => [at, row(at).cells[column].textContent.trim()]));
      order.sort((a, b) => down * collator.compare(texts.get(a), texts.get(b)) || a - b);
      show();
    });
  });

  return {
    row, told, number, made, sign, line, vietnamese, edgeOf, aloneOf,
    // The kinds and links that the legend leaves out.
    legend: (kinds, links) => { only = null; off = { kinds: new Set(kinds), links: new Set(links) }; show(); },
    onReset: (done) => { reset = done; },
    only: (numbers) => { only = new Set(numbers); filter.value = ""; show(); },
    chosen: (numbers) => {
      body.querySelectorAll("tr.chosen").forEach((one) => one.classList.remove("chosen"));
      numbers.forEach((at) => rows[at]?.classList.add("chosen"));
    },
    onPick: (pick) => body.addEventListener("click", (event) => {
      const button = event.target.closest("button.show");
      if (button) pick(Number(button.closest("tr").dataset.row));
    }),
  };
};
