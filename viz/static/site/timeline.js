// What the filters leave out of the list grows faint in the picture; a year in the address is brought into sight, and what
// the rows are called stays in sight.
(() => {
  "use strict";
  const list = document.querySelector("[data-list]");
  const frame = document.querySelector(".picture .scroll");
  if (!frame) return;
  const marks = [...frame.querySelectorAll(".mark")];
  const item = (mark) => document.getElementById(mark.dataset.mark);
  const faint = (mark, chosen) => (mark.dataset.mark ? item(mark)?.hidden
    : ["kind", "year"].some((key) => chosen[key] && chosen[key] !== mark.dataset[key]));
  const show = (detail) => marks.forEach((mark) => mark.classList.toggle("faint", Boolean(faint(mark, detail.chosen))));
  list.addEventListener("hgkg-list", (event) => {
    show(event.detail);
    const first = event.detail.chosen.year && marks.find((mark) => !mark.classList.contains("faint"));
    if (first) frame.scrollLeft += first.getBoundingClientRect().left - frame.getBoundingClientRect().left - 40;
  });
  const asked = new URLSearchParams(location.search);
  show({ chosen: { kind: asked.get("kind"), year: asked.get("year") } });
  const lanes = frame.querySelectorAll("text.lane");
  frame.addEventListener("scroll", () => lanes.forEach((lane) => lane.setAttribute("transform", `translate(${frame.scrollLeft} 0)`)));
  // The latest years first; where all but a little fits, it begins at its beginning.
  const beyond = frame.scrollWidth - frame.clientWidth;
  if (!asked.has("year") && beyond > frame.clientWidth / 4) frame.scrollLeft = beyond;
})();
