// The board: how many of the shown targets have each verdict, and a link to what is shown.
(() => {
  "use strict";
  const list = document.getElementById("board");
  if (!list) return;
  const rows = [...list.querySelectorAll("tbody tr")];
  const items = [...list.querySelectorAll("#verdicts li")];
  const select = list.querySelector('select[data-facet="verdict"]');

  // Each verdict says how many there would be of it: the filter by verdict itself is left aside.
  list.addEventListener("hgkg-list", ({ detail: { chosen, fits } }) => {
    const found = {};
    for (const row of rows) {
      const counts = found[row.dataset.verdict] ??= { targets: 0, beside: 0 };
      if (fits(row, "verdict")) counts[row.dataset.other === undefined ? "targets" : "beside"] += 1;
    }
    for (const item of items) {
      const key = item.dataset.verdict;
      const link = item.querySelector("a");
      const counts = found[key] ?? { targets: 0, beside: 0 };
      link.querySelector("b").textContent = hgkgCounted(counts.targets, counts.beside);
      item.hidden = !counts.targets && !counts.beside && chosen.verdict !== key;
      if (chosen.verdict === key) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
    }
  });
  if (select) list.querySelector("#verdicts").addEventListener("click", (event) => {
    const item = event.target.closest("li");
    if (!item || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    select.value = select.value === item.dataset.verdict ? "" : item.dataset.verdict;
    select.dispatchEvent(new Event("input", { bubbles: true }));
  });

  // The gaps follow the filters: of the targets shown alone, counted as they stand here.
  const narrowing = document.querySelector("[data-narrowed]");
  const gaps = [...document.querySelectorAll("[data-gaps]")].map((section) => {
    const [told, caption] = [section.querySelector("h3 .quiet"), section.querySelector("caption")];
    const lines = [...section.querySelectorAll("tbody tr")];
    return { section, told, caption, lines, all: section.querySelector(":scope > p"), first: lines.map((line) => line.hidden),
      words: [told.textContent, caption?.textContent ?? ""] };
  });
  const of = (row) => row.querySelector("th a").getAttribute("href");
  list.addEventListener("hgkg-list", ({ detail: { narrowed } }) => {
    const shown = new Map(rows.filter((row) => !row.hidden).map((row) => [of(row), row.dataset.other === undefined]));
    let count = 0;
    for (const { section, told, caption, lines, all, first, words } of gaps) {
      lines.forEach((line, i) => { line.hidden = narrowed ? !shown.has(of(line)) : first[i]; });
      const fitting = lines.filter((line) => !line.hidden).map((line) => shown.get(of(line)));
      const here = fitting.filter(Boolean).length;
      told.textContent = narrowed ? `(${hgkgCounted(here, fitting.length - here)})` : words[0];
      if (caption) caption.textContent = narrowed ? caption.dataset.about : words[1];
      if (all) all.hidden = narrowed;
      section.hidden = narrowed && !fitting.length;
      count += fitting.length;
    }
    narrowing.hidden = !narrowed;
    narrowing.textContent = hgkgFill(narrowing.dataset.narrowed, { count });
  });

  // The other pages of a long board show the same choice.
  document.querySelector(".parts")?.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link) link.search = location.search;
  });

  const copy = document.getElementById("copy");
  const word = copy.textContent;
  copy.addEventListener("click", async () => {
    let told = copy.dataset.copied;
    try { await navigator.clipboard.writeText(location.href); } catch { told = copy.dataset.refused; }
    copy.textContent = told;
    setTimeout(() => { copy.textContent = word; }, 3000);
  });
})();
