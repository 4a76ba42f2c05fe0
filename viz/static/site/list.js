// Lists that sort, filter, count and save what they show. Everything works on what the page holds already:
//   [data-list="name"]     the list; its items are [data-item], else the rows of its table; name is that of the saved file
//   [data-filters] hidden  its filters, shown here: input[data-find] (words, as the search takes them), select[data-facet="key"]
//                          (items have data-key="one or more words"), [data-reset], [data-save] (the rows shown as CSV, with csv.js)
//                          input[data-also] (a box: items with data-other are shown only where it is checked; its name stands in
//                          the address), select[data-order] (the sorting, where there is no room for headings)
//                          (each value of a select tells how many there would be of it, those with data-other apart; where
//                          there would be none, how many with data-other stand behind the box)
//   [data-shown]           told how many are shown; [data-nothing] stands in their place; [data-group] hides when empty
//   [data-chosen]          told in words what is filtered and how it is sorted, for paper: there the filters are not seen
//   [data-beside] hidden   a button told how many items with data-other fit but are not shown; it shows them
//   [data-sorts] hidden   says that headings sort; shown where they do
//   table[data-stacks]     becomes cards where the screen is narrow, each cell with its heading
//   th[data-key]           its sorting stands in the address: ?sort=key, ?sort=-key downwards
//   th, td                 sort by data-value, else by the words of a <q> in it, else by text; th[data-unsorted] does not. The CSV
//                          has data-csv, else what is read: the words of a <q>, else the text;
//                          data-more="a|b" adds cells to it; td.number with data-value is saved as that, its digits ungrouped
// What is chosen stands in the address, so that it can be sent; a list tells of each change by the event "hgkg-list", whose
// detail has ``fits(item, but)``: whether an item would be shown, one of the selects left aside, and ``narrowed``: whether
// anything but the box is chosen.
(() => {
  "use strict";
  const say = window.hgkgSay;
  const collator = new Intl.Collator("vi", { numeric: true });
  const number = new Intl.NumberFormat(document.documentElement.lang).format;
  // Rows, and rows that stand beside the list, which are never added up.
  window.hgkgCounted = (here, beside) => (!beside ? number(here) : here
    ? say("targets_beside_short_also", { targets: number(here), beside: say("targets_beside_short", { count: number(beside) }) })
    : say("targets_beside_short", { count: number(beside) }));
  const text = (node) => node.textContent.replace(/\s+/g, " ").trim();
  const read = (cell) => (cell ? text(cell.querySelector("q") ?? cell) : "");
  const value = (cell) => cell?.dataset.value ?? read(cell);

  // ---- Order: numbers by value, words as Vietnamese sorts, empty cells last in both directions
  const compare = (x, y, down) => {
    if (x === "" || y === "") return (x === "") - (y === "");
    const numbers = Number.isFinite(Number(x)) && Number.isFinite(Number(y));
    return (numbers ? Number(x) - Number(y) : collator.compare(x, y)) * (down ? -1 : 1);
  };
  const sortable = (table, changed) => {
    const headings = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies[0].rows];
    const sort = (column, down) => {
      headings.forEach((other) => other.removeAttribute("aria-sort"));
      headings[column]?.setAttribute("aria-sort", down ? "descending" : "ascending");
      const keys = new Map(rows.map((row, i) => [row, [value(row.cells[column]), i]]));
      const order = (a, b) => compare(keys.get(a)[0], keys.get(b)[0], down) || keys.get(a)[1] - keys.get(b)[1];
      table.tBodies[0].append(...[...rows].sort(order));
    };
    headings.forEach((heading, column) => {
      if (heading.dataset.unsorted !== undefined) return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sorts";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        sort(column, heading.getAttribute("aria-sort") === "ascending");
        changed();
      });
    });
    return {
      // The sorting as the address has it: "" as the text goes, "key" upwards, "-key" downwards.
      asked: () => {
        const heading = headings.find((one) => one.dataset.key && one.hasAttribute("aria-sort"));
        return heading ? `${heading.getAttribute("aria-sort") === "descending" ? "-" : ""}${heading.dataset.key}` : "";
      },
      by: (asked) => sort(headings.findIndex((one) => one.dataset.key && one.dataset.key === asked.replace(/^-/, "")), asked.startsWith("-")),
    };
  };

  // ---- The rows shown, as a file (csv.js). Nothing groups the digits of a number: "1.150" is 1150 in one language only.
  const MARK = (0.5).toLocaleString(document.documentElement.lang).includes(",") ? "," : ".";
  const bare = (cell) => {
    const shown = read(cell);
    const known = shown && cell.classList.contains("number") && cell.dataset.value;
    return known && Number.isFinite(Number(known)) ? known.replace(/\.0$/, "").replace(".", MARK) : shown;
  };
  const cells = (row, heading) => [...row.cells]
    .flatMap((cell) => [cell.dataset.csv ?? (heading ? text(cell) : bare(cell)), ...(cell.dataset.more?.split("|") ?? [])]);
  const save = (name, table) => hgkgCsv(name, [cells(table.tHead.rows[0], true),
    ...[...table.tBodies[0].rows].filter((row) => !row.hidden).map((row) => cells(row, false))]);

  // ---- What is chosen, kept in the address
  const remember = (find, facets, also, sorted) => {
    const asked = new URLSearchParams(location.search);
    const keep = (key, chosen) => { if (chosen) asked.set(key, chosen); else asked.delete(key); };
    if (find) keep("q", find.value.trim());
    facets.forEach((facet) => keep(facet.dataset.facet, facet.value));
    if (also) keep(also.name, also.checked ? "1" : "");
    keep("sort", sorted);
    const query = asked.toString();
    try { history.replaceState(null, "", location.pathname + (query ? `?${query}` : "") + location.hash); } catch { /* the list works without */ }
  };
  const recall = (find, facets, also) => {
    const asked = new URLSearchParams(location.search);
    if (also) also.checked = asked.has(also.name);
    if (find) find.value = asked.get("q") ?? "";
    facets.forEach((facet) => {
      const chosen = asked.get(facet.dataset.facet) ?? "";
      facet.value = [...facet.options].some((option) => option.value === chosen) ? chosen : "";
    });
  };

  const start = (list) => {
    const [form, shown, nothing, beside, told] = ["filters", "shown", "nothing", "beside", "chosen"].map((part) => list.querySelector(`[data-${part}]`));
    const table = list.querySelector("table");
    const marked = [...list.querySelectorAll("[data-item]")];
    const items = marked.length ? marked : [...(table?.tBodies[0]?.rows ?? [])];
    const groups = [...list.querySelectorAll("[data-group]")];
    const find = form?.querySelector("[data-find]");
    const facets = [...(form?.querySelectorAll("select[data-facet]") ?? [])];
    const [also, ordered] = ["also", "order"].map((part) => form?.querySelector(`[data-${part}]`));
    let keys = null;
    const key = (item) => hgkgMatching.key(`${item.textContent} ${item.dataset.words ?? ""}`);
    // The items that have the words typed, told as the search over everything tells it.
    const having = (typed) => {
      if (!typed) return null;
      const found = hgkgMatching.fitting(keys ??= items.map(key), typed);
      return new Set(items.filter((_, i) => found[i]));
    };
    const fits = (item, named, chosen) => chosen.every(([name, one]) => (item.dataset[name] ?? "").split(" ").includes(one))
      && (!named || named.has(item));

    const options = facets.flatMap((facet) => [...facet.options].filter((option) => option.value)
      .map((option) => ({ facet: facet.dataset.facet, option, word: option.textContent.replace(/ \([^()]*\)$/, "") })));
    const count_options = (wanted, fitting) => {
      const found = new Map(facets.map((facet) => [facet.dataset.facet, new Map()]));
      for (const [name, of] of found) {
        for (const item of items) {
          if (!fitting(item, name)) continue;
          const kept = !wanted(item, name) ? 2 : item.dataset.other === undefined ? 0 : 1;
          for (const one of (item.dataset[name] ?? "").split(" ")) {
            if (!of.has(one)) of.set(one, [0, 0, 0]);
            of.get(one)[kept] += 1;
          }
        }
      }
      for (const { facet, option, word } of options) {
        const [here, also, behind] = found.get(facet).get(option.value) ?? [0, 0, 0];
        option.textContent = `${word} (${hgkgCounted(here, here || also ? also : behind)})`;
      }
    };
    // What is chosen, in words: name and value of each filter, then the sorting.
    const tell = () => {
      if (!told) return;
      const named = (label, value, lang) => {
        const made = document.createElement("b");
        made.textContent = value;
        if (lang) made.lang = lang;
        return [` ${label}: `, made, ";"];
      };
      const words = find?.value.trim() ? named(say("list_chosen_words"), `“${find.value.trim()}”`) : [];
      const of = facets.filter((facet) => facet.value).flatMap((facet) => {
        const { option, word } = options.find((one) => one.option === facet.selectedOptions[0]);
        return named(text(facet.labels[0].firstChild), word, option.lang);
      });
      const chosen = [...words, ...of].slice(0, -1);
      const sorted = table && [...table.tHead.rows[0].cells].find((one) => one.hasAttribute("aria-sort"));
      const order = sorted ? `${text(sorted)} ${sorted.getAttribute("aria-sort") === "descending" ? "↓" : "↑"}` : ordered?.options[0].textContent;
      told.replaceChildren(...(chosen.length ? [say("list_chosen"), ...chosen, ". "] : [say("list_unfiltered"), " "]),
        order ? `${say("list_sorted")} ${order}.` : "");
    };

    const apply = () => {
      const named = having((find?.value ?? "").trim());
      const chosen = facets.filter((facet) => facet.value).map((facet) => [facet.dataset.facet, facet.value]);
      let count = 0;
      const offered = (item) => also?.checked || !also || item.dataset.other === undefined;
      const fitting = (item, but) => fits(item, named, chosen.filter(([name]) => name !== but));
      const wanted = (item, but) => offered(item) && fitting(item, but);
      items.forEach((item) => { item.hidden = !wanted(item); count += item.hidden ? 0 : 1; });
      count_options(wanted, fitting);
      const further = items.filter((item) => !offered(item) && (named || chosen.length) && fits(item, named, chosen)).length;
      if (beside) { beside.hidden = !further; beside.textContent = say("list_beside", { count: number(further) }); }
      groups.forEach((group) => { group.hidden = !group.querySelector("[data-item]:not([hidden])"); });
      if (shown) shown.textContent = say("list_shown", { shown: number(count), all: number(items.filter(offered).length) });
      if (nothing) nothing.hidden = count > 0 || !items.length;
      list.dispatchEvent(new CustomEvent("hgkg-list", { detail: { chosen: Object.fromEntries(chosen), count, fits: wanted, narrowed: Boolean(named || chosen.length) } }));
    };
    if (table?.dataset.stacks !== undefined) {
      const heads = [...table.tHead.rows[0].cells].map(text);
      for (const row of table.tBodies[0].rows) [...row.cells].forEach((cell, i) => { cell.dataset.label = heads[i]; });
      table.classList.add("stack");
    }
    let sorting = null;
    const kept = () => {
      if (ordered) ordered.value = sorting?.asked() ?? "";
      remember(find, facets, also, sorting?.asked() ?? "");
      tell();
    };
    const changed = () => { apply(); kept(); };
    if (table?.tHead && !marked.length) sorting = sortable(table, kept);
    list.querySelectorAll("[data-sorts]").forEach((told) => { told.hidden = !sorting; });
    if (!form) return;
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", changed);
    form.querySelector("[data-reset]")?.addEventListener("click", () => {
      if (find) find.value = "";
      if (also) also.checked = false;
      facets.forEach((facet) => { facet.value = ""; });
      sorting?.by("");
      changed();
    });
    form.querySelector("[data-save]")?.addEventListener("click", () => save(list.dataset.list, table));
    beside?.addEventListener("click", () => { also.checked = true; changed(); });
    ordered?.addEventListener("input", (event) => { event.stopPropagation(); sorting?.by(ordered.value); kept(); });
    recall(find, facets, also);
    const sorted = new URLSearchParams(location.search).get("sort") ?? "";
    if (sorted) { sorting?.by(sorted); if (ordered) ordered.value = sorting?.asked() ?? ""; }
    apply();
    tell();
  };
  document.querySelectorAll("[data-list]").forEach(start);
})();
