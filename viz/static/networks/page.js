(() => {
  "use strict";
  const data = JSON.parse(document.getElementById("data").textContent);
  document.documentElement.classList.add("scripted");
  const place = document.getElementById("network");
  const view = document.getElementById("view");
  const scene = hgkgScene(data);
  const paint = hgkgPaint(scene, data);
  const table = hgkgTable(data);
  const chosen = { card: null, line: null };
  let ink = paint.colours();
  let near = null, hovered = null, seen = [0, 0, 0, 0];  // the last: the left, top, right and bottom of what is looked at
  const inView = ({ x, y }) => Math.abs(2 * x - seen[0] - seen[2]) <= seen[2] - seen[0] + 2 * scene.WIDE
    && Math.abs(2 * y - seen[1] - seen[3]) <= seen[3] - seen[1] + 2 * scene.HIGH;

  // ---- vis-network holds the cards and the way that they are looked at; each card is painted by its marks.
  const network = new vis.Network(place, { nodes: [], edges: [] }, data.options);
  place.firstElementChild.tabIndex = -1;  // one stop for the keyboard: the place, which shows that it has it
  const renderer = (node) => ({ ctx }) => ({
    drawNode() {
      const at = scene.cards().get(node.id);
      const look = { faint: near && !near.has(node.id), chosen: chosen.card === node.id, hover: hovered === node.id, far: network.getScale() < viewing.FAR };
      if (at && inView(at)) paint.onto(ctx, paint.card(node, at, ink, look));
    },
    nodeDimensions: { width: scene.WIDE, height: scene.HIGH },
  });
  network.on("beforeDrawing", (ctx) => {
    const [from, to] = [{ x: 0, y: 0 }, { x: place.clientWidth, y: place.clientHeight }].map((at) => network.DOMtoCanvas(at));
    seen = [from.x, from.y, to.x, to.y];
    paint.onto(ctx, paint.below(ink, chosen, seen));
  });
  const put = () => {
    const cards = [...scene.cards()].map(([id, { x, y }]) => ({ id, x, y, shape: "custom", ctxRenderer: renderer(scene.nodes[id]) }));
    // A card that vis-network has not drawn yet has no size, and is drawn only where its middle is in view: the first
    // drawing shows all.
    network.setData({ nodes: cards, edges: [] });
    near = paint.faintIds(chosen);
  };
  const redraw = () => { near = paint.faintIds(chosen); network.redraw(); };
  const viewing = hgkgViewing(network, scene, place, paint.LEAST);
  const details = document.getElementById("details");

  // ---- Choosing
  // The address names the card that is chosen; groups are those of one build and lines have no name: they have none.
  const address = (id) => {
    const named = id !== null && !scene.nodes[id].members;
    history.replaceState(null, "", named ? `#${scene.nodes[id].slug}` : location.pathname + location.search);
  };
  // What a screen reader says of a card that is gone to; all the words stand in the details, the next stop of the keyboard.
  const said = document.getElementById("said");
  const say = (id) => {
    const node = scene.nodes[id];
    const links = node && !node.members ? table.told(data.say.links_here, { count: table.number.format(scene.seenEdges(id).length) }) : "";
    const { label, note = "" } = node ? scene.called(node) : {};
    said.textContent = node ? [data.kinds[node.kind]?.[0] ?? data.say.mixed, label, table.line(note), links].filter(Boolean).join(". ") : "";
  };
  const pick = (id) => {
    [chosen.card, chosen.line] = [id, null];
    tellOf(id);
    say(id);
    viewing.shorten();
    address(id);
    if (id !== null) { viewing.makeRoom(); viewing.keep(id); } else if (viewing.fitted()) viewing.fit();
    redraw();
  };
  const tellOf = (id) => {
    if (id === null) panel.nothing();
    else if (scene.nodes[id].members) panel.group(id);
    else panel.node(id);
  };
  const pickLine = (line) => {
    [chosen.card, chosen.line] = [null, line.id];
    panel.line(line);
    viewing.shorten();
    address(null);
    redraw();
  };
  // The same after the legend has left out something, or brought it back.
  const pickAgain = () => {
    const line = chosen.line !== null && scene.lines().find(({ id }) => id === chosen.line);
    if (line) panel.line(line);
    else if (chosen.card !== null && scene.cards().has(chosen.card)) tellOf(chosen.card);
    else if (chosen.card !== null || chosen.line !== null) pick(null);
  };
  const legend = () => table.legend(scene.state.kindsOff, scene.state.linksOff);
  const boxes = (name) => document.querySelectorAll(`input[name="${name}"]`);
  // What is drawn of what, at every moment.
  const now = document.getElementById("now");
  const tell = () => {
    const drawn = scene.counts();
    const counts = Object.fromEntries(Object.entries({ ...drawn, limit: data.limit }).map(([key, value]) => [key, table.number.format(value)]));
    const parts = ["now", ...["grouped", "off", "cut", "apart"].filter((part) => drawn[part]).map((part) => `now_${part}`)];
    const words = parts.map((part) => table.told(data.say[part], counts)).join(" ");
    if (now.textContent !== words) now.textContent = words;
  };
  const changed = () => {
    put();
    tell();
    document.getElementById("all").hidden = scene.state.around === null;
    const groups = document.getElementById("groups");
    groups.hidden = !scene.groups.length || scene.state.around !== null;
    groups.textContent = scene.state.open.size ? data.say.close_all : data.say.open_all;
    groups.setAttribute("aria-pressed", String(scene.state.open.size > 0));
    const before = [...boxes("kind")].filter((box) => !box.checked).length;
    for (const box of boxes("kind")) box.checked = !scene.state.kindsOff.has(box.value);
    for (const box of boxes("link")) box.checked = !scene.state.linksOff.has(box.value);
    if (before !== scene.state.kindsOff.size) legend();  // what was searched for brought its kind back
  };
  const go = (id, animated = true) => {
    scene.reveal(id);
    changed();
    pick(id);
    viewing.centre(id, animated);
  };
  const act = {
    go: (id) => { go(id); place.focus({ preventScroll: true }); },
    around: (id) => {
      scene.around(id);
      changed();
      pick(id);
      viewing.begin(scene.cards().get(id));
      viewing.shorten();
      viewing.keep(id);
      place.focus({ preventScroll: true });
    },
    toggle: (id) => {
      const before = scene.cards().get(id);
      scene.toggle(id);
      changed();
      pick(scene.cards().has(id) ? id : null);
      if (before && scene.state.open.has(id)) viewing.look(before.x, before.y, Math.max(network.getScale(), viewing.LEGIBLE));
      place.focus({ preventScroll: true });
    },
    close: () => { pick(null); place.focus({ preventScroll: true }); },
    rows: (rows) => { table.only(rows); document.querySelector("section.table").scrollIntoView({ block: "start" }); },
  };
  const panel = hgkgPanel(data, scene, table, act);
  const whole = () => {
    scene.whole();
    changed();
    pickAgain();
    viewing.begin(scene.cards().get(chosen.card) ?? viewing.entrance());
    redraw();
  };

  // ---- Pointer
  network.on("click", ({ pointer }) => {
    const { x, y } = pointer.canvas;
    const id = scene.at(x, y);
    if (id !== null) { if (chosen.card === id && scene.nodes[id].members) act.toggle(id); else pick(id); return; }
    const line = paint.lineAt(x, y, 9 / network.getScale());
    if (line) pickLine(line); else pick(null);
  });
  network.on("doubleClick", ({ pointer }) => {
    const id = scene.at(pointer.canvas.x, pointer.canvas.y);
    if (id !== null) enter(id);
  });
  const enter = (id) => { if (scene.nodes[id].members) act.toggle(id); else if (scene.edgesOf.get(id).length) act.around(id); };
  place.addEventListener("mousemove", (event) => {
    const box = place.getBoundingClientRect();
    const at = network.DOMtoCanvas({ x: event.clientX - box.left, y: event.clientY - box.top });
    const id = scene.at(at.x, at.y);
    place.style.cursor = id === null ? "" : "pointer";
    if (id !== hovered) { hovered = id; network.redraw(); }
  });
  // The wheel scrolls the page; with Ctrl it zooms.
  place.addEventListener("wheel", (event) => { if (!event.ctrlKey) event.stopPropagation(); }, { capture: true });

  // ---- Keys
  const STEPS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  const keys = {
    "+": () => viewing.zoom(1.25), "=": () => viewing.zoom(1.25), "-": () => viewing.zoom(0.8), 0: viewing.fit,
    Escape: () => { if (scene.state.around !== null) whole(); else pick(null); },
    Enter: () => { if (chosen.card !== null) enter(chosen.card); },
    Home: () => step(null),
  };
  const step = (way) => {
    const here = scene.cards().has(chosen.card) ? chosen.card : null;
    const next = way === null || here === null ? scene.first() : scene.next(here, ...way);
    if (next === null || next === undefined) return;
    pick(next);
    if (network.getScale() < viewing.LEGIBLE) viewing.centre(next, false);
  };
  place.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const way = STEPS[event.key];
    if (!way && !keys[event.key]) return;
    event.preventDefault();
    if (way) step(way); else keys[event.key]();
  });

  details.addEventListener("keydown", (event) => { if (event.key === "Escape") act.close(); });

  // ---- Legend as filter
  const filter = (set) => (event) => {
    if (event.target.checked) set.delete(event.target.value); else set.add(event.target.value);
    scene.compute();
    changed();
    legend();
    pickAgain();
    redraw();
  };
  boxes("kind").forEach((box) => box.addEventListener("change", filter(scene.state.kindsOff)));
  boxes("link").forEach((box) => box.addEventListener("change", filter(scene.state.linksOff)));
  table.onReset(() => {
    scene.state.kindsOff.clear();
    scene.state.linksOff.clear();
    scene.compute();
    changed();
    legend();
    pickAgain();
    redraw();
  });

  // ---- Buttons
  const on = (id, done) => document.getElementById(id).addEventListener("click", done);
  on("zoom-in", () => viewing.zoom(1.25));
  on("zoom-out", () => viewing.zoom(0.8));
  on("fit", viewing.fit);
  on("all", whole);
  on("groups", () => {
    const open = scene.state.open.size === 0;
    scene.state.open.clear();
    if (open) scene.groups.forEach((group) => scene.state.open.add(group.id));
    scene.compute();
    if (!scene.cards().has(chosen.card)) pick(null);
    changed();
    viewing.begin(open ? viewing.CORNER : viewing.entrance());
    place.scrollIntoView({ block: "nearest" });
  });
  const save = (blob, ending) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${data.name}.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };
  const drawing = () => paint.svg(paint.onPaper(), chosen, document.title);
  on("svg", () => save(new Blob([new XMLSerializer().serializeToString(drawing())], { type: "image/svg+xml" }), "svg"));
  on("png", () => {
    paint.canvas(paint.onPaper(), chosen, document.title).toBlob((blob) => save(blob, "png"), "image/png");
  });
  on("print", () => window.print());
  const sheets = hgkgSheets(data, scene, paint, table);
  window.addEventListener("beforeprint", () => sheets.put(chosen));
  window.addEventListener("afterprint", () => sheets.clear());
  const recolour = () => { ink = paint.colours(); redraw(); };
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour);
  window.addEventListener("hgkg-theme", recolour);

  // ---- From the table, the search box and the address
  table.onPick((at) => {
    const edge = table.edgeOf.get(at);
    if (!edge) go(table.aloneOf.get(at));
    else {
      scene.reveal(edge.from);
      scene.reveal(edge.to);
      changed();
      const line = scene.lines().find((one) => one.edges.includes(edge));
      if (line) { pickLine(line); viewing.centre(line.a, false); } else go(edge.from);
    }
    view.scrollIntoView({ block: "start" });
    place.focus({ preventScroll: true });
  });
  hgkgFinding(data, table, (id) => act.go(id));
  const bySlug = new Map(data.nodes.filter((node) => !node.members).map((node) => [node.slug, node.id]));
  // The node that the address names, if any: what is no name in an address (a part of a sign) names none.
  const named = () => {
    try { return bySlug.get(decodeURIComponent(location.hash.slice(1))); } catch { return undefined; }
  };
  const open = () => {
    if (named() === undefined) return;
    go(named(), false);
    if (viewing.beside()) window.scrollTo(0, 0);
  };
  network.once("afterDrawing", () => performance.mark("hgkg-drawn"));
  changed();
  viewing.begin(viewing.entrance());
  open();
  window.addEventListener("hashchange", open);
  // A browser goes to the place that a link names once more when all is loaded; here the picture comes first.
  window.addEventListener("load", () => { if (named() !== undefined) setTimeout(() => { if (viewing.beside()) window.scrollTo(0, 0); else viewing.makeRoom(); }); });
  let width = place.clientWidth;
  new ResizeObserver(() => {
    if (place.clientWidth === width) return;
    width = place.clientWidth;
    if (chosen.card === null) viewing.begin(viewing.entrance()); else { viewing.size(); viewing.centre(chosen.card, false); }
  }).observe(view);
})();
