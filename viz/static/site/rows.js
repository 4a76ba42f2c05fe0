// A table of rows: filters that stand in the address, sorting, a summary by verdict, and the shown rows as a file.
(() => {
  "use strict";
  const table = document.getElementById("rows");
  const form = document.getElementById("filters");
  if (!table || !form) return;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const keys = new Map(rows.map((row) => [row, hgkgFold(row.textContent)]));
  const choices = [...form.elements].filter((one) => one.name);
  const collator = new Intl.Collator("vi", { numeric: true });
  const headings = [...table.tHead.rows[0].cells];
  const count = document.getElementById("count");
  const nothing = document.getElementById("nothing");
  const orderBy = document.getElementById("sort");  // where there is no room for headings
  let sorted = "";  // "plan" upwards, "-plan" downwards, "" as the text goes

  // ---- What is chosen, and the address that says so
  const chosen = (one) => (one.type === "checkbox" ? (one.checked ? one.value : "") : one.value.trim());
  const asked = () => Object.fromEntries([...choices.map((one) => [one.name, chosen(one)]), ["sort", sorted]]
    .filter(([, value]) => value));
  const query = (given) => {
    const text = new URLSearchParams(given).toString();
    return text ? `?${text}` : location.pathname.split("/").pop();
  };
  const tell = () => {
    const text = new URLSearchParams(asked()).toString();
    try { history.replaceState(null, "", (text ? `?${text}` : location.pathname) + location.hash); } catch { /* file: */ }
  };
  const take = () => {
    const given = new URLSearchParams(location.search);
    for (const one of choices) {
      const value = given.get(one.name) || "";
      if (one.type === "checkbox") one.checked = Boolean(value); else one.value = value;
    }
    const key = (given.get("sort") || "").replace(/^-/, "");
    sorted = headings.some((one) => one.dataset.key === key) ? given.get("sort") : "";
  };

  // ---- Filters
  const fits = (row, given, but) => {
    if (row.classList.contains("other") && !given.others) return false;
    const typed = hgkgFold(given.q || "").split(" ");
    if (!typed.every((word) => keys.get(row).includes(word))) return false;
    return choices.every((one) => {
      const of = one.name;
      if (of === "q" || of === "others" || of === but || !given[of]) return true;
      return (row.dataset[of] || "").split("|").includes(given[of]);
    });
  };
  const summary = (given) => {
    const found = {};
    for (const row of rows) if (fits(row, given, "verdict")) found[row.dataset.verdict] = (found[row.dataset.verdict] || 0) + 1;
    for (const item of document.querySelectorAll("#verdicts li")) {
      const key = item.dataset.verdict;
      const link = item.querySelector("a");
      item.hidden = !found[key] && given.verdict !== key;
      link.querySelector("b").textContent = found[key] || 0;
      const other = { ...given };
      if (given.verdict === key) { delete other.verdict; link.setAttribute("aria-current", "true"); }
      else { other.verdict = key; link.removeAttribute("aria-current"); }
      link.setAttribute("href", query(other));
    }
  };
  const show = () => {
    const given = asked();
    let shown = 0;
    for (const row of rows) {
      row.hidden = !fits(row, given);
      shown += row.hidden ? 0 : 1;
    }
    count.textContent = window.hgkgFill(table.dataset.count, { count: shown });
    nothing.hidden = shown > 0;
    summary(given);
  };

  // ---- Sorting: numbers by value, words as Vietnamese sorts; what is empty comes last either way
  const order = new Map(rows.map((row, i) => [row, i]));
  const cellOf = (row, key) => row.cells[headings.findIndex((one) => one.dataset.key === key)];
  const compare = (a, b, down) => {
    const [x, y] = [a, b].map((cell) => cell.dataset.value ?? cell.textContent.trim());
    if (x === "" || y === "") return (x === "") - (y === "");
    const numbers = a.dataset.value !== undefined && b.dataset.value !== undefined;
    return (numbers ? Number(x) - Number(y) : collator.compare(x, y)) * (down ? -1 : 1);
  };
  const sort = () => {
    if (orderBy) orderBy.value = sorted;
    const down = sorted.startsWith("-");
    const key = sorted.replace(/^-/, "");
    for (const heading of headings) {
      if (heading.dataset.key === key) heading.setAttribute("aria-sort", down ? "descending" : "ascending");
      else heading.removeAttribute("aria-sort");
    }
    body.append(...[...rows].sort((a, b) => (key && compare(cellOf(a, key), cellOf(b, key), down)) || order.get(a) - order.get(b)));
  };
  for (const heading of headings) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      sorted = sorted === heading.dataset.key ? `-${heading.dataset.key}` : heading.dataset.key;
      sort();
      tell();
    });
  }

  // ---- The rows that are shown, as a file
  const wordsOf = (cell) => cell.dataset.text ?? cell.innerText.replace(/\s*\n\s*/g, "; ").replace(/\s+/g, " ").trim();
  document.getElementById("export")?.addEventListener("click", () => {
    const shown = [...body.rows].filter((row) => !row.hidden);
    const link = (row) => new URL(row.querySelector("th a").getAttribute("href"), location.href).href;
    const lines = shown.map((row) => [...[...row.cells].map(wordsOf), link(row)]);
    window.hgkgCsv(table.dataset.name, [[...headings.map((one) => one.textContent.trim()), "URL"], ...lines]);
  });
  document.getElementById("copy")?.addEventListener("click", async (event) => {
    tell();
    const button = event.currentTarget;
    try {
      await navigator.clipboard.writeText(location.href);
      button.textContent = table.dataset.copied;
    } catch { window.prompt(button.textContent, location.href); }
  });

  orderBy?.addEventListener("input", () => { sorted = orderBy.value; sort(); });
  form.addEventListener("input", () => { show(); tell(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { sorted = ""; sort(); show(); tell(); }));
  document.getElementById("verdicts")?.addEventListener("click", (event) => {
    const item = event.target.closest("li");
    const select = form.elements.verdict;
    if (!item || !select) return;
    event.preventDefault();
    select.value = select.value === item.dataset.verdict ? "" : item.dataset.verdict;
    show();
    tell();
  });
  window.addEventListener("popstate", () => { take(); sort(); show(); });
  form.hidden = false;
  take();
  sort();
  show();
})();
