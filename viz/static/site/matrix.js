// The matrix: what is under the pointer lights up in its row and its column, a mark shows its words, filters hide.
(() => {
  "use strict";
  const table = document.getElementById("matrix");
  if (!table) return;
  const words = JSON.parse(document.getElementById("evidence-data").textContent);
  const form = document.getElementById("filters");
  const panel = document.getElementById("evidence");
  const count = document.getElementById("count");
  const rows = [...table.tBodies[0].rows];
  const heads = [...table.tHead.rows[0].cells];
  const cols = [...table.querySelectorAll("col")];
  const FIRST = 2;  // columns before those of documents
  const keys = [...heads.map((head) => `${head.textContent} ${head.firstElementChild?.title || ""}`), ...rows.map((row) => row.cells[0].textContent)]
    .map(hgkgMatching.key);

  // ---- Row and column under the pointer, or of the mark in focus
  const light = (cell) => {
    table.querySelectorAll(".lit").forEach((one) => one.classList.remove("lit"));
    if (!cell) return;
    if (cell.cellIndex >= FIRST) cols[cell.cellIndex].classList.add("lit");
    if (cell.parentElement.parentElement.tagName === "TBODY") cell.parentElement.classList.add("lit");
  };
  table.addEventListener("mouseover", (event) => light(event.target.closest("td, th")));
  table.addEventListener("mouseleave", () => light(null));
  table.addEventListener("focusin", (event) => light(event.target.closest("td, th")));

  // ---- A mark's words
  const made = (tag, text, name) => {
    const one = document.createElement(tag);
    if (text) one.textContent = text;
    if (tag === "blockquote") one.lang = "vi";
    if (name) one.className = name;
    return one;
  };
  const close = () => {
    panel.hidden = true;
    table.querySelector("a[aria-current]")?.removeAttribute("aria-current");
  };
  const open = (mark) => {
    const [quote, title, href] = words[mark.dataset.e];
    const cell = mark.closest("td");
    const target = cell.parentElement.cells[0].firstElementChild.cloneNode(true);
    const driver = heads[cell.cellIndex].firstElementChild.cloneNode(true);
    driver.textContent = driver.title || driver.textContent;
    const head = made("h2");
    head.append(driver, ` ${mark.textContent} ${mark.getAttribute("aria-label")} → `, target);
    const figure = made("figure", "", "quote");
    const caption = made("figcaption");
    const link = made("a", title, "where");
    link.href = href;
    caption.append(link);
    figure.append(made("blockquote", quote), caption);
    const button = made("button", "×", "close");
    button.type = "button";
    button.setAttribute("aria-label", window.hgkgWords.close);
    button.addEventListener("click", () => { close(); mark.focus(); });
    close();
    mark.setAttribute("aria-current", "true");
    panel.replaceChildren(button, head, figure);
    panel.hidden = false;
  };
  table.addEventListener("click", (event) => {
    const mark = event.target.closest("td a[data-e]");
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(mark);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) { const mark = table.querySelector("a[aria-current]"); close(); mark?.focus(); }
  });

  // ---- Arrow keys: to the next mark in the row or in the column
  const visible = (mark) => mark.offsetParent !== null;
  const marksOf = (cell) => [...cell.querySelectorAll("a[data-e]")].filter(visible);
  const walk = (cell, dx, dy) => {
    let x = cell.cellIndex, y = rows.indexOf(cell.parentElement);
    for (;;) {
      x += dx;
      y += dy;
      const next = rows[y]?.cells[x];
      if (!next) return null;
      if (!next.hidden && marksOf(next).length) return marksOf(next)[0];
    }
  };
  table.addEventListener("keydown", (event) => {
    const step = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
    const mark = event.target.closest("td a[data-e]");
    if (!step || !mark) return;
    const next = walk(mark.closest("td"), ...step);
    if (next) { event.preventDefault(); next.focus(); }
  });

  // ---- Filters, which stand in the address
  const boxes = () => [...form.querySelectorAll("input[type=checkbox]")];
  const tell = () => {
    const off = boxes().filter((box) => !box.checked).map((box) => (box.name === "hide" ? box.value : box.name));
    const given = { q: form.elements.q.value.trim(), without: off.join(" ") };
    const text = new URLSearchParams(Object.entries(given).filter(([, value]) => value)).toString();
    try { history.replaceState(null, "", (text ? `?${text}` : location.pathname) + location.hash); } catch { /* file: */ }
  };
  const take = () => {
    const given = new URLSearchParams(location.search);
    const off = (given.get("without") || "").split(" ");
    form.elements.q.value = given.get("q") || "";
    for (const box of boxes()) box.checked = !off.includes(box.name === "hide" ? box.value : box.name);
  };
  const show = () => {
    for (const box of boxes().filter((one) => one.name === "hide")) table.classList.toggle(`hide-${box.value}`, !box.checked);
    const kinds = new Set(boxes().filter((one) => one.name === "hide" && one.checked).map((one) => one.value));
    const typed = form.elements.q.value.trim(), found = hgkgMatching.fitting(keys, typed);
    const inColumn = heads.map((_, at) => at >= FIRST && found[at]);
    const named = new Set(rows.filter((_, at) => found[heads.length + at]));
    const anyColumn = typed !== "" && inColumn.some(Boolean);
    const marked = (cell) => [...cell.querySelectorAll("a[data-e]")].some((mark) => kinds.has(mark.className));
    const full = heads.map(() => false);
    const shownRows = rows.filter((row) => {
      const cells = [...row.cells].slice(FIRST);
      const some = cells.filter(marked);
      const fits = named.has(row) || (anyColumn && some.some((cell) => inColumn[cell.cellIndex]));
      row.hidden = !fits || (!some.length && !form.elements.rows.checked);
      if (!row.hidden) some.forEach((cell) => { full[cell.cellIndex] = true; });
      return !row.hidden;
    });
    const only = anyColumn && !named.size;
    let columns = 0, marks = 0;
    heads.forEach((head, at) => {
      if (at < FIRST) return;
      const hidden = (!full[at] && !form.elements.columns.checked) || (only && !inColumn[at]);
      head.hidden = hidden;
      columns += hidden ? 0 : 1;
      for (const row of rows) row.cells[at].hidden = hidden;
    });
    for (const row of shownRows) for (const cell of row.cells) if (!cell.hidden) marks += marksOf(cell).length;
    count.textContent = window.hgkgFill(table.dataset.count, { rows: shownRows.length, columns, marks });
  };
  form.addEventListener("input", () => { show(); tell(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  take();
  show();
})();
