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
