// The search box: nodes as the site's search (search.js) finds things, by words in any order and numbers in any spelling.
const hgkgFinding = (data, table, go) => {
  "use strict";
  const MOST = 10;
  const NUMBER = /[\p{L}\d.]*\d[\p{L}\d.]*[/-][\p{L}\d/-]+/gu;  // "20-NQ/TU", "14/2022/NQ-HĐND"
  const box = document.getElementById("find");
  const list = document.getElementById("hits");
  const told = document.getElementById("told");
  const entry = ({ id, label, note = "", full = "" }) => [0, label, `${note} ${full}`.trim(), id, label.match(NUMBER) ?? []];
  let search = null;
  const find = () => {
    search ??= hgkgSearch({ kinds: [{ kind: "", word: "", weight: 0 }], entries: data.nodes.filter((node) => !node.members).map(entry) });
    return search(box.value, MOST);
  };
  const hit = ({ address: id }) => {
    const node = data.nodes[id];
    const item = document.createElement("li");
    const button = table.made("button", "");
    button.type = "button";
    button.append(table.sign(node.kind), " ", node.label);
    if (node.note) button.append(" ", table.made("small", table.line(node.note), "quiet"));
    button.addEventListener("click", () => { close(); go(id); });
    item.append(button);
    return item;
  };
  const close = () => { list.hidden = true; told.textContent = ""; };
  const show = () => {
    if (!box.value.trim()) { close(); return; }
    const { say } = data;
    const { hits, count } = find();
    told.textContent = count ? table.told(say.hits, { count: table.number.format(count) }) : say.not_found;
    list.replaceChildren(...hits.map(hit));
    if (count > hits.length) list.append(table.made("li", table.told(say.more_hits, { count: table.number.format(count - hits.length) }), "quiet"));
    list.hidden = !count;
  };
  box.addEventListener("input", show);
  box.addEventListener("focus", () => { if (box.value && list.hidden) show(); });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !list.hidden) list.querySelector("button").click();
    if (event.key === "ArrowDown" && !list.hidden) { event.preventDefault(); list.querySelector("button").focus(); }
    if (event.key === "Escape") close();
  });
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") { close(); box.focus(); }
    if (!step) return;
    event.preventDefault();
    const buttons = [...list.querySelectorAll("button")];
    (buttons[buttons.indexOf(document.activeElement) + step] ?? box).focus();
  });
  document.addEventListener("click", (event) => { if (!event.target.closest(".within")) list.hidden = true; });
};
