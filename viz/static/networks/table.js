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
    if (of) one.className = of;
    return one;
  };
  const sign = (kind) => {
    const one = made("i", "", `sign node-${kind}`);
    one.setAttribute("aria-hidden", "true");
    return one;
  };
  const name = (id) => {
    const node = data.nodes[id];
    const label = made("span", node.page ? "" : node.label, "name");
    if (node.page) { const link = made("a", node.label); link.href = node.page; label.append(link); }
    return [sign(node.kind), " ", label, ...(node.note ? [" ", made("small", node.note, "quiet")] : [])];
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

  // ---- Filter: words anywhere in a row, or the rows given
  const filter = document.getElementById("filter");
  const count = document.getElementById("count");
  const clear = document.getElementById("unfiltered");
  const more = document.getElementById("more");
  const keys = new Map();
  const keyOf = (at) => {
    if (!keys.has(at)) keys.set(at, hgkgFold(row(at).textContent));
    return keys.get(at);
  };
  let order = Array.from({ length: all }, (_, i) => i);
  let only = null, shown = inPage;
  const show = () => {
    const words = hgkgFold(filter.value).split(" ").filter(Boolean);
    const fitting = order.filter((at) => (!only || only.has(at)) && words.every((word) => keyOf(at).includes(word)));
    body.replaceChildren(...fitting.slice(0, shown).map(row));
    const visible = Math.min(shown, fitting.length);
    count.textContent = told(say.rows_shown, { shown: number.format(visible), all: number.format(fitting.length === all ? all : fitting.length) });
    clear.hidden = !only && !words.length;
    more.hidden = visible === fitting.length;
    more.textContent = told(say.add_rows, { count: number.format(Math.min(STEP, fitting.length - visible)) });
  };
  let waiting = 0;
  filter.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(() => { only = null; show(); }, 60); });
  clear.addEventListener("click", () => { only = null; filter.value = ""; show(); filter.focus(); });
  more.addEventListener("click", () => { shown += STEP; show(); });
  filter.closest("p").hidden = false;
  count.textContent = told(say.rows_shown, { shown: number.format(inPage), all: number.format(all) });
  more.hidden = inPage === all;
  more.textContent = told(say.add_rows, { count: number.format(Math.min(STEP, all - inPage)) });

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

  // The node of a row without a link.
  const nodeOf = (at) => {
    if (at >= inPage) return data.more[at - inPage][0];
    const slug = rows[at].querySelector("[id]")?.id;
    return data.nodes.find((node) => node.slug === slug)?.id ?? null;
  };

  return {
    row, nodeOf, told, number, made, sign,
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
