// Ways for lines that nothing was computed ahead for: round the cards that lie between, by the shortest taut line.
// ``cards`` are middles of cards; ``signs`` are boxes of words that lines should leave legible: [left, top, right, bottom].
const hgkgWays = (cards, signs, size) => {
  "use strict";
  const [WIDE, HIGH] = size;
  const AWAY = 8;  // from a card; half of what is between two cards of a column
  const NEAR = 5;  // what comes nearer to a card counts as touching it
  const OUT = 12;  // a line leaves its card so far before it turns
  const MOST = 10000000;  // boxes looked at; for more ways a reader would wait, and lines pass behind cards, with a gap
  let looked = 0;
  const around = ({ x, y }, more) => [x - WIDE / 2 - more, y - HIGH / 2 - more, x + WIDE / 2 + more, y + HIGH / 2 + more];
  const walls = [...cards.map((card) => around(card, NEAR)), ...signs];

  // Whether the straight line from a to b touches a box. Plain arithmetic on plain numbers: it is asked millions of times.
  const touches = (left, top, right, bottom, ax, ay, bx, by) => {
    if ((ax <= left && bx <= left) || (ax >= right && bx >= right) || (ay <= top && by <= top) || (ay >= bottom && by >= bottom)) return false;
    const dx = bx - ax, dy = by - ay;
    const a = dx * (top - ay) - dy * (left - ax), b = dx * (top - ay) - dy * (right - ax);
    const c = dx * (bottom - ay) - dy * (left - ax), d = dx * (bottom - ay) - dy * (right - ax);
    return !((a > 0 && b > 0 && c > 0 && d > 0) || (a < 0 && b < 0 && c < 0 && d < 0));
  };
  const flat = Float64Array.from(walls.flat());
  const free = (a, b) => {
    const ax = a[0], ay = a[1], bx = b[0], by = b[1];
    for (let i = 0; i < flat.length; i += 4) {
      if (!touches(flat[i], flat[i + 1], flat[i + 2], flat[i + 3], ax, ay, bx, by)) continue;
      looked += i / 4 + 1;
      return false;
    }
    looked += walls.length;
    return true;
  };
  const far = ([ax, ay], [bx, by]) => Math.hypot(bx - ax, by - ay);

  // Corners that a taut line can bend at, and which of them see each other, looked at once each.
  let corners = null;
  const seen = [];
  const cornersOf = () => (corners ??= cards.flatMap((card) => {
    const [left, top, right, bottom] = around(card, AWAY);
    return [[left, top], [right, top], [left, bottom], [right, bottom]];
  }).filter(([x, y]) => !walls.some((wall) => x > wall[0] && x < wall[2] && y > wall[1] && y < wall[3])));
  const beside = (at) => (seen[at] ??= corners.flatMap((to, i) => (i !== at && free(corners[at], to) ? [[i, far(corners[at], to)]] : [])));

  // Both ways out of a card: its side, and the point where the line may turn.
  const exits = ({ x, y }) => [-1, 1].map((side) => [[x + side * WIDE / 2, y], [x + side * (WIDE / 2 + OUT), y]]);

  const between = (from, to) => {
    if (looked > MOST) return null;
    const starts = exits(from), ends = exits(to);
    const all = cornersOf();
    const left = (point) => Math.min(...ends.map(([, end]) => far(point, end)));
    const open = [], best = new Map();
    const push = (key, point, cost, before) => {
      if (cost >= (best.get(key)?.cost ?? Infinity)) return;
      best.set(key, { cost, before, point });
      open.push({ key, point, cost, sum: cost + left(point) });
    };
    starts.forEach(([, point], side) => push(`from ${side}`, point, 0, null));
    while (open.length && looked <= MOST) {
      let least = 0;
      for (let i = 1; i < open.length; i += 1) if (open[i].sum < open[least].sum) least = i;
      const { key, point, cost } = open.splice(least, 1)[0];
      if (cost > best.get(key).cost) continue;
      if (typeof key === "string" && key.startsWith("to")) return traced(key, best, starts, ends);
      ends.forEach(([, end], side) => { if (free(point, end)) push(`to ${side}`, end, cost + far(point, end), key); });
      const next = typeof key === "number" ? beside(key) : all.flatMap((to, i) => (free(point, to) ? [[i, far(point, to)]] : []));
      for (const [i, long] of next) push(i, all[i], cost + long, key);
    }
    return null;
  };
  const traced = (last, best, starts, ends) => {
    const points = [];
    let key = last;
    for (;; key = best.get(key).before) {
      points.unshift(best.get(key).point);
      if (best.get(key).before === null) break;
    }
    return [starts[Number(key.split(" ")[1])][0], ...points, ends[Number(last.split(" ")[1])][0]];
  };

  // Whether a curve as it is drawn from side to side (level at both ends) touches a card but its own.
  const STEPS = 16;
  const crosses = (points, own) => {
    const others = cards.filter((card) => !own.includes(card)).map((card) => around(card, NEAR - 2));
    return points.slice(1).some((to, i) => {
      const from = points[i];
      const [low, high] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
      const near = others.filter((box) => box[1] < high + 1 && box[3] > low - 1);
      let before = from;
      return Array.from({ length: STEPS }, (_, k) => (k + 1) / STEPS).some((t) => {
        const [s, flat] = [1 - t, to[0] - from[0]];
        const loop = Math.abs(flat) < 8 ? -Math.min(26, 12 + Math.abs(to[1] - from[1]) / 8) : 0;
        const xs = [from[0], from[0] + (loop || flat / 2), to[0] + (loop || -flat / 2), to[0]];
        const point = [s ** 3 * xs[0] + 3 * s * s * t * xs[1] + 3 * s * t * t * xs[2] + t ** 3 * xs[3], from[1] + (to[1] - from[1]) * (3 * s * t * t + t ** 3)];
        const touched = near.some((box) => touches(...box, ...before, ...point));
        before = point;
        return touched;
      });
    });
  };

  // Straight from point to point, its corners rounded.
  const ROUND = 7;
  const path = (points) => {
    const towards = (a, b, long) => { const all = far(a, b) || 1; return [a[0] + (b[0] - a[0]) * long / all, a[1] + (b[1] - a[1]) * long / all].map((value) => Math.round(value * 10) / 10); };
    let made = `M${points[0].join(" ")}`;
    for (let i = 1; i < points.length - 1; i += 1) {
      const [before, at, after] = points.slice(i - 1, i + 2);
      const [into, out] = [towards(at, before, Math.min(ROUND, far(at, before) / 2)), towards(at, after, Math.min(ROUND, far(at, after) / 2))];
      made += `L${into.join(" ")}Q${at.join(" ")} ${out.join(" ")}`;
    }
    return `${made}L${points[points.length - 1].join(" ")}`;
  };
  return { between, crosses, path };
};
