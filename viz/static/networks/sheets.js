// The picture on paper: on one sheet where its smallest words stay legible there, else on as many as they need, each card
// whole on one of them at least, with a key that tells which sheet has which part. Sizes of sheets are in millimetres.
const hgkgSheets = (data, scene, paint, table) => {
  "use strict";
  const WIDE = 277, HIGH = 178, HIGH_FIRST = 128;  // of A4 on its side; on the first sheet stand title and legend too
  const POINT = 25.4 / 72, SMALLEST = 6, LARGEST = 8.3;  // of the smallest words, in points
  const [LEAST, MOST] = [SMALLEST, LARGEST].map((points) => points * POINT / paint.LEAST);
  const MOST_SHEETS = 40, MARGIN = 12, SHARED = 20;
  const [printed, more, told] = ["printed", "sheets", "sheets-told"].map((id) => document.getElementById(id));
  const { element } = paint;

  // How many sheets beside each other so long a drawing needs at a scale, and the largest scale for so many.
  const count = (long, paper, shared, scale) => (long * scale <= paper ? 1 : Math.ceil((long - shared) / (paper / scale - shared)));
  const scaled = (long, paper, shared, sheets) => paper * sheets / (long + shared * (sheets - 1));
  const plan = ({ left, top, width, height }) => {
    const shared = [scene.WIDE + SHARED, scene.HIGH + SHARED];
    const across = count(width, WIDE, shared[0], LEAST), down = count(height, HIGH, shared[1], LEAST);
    const scale = Math.min(MOST, scaled(width, WIDE, shared[0], across), scaled(height, HIGH, shared[1], down));
    const [wide, high] = [WIDE / scale, HIGH / scale];
    const views = [];
    for (let row = 0; row < down; row += 1)
      for (let column = 0; column < across; column += 1)
        views.push({ left: left + column * (wide - shared[0]), top: top + row * (high - shared[1]), wide, high });
    return views.filter(hasCard);
  };
  const hasCard = ({ left, top, wide, high }) => [...scene.cards().values()].some(({ x, y }) =>
    x - scene.WIDE / 2 >= left && x + scene.WIDE / 2 <= left + wide && y - scene.HIGH / 2 >= top && y + scene.HIGH / 2 <= top + high);

  const size = (wide, high) => `width: ${wide}mm; height: ${high}mm`;
  const svg = (view, style, ...parts) => {
    const made = element("svg", { viewBox: view.join(" "), "font-family": paint.FONT, role: "img" });
    made.setAttribute("style", style);
    made.append(...parts);
    return made;
  };
  const use = (name) => element("use", { href: `#drawn-${name}` });
  const box = ({ left, top, width, height }) => [left, top, width, height];
  const fitting = ({ width, height }) => Math.min(MOST, WIDE / width, HIGH_FIRST / height);
  // The whole, small and without words, and which sheet is where.
  const key = (area, views, ink) => {
    const scale = fitting(area);
    const frames = views.flatMap(({ left, top, wide, high }, i) => [
      element("rect", { x: left, y: top, width: wide, height: high, fill: "none", stroke: ink("ink"), "stroke-width": 0.25 / scale, "stroke-dasharray": [1.2 / scale, 0.8 / scale].join(" ") }),
      element("text", { x: left + wide / 2, y: top + high / 2, "font-size": 7 / scale, "font-weight": 700, fill: ink("ink"), stroke: ink("paper"), "stroke-width": 1 / scale, "paint-order": "stroke", "text-anchor": "middle", "dominant-baseline": "central" }, String(i + 1)),
    ]);
    const ends = [[area.left + area.width, area.top + area.height], ...views.map(({ left, top, wide, high }) => [left + wide, top + high])];
    const [right, bottom] = [0, 1].map((i) => ends.reduce((most, end) => Math.max(most, end[i]), -Infinity));
    const whole = { left: area.left, top: area.top, width: right - area.left, height: bottom - area.top };
    return svg(box(whole), size(whole.width * fitting(whole), whole.height * fitting(whole)), use("shapes"), ...frames);
  };
  const sheet = ({ left, top, wide, high }, i, views) => {
    const one = document.createElement("figure");
    const words = { sheet: table.number.format(i + 1), sheets: table.number.format(views.length), title: document.title };
    one.append(table.made("figcaption", table.told(data.say.sheet, words)), svg([left, top, wide, high], size(WIDE, HIGH), use("shapes"), use("words")));
    return one;
  };

  const put = (chosen) => {
    const ink = paint.onPaper();
    const area = paint.area(MARGIN);
    const parts = paint.parts(ink, chosen);
    clear();
    if (fitting(area) >= LEAST) {
      printed.append(svg(box(area), size(area.width * fitting(area), area.height * fitting(area)), ...parts));
      return;
    }
    const views = plan(area);
    const few = views.length <= MOST_SHEETS;
    printed.append(svg(box(area), "position: absolute; width: 0; height: 0", ...parts), key(area, few ? views : [], ink));
    told.textContent = table.told(few ? data.say.on_sheets : data.say.too_many_sheets, { sheets: table.number.format(views.length) });
    if (few) more.append(...views.map(sheet));
  };
  const clear = () => {
    printed.replaceChildren();
    more.replaceChildren();
    told.textContent = "";
  };
  return { put, clear };
};
