// The search box: nodes whose words have all that was typed, in any accents and with any signs between.
const hgkgFinding = (data, table, go) => {
  "use strict";
  const MOST = 10;
  const box = document.getElementById("find");
  const list = document.getElementById("hits");
  const found = document.getElementById("found");
  const plain = (text) => hgkgFold(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  let keys = null;
  const search = () => {
    keys ??= data.nodes.filter((node) => !node.members).map((node) => {
      const words = plain(`${node.label} ${node.note ?? ""}`);
      return { id: node.id, words, tight: words.replaceAll(" ", "") };
    });
    const typed = plain(box.value);
    if (!typed) return null;
    const words = typed.split(" "), tight = typed.replaceAll(" ", "");
    const rank = (key) => (key.words.startsWith(typed) ? 0 : ` ${key.words}`.includes(` ${typed}`) ? 1 : 2);
    return keys
      .filter((key) => words.every((word) => key.words.includes(word)) || key.tight.includes(tight))
      .sort((a, b) => rank(a) - rank(b) || a.id - b.id);
  };
  const hit = ({ id }) => {
    const node = data.nodes[id];
    const item = document.createElement("li");
    const button = table.made("button", "");
    button.type = "button";
    button.append(table.sign(node.kind), " ", node.label);
    if (node.note) button.append(" ", table.made("small", node.note, "quiet"));
    button.addEventListener("click", () => { close(); go(id); });
    item.append(button);
    return item;
  };
  const close = () => { list.hidden = true; found.textContent = ""; };
  const show = () => {
    const hits = search();
    if (!hits) { close(); return; }
    const { say } = data;
    found.textContent = hits.length ? table.told(say.hits, { count: table.number.format(hits.length) }) : say.not_found;
    list.replaceChildren(...hits.slice(0, MOST).map(hit));
    if (hits.length > MOST) list.append(table.made("li", table.told(say.more_hits, { count: table.number.format(hits.length - MOST) }), "quiet"));
    list.hidden = !hits.length;
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
  document.addEventListener("click", (event) => { if (!event.target.closest(".find")) list.hidden = true; });
};
