// Details of what is chosen: copies of the table's own cells, so that nothing is ever read as markup.
const hgkgPanel = (data, scene, table, act) => {
  "use strict";
  const MOST = 12;
  const panel = document.getElementById("panel");
  const { say } = data;
  const { made } = table;
  const details = document.getElementById("details");
  const put = (...parts) => {
    panel.replaceChildren(...parts);
    details.hidden = !parts.length;
    details.scrollTop = 0;
  };
  document.getElementById("close").addEventListener("click", () => act.close());
  const button = (words, done) => {
    const one = made("button", words);
    one.type = "button";
    one.addEventListener("click", done);
    return one;
  };
  const heading = (node) => {
    const top = made("h2", "");
    if (node.kind) top.append(table.sign(node.kind), " ");
    top.append(node.kind ? data.kinds[node.kind][0] : say.mixed);
    const { label, note } = scene.called(node);
    const title = made("p", label, "title");
    if (!node.members && table.vietnamese(label)) title.lang = "vi";
    return [top, title, ...(node.full ? [full(node)] : []), ...(note ? [made("p", note, "quiet told")] : [])];
  };
  const full = (node) => { const words = made("p", node.full, "quiet"); words.lang = "vi"; return words; };
  const rowsOf = (edges) => [...new Set(edges.flatMap((edge) => edge.rows))].sort((a, b) => a - b);
  const alone = (node) => data.alone.filter(([, id]) => id === node.id).map(([at]) => at);  // rows of a node without a link
  const article = (at, own) => {
    const cells = table.row(at).cells;
    const one = made("article", "");
    const line = made("p", "", "link");
    const copy = (cell) => [...cell.childNodes].map((part) => part.cloneNode(true)).map((part) => {
      part.removeAttribute?.("id");
      part.querySelectorAll?.("[id]").forEach((inner) => inner.removeAttribute("id"));
      return part;
    });
    const side = (cell, id) => (id === own ? [] : copy(cell));
    const [from, to] = ends(at);
    line.append(...side(cells[0], from), " ", made("em", cells[1].textContent), " ", ...side(cells[2], to));
    one.append(line, ...copy(cells[3]), ...copy(cells[4]).filter((part) => part.className !== "show"));
    return one;
  };
  const ends = (at) => {
    const edge = table.edgeOf.get(at);
    return edge ? [edge.from, edge.to] : [table.aloneOf.get(at), null];
  };
  const articles = (rows, own) => {
    const parts = rows.slice(0, MOST).map((at) => article(at, own));
    if (rows.length > MOST)
      parts.push(button(table.told(say.more_rows, { count: table.number.format(rows.length) }), () => act.rows(rows)));
    return parts;
  };

  const node = (id) => {
    const one = scene.nodes[id];
    const edges = scene.seenEdges(id), off = scene.edgesOf.get(id).length - edges.length;
    const rows = [...alone(one), ...rowsOf(edges)];
    table.chosen(rows);
    const ways = made("p", "", "ways");
    if (one.page) { const link = made("a", say.open_page); link.href = one.page; ways.append(link, " "); }
    const own = made("a", say.permalink);
    own.href = `#${one.slug}`;
    ways.append(own);
    const doing = made("p", "", "ways");
    if (edges.length) doing.append(button(scene.state.around === null ? say.around : say.expand, () => act.around(id)));
    if (one.within !== undefined && scene.state.around === null) doing.append(" ", button(say.close_group, () => act.toggle(one.within)));
    const left = off ? [made("p", table.told(say.links_off, { count: table.number.format(off) }), "quiet")] : [];
    put(...heading(one), ways, doing, ...left, ...articles(rows, id));
  };
  const group = (id) => {
    const one = scene.nodes[id];
    table.chosen([]);
    const list = document.createElement("ul");
    const members = scene.seenMembers(one);
    members.slice(0, 60).forEach((member) => {
      const item = document.createElement("li");
      item.append(button(scene.nodes[member].label, () => act.go(member)));
      list.append(item);
    });
    if (members.length > 60) list.append(made("li", "…"));
    const doing = made("p", "", "ways");
    doing.append(button(say.open_group, () => act.toggle(id)));
    put(...heading(one), doing, made("h3", say.members), list);
  };
  const line = (chosen) => {
    const rows = rowsOf(chosen.edges);
    table.chosen(rows);
    put(made("h2", table.told(say.links_of, { count: table.number.format(rows.length) })), ...articles(rows, null));
  };
  const nothing = () => { table.chosen([]); put(); };
  return { node, group, line, nothing };
};
