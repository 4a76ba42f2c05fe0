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
  const LEGIBLE = 0.6, FAR = 0.22, LARGEST = 1.15, EDGE = 24;
  let ink = paint.colours();
  let near = null, hovered = null;

  // ---- vis-network holds the cards and the way that they are looked at; each card is painted by its marks.
  const network = new vis.Network(place, { nodes: [], edges: [] }, data.options);
  place.firstElementChild.tabIndex = -1;  // one stop for the keyboard: the place, which shows that it has it
  const renderer = (node) => ({ ctx }) => ({
    drawNode() {
      const at = scene.cards().get(node.id);
      const look = { faint: near && !near.has(node.id), chosen: chosen.card === node.id, hover: hovered === node.id, far: network.getScale() < FAR };
      if (at) paint.onto(ctx, paint.card(node, at, ink, look));
    },
    nodeDimensions: { width: scene.WIDE, height: scene.HIGH },
  });
  network.on("beforeDrawing", (ctx) => {
    const [from, to] = [{ x: 0, y: 0 }, { x: place.clientWidth, y: place.clientHeight }].map((at) => network.DOMtoCanvas(at));
    paint.onto(ctx, paint.below(ink, chosen, [from.x, from.y, to.x, to.y]));
  });
  const put = () => {
    const cards = [...scene.cards()].map(([id, { x, y }]) => ({ id, x, y, shape: "custom", ctxRenderer: renderer(scene.nodes[id]) }));
    // A card that vis-network has not drawn yet has no size, and is drawn only where its middle is in view: the first
    // drawing shows all.
    network.setData({ nodes: cards, edges: [] });
    near = paint.faintIds(chosen);
  };
  const redraw = () => { near = paint.faintIds(chosen); network.redraw(); };

  // ---- The part that is looked at
  const details = document.getElementById("details");
  const beside = () => !details.hidden && details.offsetWidth < place.clientWidth / 2;
  const free = () => (beside() ? details.getBoundingClientRect().left - place.getBoundingClientRect().left : place.clientWidth);
  const room = () => [free() - 2 * EDGE, place.clientHeight - 2 * EDGE];
  let fitted = false;  // whether the whole is looked at, so that it takes the room that the details leave or give back
  const look = (x, y, scale) => { fitted = false; network.moveTo({ position: { x, y }, scale, animation: false }); };
  const fitting = () => {
    const { width, height } = scene.bounds();
    const [wide, high] = room();
    return Math.min(LARGEST, wide / width, high / height);
  };
  const fit = () => {
    const { left, top, width, height } = scene.bounds();
    const scale = fitting();
    look(left + width / 2 + (place.clientWidth - free()) / 2 / scale, top + height / 2, scale);
    fitted = true;
  };
  // As high as the whole needs at the width there is; where it is only begun with, as high as it needs to be legible.
  const size = (begun = false) => {
    const { width, height } = scene.bounds();
    const scale = Math.max(Math.min(LARGEST, (place.clientWidth - 2 * EDGE) / width), begun ? LEGIBLE : 0);
    const most = Math.max(420, Math.min(window.innerHeight * (place.clientWidth < 640 ? 0.7 : 1.6), 1500));
    const least = beside() ? 560 : 360;  // the details stand in it
    place.style.height = `${Math.max(Math.min(least, most), Math.min(most, scale * height + 2 * EDGE))}px`;
    network.setSize("100%", "100%");
  };
  // At first the whole; where it would be too small to read, the card with the most links and what is beside it.
  const begin = () => {
    size(true);
    if (fitting() >= LEGIBLE) { fit(); return; }
    const degree = new Map([...scene.cards().keys()].map((id) => [id, 0]));
    for (const { ends } of scene.lines()) ends.forEach((id) => degree.set(id, degree.get(id) + 1));
    const first = [...degree.keys()].reduce((best, id) => (degree.get(id) > degree.get(best) ? id : best));
    const scale = Math.max(fitting(), 0.72);
    const { x, y } = scene.cards().get(first);
    const { left, top, width, height } = scene.bounds();
    const within = (at, from, long, seen) => (long <= seen ? from + long / 2 : Math.min(Math.max(at, from + seen / 2), from + long - seen / 2));
    const seen = room()[1] / scale, lower = place.clientWidth < 640 ? seen / 5 : 0;  // a telephone shows its upper part first
    look(within(x, left, width, room()[0] / scale), within(y + lower, top, height, seen), scale);
  };
  // What can be seen of the drawing: the part that is in the window and not behind the details; [left, top, right, bottom].
  const visible = () => {
    const box = place.getBoundingClientRect();
    const below = details.hidden || beside() ? window.innerHeight : Math.min(window.innerHeight, details.getBoundingClientRect().top);
    const [top, bottom, right] = [Math.max(0, -box.top), Math.min(box.height, below - box.top), free()];
    const room = bottom - top > 2 * scene.HIGH && right > scene.WIDE;
    return room ? [0, top, right, bottom] : [0, 0, box.width, box.height];
  };
  // Where the details leave little of the drawing, it moves to the upper edge of the window.
  const makeRoom = () => {
    if (details.hidden || beside()) return;
    const [above, below] = [place.getBoundingClientRect().top, details.getBoundingClientRect().top];
    if (below - Math.max(0, above) < 3 * scene.HIGH) place.scrollIntoView({ block: "start" });
  };
  // Looks so that a card stands where ``at`` says, in pixels of the drawing.
  const stand = (card, at, scale, animation) => {
    const [wide, high] = [place.clientWidth, place.clientHeight];
    fitted = false;
    network.moveTo({ position: { x: card.x + (wide / 2 - at.x) / scale, y: card.y + (high / 2 - at.y) / scale }, scale, animation });
  };
  const centre = (id, animated) => {
    const card = scene.cards().get(id);
    if (!card) return;
    const [left, top, right, bottom] = visible();
    stand(card, { x: (left + right) / 2, y: (top + bottom) / 2 }, Math.max(network.getScale(), 0.8), animated && { duration: 250 });
  };
  // Moves no further than is needed for the whole of a card to be seen.
  const keep = (id) => {
    const card = scene.cards().get(id);
    const scale = network.getScale();
    if (!card || scale < FAR) return;
    const [left, top, right, bottom] = visible();
    const at = network.canvasToDOM(card);
    const within = (value, low, high, half) => (high - low < 2 * half ? (low + high) / 2 : Math.min(Math.max(value, low + half), high - half));
    const to = { x: within(at.x, left, right, scene.WIDE * scale / 2 + 10), y: within(at.y, top, bottom, scene.HIGH * scale / 2 + 10) };
    if (Math.abs(to.x - at.x) > 1 || Math.abs(to.y - at.y) > 1) stand(card, to, scale, false);
  };
  // The details end where the window does.
  const shorten = () => {
    if (!beside()) { details.style.maxHeight = ""; return; }
    const box = place.getBoundingClientRect();
    details.style.maxHeight = `${Math.max(160, Math.min(box.bottom, window.innerHeight) - Math.max(box.top, 0) - 24)}px`;
  };
  window.addEventListener("scroll", shorten, { passive: true });

  // ---- Choosing
  const address = (id) => history.replaceState(null, "", id === null ? location.pathname + location.search : `#${scene.nodes[id].slug}`);
  // What a screen reader says of a card that is gone to; all the words stand in the details, the next stop of the keyboard.
  const said = document.getElementById("said");
  const say = (id) => {
    const node = scene.nodes[id];
    const links = node && !node.members ? table.told(data.say.links_here, { count: table.number.format(scene.edgesOf.get(id).length) }) : "";
    said.textContent = node ? [data.kinds[node.kind]?.[0] ?? data.say.mixed, node.label, table.line(node.note ?? ""), links].filter(Boolean).join(". ") : "";
  };
  const pick = (id) => {
    [chosen.card, chosen.line] = [id, null];
    if (id === null) panel.nothing();
    else if (scene.nodes[id].members) panel.group(id);
    else panel.node(id);
    say(id);
    shorten();
    address(id);
    if (id !== null) { makeRoom(); keep(id); } else if (fitted) fit();
    redraw();
  };
  const pickLine = (line) => {
    [chosen.card, chosen.line] = [null, line.id];
    panel.line(line);
    shorten();
    redraw();
  };
  const legend = () => table.legend(scene.state.kindsOff, scene.state.linksOff);
  const boxes = (name) => document.querySelectorAll(`input[name="${name}"]`);
  // What is drawn of what, at every moment.
  const now = document.getElementById("now");
  const tell = () => {
    const drawn = scene.counts();
    const counts = Object.fromEntries(Object.entries({ ...drawn, limit: data.limit }).map(([key, value]) => [key, table.number.format(value)]));
    const parts = ["now", ...["grouped", "off", "apart"].filter((part) => drawn[part]).map((part) => `now_${part}`)];
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
    centre(id, animated);
  };
  const act = {
    go: (id) => { go(id); place.focus({ preventScroll: true }); },
    around: (id) => { scene.around(id); changed(); pick(id); size(); shorten(); fit(); place.focus({ preventScroll: true }); },
    toggle: (id) => {
      const before = scene.cards().get(id);
      scene.toggle(id);
      changed();
      pick(scene.cards().has(id) ? id : null);
      if (before && scene.state.open.has(id)) look(before.x, before.y, Math.max(network.getScale(), 0.6));
      place.focus({ preventScroll: true });
    },
    close: () => { pick(null); place.focus({ preventScroll: true }); },
    rows: (rows) => { table.only(rows); document.querySelector("section.table").scrollIntoView({ block: "start" }); },
  };
  const panel = hgkgPanel(data, scene, table, act);
  const whole = () => { scene.whole(); changed(); size(); fit(); redraw(); };

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
  const zoom = (factor) => { fitted = false; network.moveTo({ scale: network.getScale() * factor, animation: false }); };
  network.on("dragStart", () => { fitted = false; });
  network.on("zoom", () => { fitted = false; });
  const STEPS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  const keys = {
    "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), 0: fit,
    Escape: () => { if (scene.state.around !== null) whole(); else pick(null); },
    Enter: () => { if (chosen.card !== null) enter(chosen.card); },
    Home: () => step(null),
  };
  const step = (way) => {
    const here = scene.cards().has(chosen.card) ? chosen.card : null;
    const next = way === null || here === null ? scene.first() : scene.next(here, ...way);
    if (next === null || next === undefined) return;
    pick(next);
    if (network.getScale() < LEGIBLE) centre(next, false);
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
    if (!scene.cards().has(chosen.card)) { chosen.card = null; chosen.line = null; panel.nothing(); }
    changed();
    legend();
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
    redraw();
  });

  // ---- Buttons
  const on = (id, done) => document.getElementById(id).addEventListener("click", done);
  on("zoom-in", () => zoom(1.25));
  on("zoom-out", () => zoom(0.8));
  on("fit", fit);
  on("all", whole);
  on("groups", () => {
    const open = scene.state.open.size === 0;
    scene.state.open.clear();
    if (open) scene.groups.forEach((group) => scene.state.open.add(group.id));
    scene.compute();
    if (!scene.cards().has(chosen.card)) pick(null);
    changed();
    if (open) { size(); fit(); } else begin();
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
      if (line) { pickLine(line); centre(line.a, false); } else go(edge.from);
    }
    view.scrollIntoView({ block: "start" });
    place.focus({ preventScroll: true });
  });
  hgkgFinding(data, table, (id) => act.go(id));
  const bySlug = new Map(data.nodes.map((node) => [node.slug, node.id]));
  const named = () => bySlug.get(decodeURIComponent(location.hash.slice(1)));
  const open = () => {
    if (named() === undefined) return;
    go(named(), false);
    if (beside()) window.scrollTo(0, 0);
  };
  network.once("afterDrawing", () => performance.mark("hgkg-drawn"));
  changed();
  begin();
  open();
  window.addEventListener("hashchange", open);
  // A browser goes to the place that a link names once more when all is loaded; here the picture comes first.
  window.addEventListener("load", () => { if (named() !== undefined) setTimeout(() => { if (beside()) window.scrollTo(0, 0); else makeRoom(); }); });
  let width = place.clientWidth;
  new ResizeObserver(() => {
    if (place.clientWidth === width) return;
    width = place.clientWidth;
    if (chosen.card === null) begin(); else { size(true); centre(chosen.card, false); }
  }).observe(view);
})();
