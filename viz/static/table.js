(() => {
  "use strict";
  const table = document.getElementById("rows");
  const rows = [...table.tBodies];  // a row and its exact words stand in a body of their own
  const keys = new Map(rows.map((row) => [row, hgkgFold(row.textContent)]));
  const language = document.documentElement.lang;
  const collator = new Intl.Collator(language, { numeric: true });

  const filter = document.getElementById("filter");
  const count = document.getElementById("count");
  const nothing = document.getElementById("nothing");
  filter.closest("p").hidden = false;
  filter.addEventListener("input", () => {
    const words = hgkgFold(filter.value).split(" ");
    let shown = 0;
    for (const row of rows) {
      row.hidden = !words.every((word) => keys.get(row).includes(word));
      shown += row.hidden ? 0 : 1;
    }
    count.textContent = shown;
    nothing.hidden = shown > 0;
  });

  // Numbers by value, words by the language's alphabet; empty cells last in both directions.
  const compare = (a, b, down) => {
    const [x, y] = [a, b].map((cell) => cell.dataset.value ?? cell.textContent.trim());
    if (x === "" || y === "") return (x === "") - (y === "");
    const numbers = a.dataset.value !== undefined && b.dataset.value !== undefined;
    return (numbers ? Number(x) - Number(y) : collator.compare(x, y)) * (down ? -1 : 1);
  };
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const down = heading.getAttribute("aria-sort") === "ascending";
      headings.forEach((other) => other.removeAttribute("aria-sort"));
      heading.setAttribute("aria-sort", down ? "descending" : "ascending");
      const cell = (row) => row.rows[0].cells[column];
      const order = new Map(rows.map((row, i) => [row, i]));
      const sorted = [...rows].sort(
        (a, b) => compare(cell(a), cell(b), down) || order.get(a) - order.get(b),
      );
      table.append(...sorted);
    });
  });
})();
