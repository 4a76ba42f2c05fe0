// Painting a scene: as marks, which go onto a canvas or into an SVG alike. Words are only ever set as text.
const hgkgPaint = (scene, data) => {
  "use strict";
  const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';
  const LABEL = 13, LINE = 16, NOTE = 11, PAD = 9, SIGN = 15;
  const measuring = document.createElement("canvas").getContext("2d");
  const broken = new Map();

  // ---- Colours, as the page has them on screen or on paper
  const colours = () => {
    const known = new Map();
    const read = (element, names, as = (name) => name) => {
      const style = getComputedStyle(element);
      names.forEach((name) => known.set(as(name), style.getPropertyValue(`--${name}`).trim()));
    };
    read(document.documentElement, ["ink", "quiet", "line", "paper", "ground", "focus"]);
    const probe = document.createElement("span");
    document.body.append(probe);
    for (const kind of Object.keys(data.kinds)) {
      probe.className = `node-${kind}`;
      read(probe, ["colour", "tint"], (name) => `${name} ${kind}`);
    }
    probe.remove();
    return (name) => known.get(name);
  };
  // The same on paper, which is light: read while the page is.
  const onPaper = () => {
    const page = document.documentElement;
    const chosen = page.dataset.theme;
    page.dataset.theme = "light";
    const read = colours();
    if (chosen) page.dataset.theme = chosen; else delete page.dataset.theme;
    return read;
  };

  // ---- Lines of words, broken where they fit; what does not fit ends in an ellipsis
  const widths = new Map();
  const widthOf = (text, font) => {
    const key = font + text;
    if (!widths.has(key)) { measuring.font = font; widths.set(key, measuring.measureText(text).width); }
    return widths.get(key);
  };
  const clipped = (text, font, room) => {
    let kept = text;
    while (kept && widthOf(`${kept}…`, font) > room) kept = kept.slice(0, Math.min(kept.length - 1, Math.floor(kept.length * 0.9)));
    return `${kept.trimEnd()}…`;
  };
  // Lines of a note stand below each other where there is room for all of them, else one after the other.
  const wrapNote = (note, font, room, most) => {
    const parts = note.split("\n");
    return parts.length > 1 && parts.length <= most ? parts.flatMap((part) => wrap(part, font, room, 1)) : wrap(parts.join(" · "), font, room, most);
  };
  const wrap = (text, font, room, most) => {
    const lines = [];
    let line = "";
    for (const word of text.split(/\s+/)) {
      const longer = line ? `${line} ${word}` : word;
      if (!line || widthOf(longer, font) <= room) line = longer;
      else { lines.push(line); line = word; }
    }
    lines.push(line);
    const kept = lines.slice(0, most);
    if (lines.length > most) kept[most - 1] = clipped(`${kept[most - 1]} ${lines[most]}`, font, room);
    return kept.map((one) => (widthOf(one, font) > room ? clipped(one, font, room) : one));
  };
  const wordsOf = (node) => {
    const { label: name, note: told = "" } = scene.called(node);
    if (broken.get(node.id)?.of !== `${name}\n${told}`) {
      const room = scene.WIDE - 2 * PAD - SIGN - 6;
      const rows = Math.floor((scene.HIGH - 8) / LINE);
      const below = told.includes("\n") ? told.split("\n").length * (NOTE + 2.5) : 0;
      const most = below ? Math.max(2, Math.floor((scene.HIGH - 8 - below) / LINE)) : told && rows > 2 ? rows - 1 : rows;
      const label = wrap(name, `600 ${LABEL}px ${FONT}`, room, most);
      const notes = told ? Math.floor((scene.HIGH - 8 - label.length * LINE) / (NOTE + 2.5)) : 0;
      const note = notes > 0 ? wrapNote(told, `400 ${NOTE}px ${FONT}`, room, Math.min(notes, 2)) : [];
      broken.set(node.id, { of: `${name}\n${told}`, label, note });
    }
    return broken.get(node.id);
  };

  // ---- Marks
  const card = (node, { x, y }, ink, look) => {
    const [left, top] = [x - scene.WIDE / 2, y - scene.HIGH / 2];
    const colour = node.kind ? ink(`colour ${node.kind}`) : ink("quiet");
    const tint = node.kind ? ink(`tint ${node.kind}`) : ink("ground");
    const alpha = look.faint ? 0.28 : 1;
    const box = { is: "box", x: left, y: top, width: scene.WIDE, height: scene.HIGH, radius: 7, stroke: colour };
    const marks = [];
    if (node.members)
      for (const step of [scene.STACK, scene.STACK / 2]) marks.push({ ...box, x: left + step, y: top + step, fill: tint, line: 1, alpha });
    if (look.chosen) marks.push({ ...box, x: left - 4, y: top - 4, width: box.width + 8, height: box.height + 8, radius: 10, stroke: ink("focus"), line: 3, alpha: 1 });
    marks.push({ ...box, fill: ink("paper"), line: 0, stroke: "", alpha: 1 });
    marks.push({ ...box, fill: tint, line: look.hover ? 2 : 1.1, alpha });
    if (look.far) return marks;  // too small for words
    const [word, shape, sign] = data.kinds[node.kind] ?? ["", "square", ""];
    const middle = top + scene.HIGH / 2;
    if (sign) marks.push({ is: "text", x: left + PAD + SIGN / 2, y: middle, text: sign, size: 15, weight: 700, fill: colour, anchor: "middle", alpha });
    else marks.push({ is: "shape", x: left + PAD, y: middle - SIGN / 2, scale: SIGN / 16, path: data.shapes[shape], fill: colour, alpha });
    const { label, note } = wordsOf(node);
    let at = middle - (label.length * LINE + note.length * (NOTE + 2.5)) / 2 + LINE / 2;
    for (const text of label) { marks.push({ is: "text", x: left + PAD + SIGN + 6, y: at, text, size: LABEL, weight: 600, fill: ink("ink"), anchor: "start", alpha }); at += LINE; }
    at -= 2;
    for (const text of note) { marks.push({ is: "text", x: left + PAD + SIGN + 6, y: at, text, size: NOTE, weight: 400, fill: ink("quiet"), anchor: "start", alpha }); at += NOTE + 2.5; }
    return marks;
  };
  const touches = (chosen) => (line) => chosen.line === line.id || line.ends.has(chosen.card);
  // Lines out of view are left out where a view is given: left, top, right, bottom.
  const below = (ink, chosen, view = null) => {
    const marks = [];
    for (const ground of scene.grounds()) {
      const { x, y, width, height } = ground;
      marks.push({ is: "box", x, y, width, height, radius: 12, fill: ink("paper"), stroke: ink(ground.name ? "line" : "quiet"), line: ground.name ? 1.2 : 0.8, alpha: 1 });
      if (!ground.name) continue;
      const font = `650 15px ${FONT}`;
      const text = widthOf(ground.name, font) > ground.width - 36 ? clipped(ground.name, font, ground.width - 36) : ground.name;
      marks.push({ is: "text", x: ground.x + 18, y: ground.y + 18, text, size: 15, weight: 650, fill: ink("quiet"), anchor: "start", alpha: 1 });
    }
    for (const { x, text } of scene.headings())
      marks.push({ is: "text", x, y: -20, text, size: 15, weight: 650, fill: ink("quiet"), anchor: "middle", alpha: 1 });
    const all = scene.lines();
    const inView = ({ box }) => box[0] <= view[2] && box[2] >= view[0] && box[1] <= view[3] && box[3] >= view[1];
    const lines = view ? all.filter(inView) : all;
    const usual = all.length > 60 ? 0.5 : 0.75;
    const touched = touches(chosen), any = all.some(touched);
    const gaps = scene.behind(), ends = [];
    for (const line of [...lines.filter((one) => !touched(one)), ...lines.filter(touched)]) {
      const on = touched(line);
      const width = Math.min(1.1 + Math.log2(line.edges.length) * 0.6, 5);
      const stroke = on ? ink("focus") : ink("quiet");
      const alpha = on ? 1 : any ? 0.09 : line.between ? usual * 0.55 : usual;
      const [, dash, head] = data.links[line.link];
      marks.push({ is: "path", path: line.path, stroke, line: on ? width + 0.8 : width, dash, alpha });
      if (gaps && line.stubs) ends.push({ is: "path", path: line.stubs, stroke, line: on ? width + 0.8 : width, dash: [], alpha });
      for (const { x, y, way } of line.heads) ends.push({ is: "shape", x, y, scale: 1, way, path: data.heads[head], fill: stroke, alpha });
    }
    marks.push(...(gaps ? gapsIn(ink, view) : []), ...ends);
    return marks;
  };
  // Where lines may pass behind cards: a gap around each card, so that a line seen to end at a card does end there.
  const GAP = 4;
  const gapsIn = (ink, view) => [...scene.cards().values()].map(({ x, y }) => ({
    is: "box", x: x - scene.WIDE / 2 - GAP, y: y - scene.HIGH / 2 - GAP, width: scene.WIDE + 2 * GAP, height: scene.HIGH + 2 * GAP,
    radius: 9, fill: ink(scene.communities ? "paper" : "ground"), stroke: "", line: 0, alpha: 1,
  })).filter((box) => !view || (box.x <= view[2] && box.x + box.width >= view[0] && box.y <= view[3] && box.y + box.height >= view[1]));
  const faintIds = (chosen) => {
    if (chosen.card === null && chosen.line === null) return null;
    const near = new Set(chosen.card === null ? [] : [chosen.card]);
    for (const line of scene.lines())
      if (chosen.line === line.id || line.a === chosen.card || line.b === chosen.card) line.ends.forEach((id) => near.add(id));
      else if (line.ends.has(chosen.card)) near.add(line.a).add(line.b);  // one of many in a frame: not the others
    return near;
  };
  const everything = (ink, chosen) => {
    const near = faintIds(chosen);
    const marks = below(ink, chosen);
    for (const [id, place] of scene.cards())
      marks.push(...card(scene.nodes[id], place, ink, { faint: near && !near.has(id), chosen: chosen.card === id, hover: false }));
    return marks;
  };

  // ---- Onto a canvas
  const paths = new Map();
  const pathOf = (text) => {
    if (!paths.has(text)) { if (paths.size > 20000) paths.clear(); paths.set(text, new Path2D(text)); }
    return paths.get(text);
  };
  const onto = (ctx, marks) => {
    for (const mark of marks) {
      ctx.save();
      ctx.globalAlpha = mark.alpha;
      if (mark.is === "text") {
        ctx.font = `${mark.weight} ${mark.size}px ${FONT}`;
        ctx.textAlign = mark.anchor === "middle" ? "center" : "left";
        ctx.textBaseline = "middle";
        ctx.fillStyle = mark.fill;
        ctx.fillText(mark.text, mark.x, mark.y);
      } else if (mark.is === "shape") {
        ctx.translate(mark.x, mark.y);
        ctx.scale(mark.scale * (mark.way ?? 1), mark.scale);
        ctx.fillStyle = mark.fill;
        ctx.fill(pathOf(mark.path));
      } else {
        let path = null;
        if (mark.is === "path") path = pathOf(mark.path);
        else { ctx.beginPath(); ctx.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius); }
        if (mark.fill) { ctx.fillStyle = mark.fill; if (path) ctx.fill(path); else ctx.fill(); }
        if (mark.line) {
          ctx.setLineDash(mark.dash ?? []);
          ctx.lineWidth = mark.line;
          ctx.strokeStyle = mark.stroke;
          if (path) ctx.stroke(path); else ctx.stroke();
        }
      }
      ctx.restore();
    }
  };

  // ---- Into an SVG: elements made one by one, so that words stay words
  const NAMESPACE = "http://www.w3.org/2000/svg";
  const element = (name, attributes, text) => {
    const made = document.createElementNS(NAMESPACE, name);
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined && value !== "") made.setAttribute(key, value);
    if (text !== undefined) made.textContent = text;
    return made;
  };
  const drawn = (mark) => {
    const faint = mark.alpha < 1 ? mark.alpha : undefined;
    const fill = mark.fill || "none";
    if (mark.is === "text")
      return element("text", { x: mark.x, y: mark.y, "font-size": mark.size, "font-weight": mark.weight, fill, "text-anchor": mark.anchor, "dominant-baseline": "central", opacity: faint }, mark.text);
    if (mark.is === "shape")
      return element("path", { d: mark.path, fill, transform: `translate(${mark.x} ${mark.y}) scale(${mark.scale * (mark.way ?? 1)} ${mark.scale})`, opacity: faint });
    const stroke = { stroke: mark.line ? mark.stroke : undefined, "stroke-width": mark.line || undefined, "stroke-dasharray": mark.dash?.length ? mark.dash.join(" ") : undefined };
    if (mark.is === "path") return element("path", { d: mark.path, fill, opacity: faint, ...stroke });
    return element("rect", { x: mark.x, y: mark.y, width: mark.width, height: mark.height, rx: mark.radius, fill, opacity: faint, ...stroke });
  };
  const MARGIN = 24;
  const area = (margin = MARGIN) => {
    const { left, top, width, height } = scene.bounds();
    return { left: left - margin, top: top - margin, width: width + 2 * margin, height: height + 2 * margin };
  };
  // A picture that leaves the page takes its title along, and the legend of what is drawn.
  const TITLE = 26, KEY = 13, ROW = 26, SPOT = 56;
  const captioned = (ink, chosen, title) => {
    const { left, top, width, height } = area();
    const marks = everything(ink, chosen);
    const words = (text, x, y, size, weight) => marks.push({ is: "text", x, y, text, size, weight, fill: ink("ink"), anchor: "start", alpha: 1 });
    const wide = Math.max(width, 640), head = `650 ${TITLE}px ${FONT}`;
    words(widthOf(title, head) > wide - 2 * MARGIN ? clipped(title, head, wide - 2 * MARGIN) : title, left + MARGIN, top - TITLE / 2, TITLE, 650);
    let x = left + MARGIN, y = top + height + ROW / 2;
    const entry = (text, spot, sign) => {
      const long = spot + widthOf(text, `400 ${KEY}px ${FONT}`) + 26;
      if (x > left + MARGIN && x + long > left + wide - MARGIN) { x = left + MARGIN; y += ROW; }
      sign();
      words(text, x + spot, y, KEY, 400);
      x += long;
    };
    const cards = [...scene.cards().keys()].flatMap((id) => (scene.nodes[id].members ? scene.seenMembers(scene.nodes[id]) : [id]));
    const kinds = new Set(cards.map((id) => scene.nodes[id].kind)), links = new Set(scene.lines().map(({ link }) => link));
    for (const kind of data.order.kinds.filter((one) => kinds.has(one))) entry(data.kinds[kind][0], 22, () => {
      const [, shape, sign] = data.kinds[kind];
      const fill = ink(`colour ${kind}`);
      marks.push(sign ? { is: "text", x: x + 8, y, text: sign, size: 15, weight: 700, fill, anchor: "middle", alpha: 1 }
        : { is: "shape", x, y: y - SIGN / 2, scale: SIGN / 16, path: data.shapes[shape], fill, alpha: 1 });
    });
    [x, y] = [left + MARGIN, y + ROW];
    for (const link of data.order.links.filter((one) => links.has(one))) entry(data.links[link][0], SPOT + 8, () => {
      const [, dash, end] = data.links[link];
      marks.push({ is: "path", path: `M${x} ${y}h${SPOT - 10}`, stroke: ink("ink"), line: 1.6, dash, alpha: 1 });
      marks.push({ is: "shape", x: x + SPOT, y, scale: 1, way: 1, path: data.heads[end], fill: ink("ink"), alpha: 1 });
    });
    const above = TITLE + MARGIN;
    return { marks, left, top: top - above, width: wide, height: y + ROW - top + above };
  };
  const svg = (ink, chosen, title) => {
    const { marks, left, top, width, height } = captioned(ink, chosen, title);
    const root = element("svg", { xmlns: NAMESPACE, viewBox: `${left} ${top} ${width} ${height}`, width, height, "font-family": FONT, role: "img" });
    root.append(element("title", {}, title), element("rect", { x: left, y: top, width, height, fill: ink("ground") }));
    marks.forEach((mark) => root.append(drawn(mark)));
    return root;
  };
  // The same in two parts, the words above the rest: where it is drawn so small that nobody could read them, they are left out.
  const parts = (ink, chosen) => {
    const made = [element("g", { id: "drawn-shapes" }), element("g", { id: "drawn-words" })];
    everything(ink, chosen).forEach((mark) => made[mark.is === "text" ? 1 : 0].append(drawn(mark)));
    return made;
  };
  const SHARP = 2, MOST_PIXELS = 6000000, LONGEST = 12000;  // sharp on A3: some 190 dots to the inch
  const canvas = (ink, chosen, title) => {
    const { marks, left, top, width, height } = captioned(ink, chosen, title);
    const scale = Math.min(SHARP, Math.sqrt(MOST_PIXELS / (width * height)), LONGEST / width, LONGEST / height);
    const made = document.createElement("canvas");
    [made.width, made.height] = [Math.ceil(width * scale), Math.ceil(height * scale)];
    const ctx = made.getContext("2d");
    ctx.scale(scale, scale);
    ctx.translate(-left, -top);
    onto(ctx, [{ is: "box", x: left, y: top, width, height, radius: 0, fill: ink("ground"), line: 0, alpha: 1 }, ...marks]);
    return made;
  };
  // The line near a point, if any.
  const probe = document.createElement("canvas").getContext("2d");
  const lineAt = (x, y, reach) => {
    probe.lineWidth = reach;
    for (const line of scene.lines()) if (probe.isPointInStroke(pathOf(line.path), x, y)) return line;
    return null;
  };
  return { colours, onPaper, card, below, faintIds, onto, svg, canvas, lineAt, element, area, parts, FONT, LEAST: NOTE };
};
