// What is shown of a network, and where: cards, lines and grounds, from the data and what the reader has chosen.
// Groups open in place: whatever stands right of a group or below it moves by as much as the opened group is larger,
// so that nothing that stood apart ever meets.
const hgkgScene = (data) => {
  "use strict";
  const [WIDE, HIGH] = data.card;
  const HEAD = 34, MOST_LOOKED_AT = 400000;
  const nodes = data.nodes;
  const edges = data.edges;
  const groups = nodes.filter((node) => node.members);
  const routes = new Map(data.routes.map(([a, b, ...way]) => [`${a},${b}`, way]));
  const edgesOf = new Map(nodes.map((node) => [node.id, []]));
  edges.forEach((edge) => { for (const end of new Set([edge.from, edge.to])) edgesOf.get(end).push(edge); });
  const state = { open: new Set(), kindsOff: new Set(), linksOff: new Set(), around: null, grown: [] };
  let cards = new Map(), lines = [], grounds = [], behind = false;
  // Frames of cards that one node leads to: each is the end of one line, by a number behind those of the nodes.
  let pens = new Map();
  const penOf = new Map();
  data.frames.forEach(([, , , , leader, ...members], i) => members.forEach((id) => penOf.set(id, { pen: nodes.length + i, leader })));
  const communities = data.frames.some((frame) => frame.length === 5);
  const cardAt = (id) => cards.get(id) ?? pens.get(id);

  // ---- Which cards
  const seen = (node) => !state.kindsOff.has(node.kind);
  const cardOf = (id) => {
    const node = nodes[id];
    return node.within === undefined || state.open.has(node.within) ? node : nodes[node.within];
  };
  const membersOf = (group) => group.members.filter((id) => seen(nodes[id]));
  // The links of a node that the legend leaves, with what is at their other ends.
  const seenEdges = (id) => edgesOf.get(id).filter((edge) =>
    !state.linksOff.has(edge.link) && seen(nodes[edge.from === id ? edge.to : edge.from]));
  const near = hgkgAround(data, seenEdges);
  const best = (ids) => ids.reduce((most, id) => (edgesOf.get(id).length > edgesOf.get(most).length ? id : most), ids[0]);
  // What a card is called: a group that the legend leaves only a part of says how many of how many, and names none but these.
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const called = (node) => {
    const left = node.members && membersOf(node);
    if (!left?.length || left.length === node.members.length) return node;
    const label = `${node.label.slice(0, node.label.lastIndexOf(": "))}: ${number.format(left.length)}/${number.format(node.members.length)}`;
    if (node.anchor !== undefined) return { label, note: seen(nodes[node.anchor]) ? node.note : "" };
    const first = nodes[best(left)].label;
    return { label, note: left.length > 1 ? data.say.rest.replace("{name}", () => first) : first };
  };
  const inPlace = () => {
    const shown = [];
    for (const node of nodes) {
      if (node.members) {
        if (!state.open.has(node.id) && membersOf(node).length) shown.push(node);
      } else if (seen(node) && cardOf(node.id) === node) shown.push(node);
    }
    return shown;
  };

  // ---- Where: the place that was computed ahead, moved by the groups that are open
  // How far what stands at a place or beyond it moves: [place, by] in their order. Groups that stand above each other make
  // room to the right once, for the widest of them.
  const shift = (steps, at) => {
    let by = 0;
    for (const [from, whole] of steps) { if (from > at) break; by = whole; }
    return by;
  };
  const stepsOf = (spans) => {
    const steps = [];
    for (const [from, to, more] of spans.sort((a, b) => a[1] - b[1] || a[0] - b[0]))
      steps.push([to, Math.max(shift(steps, to), shift(steps, from) + more)]);
    return steps;
  };
  const openings = () => {
    const open = [...state.open].map((id) => nodes[id]);
    return {
      across: stepsOf(open.map(({ x, block }) => [x - WIDE / 2, x + WIDE / 2, block[0] - WIDE])),
      down: stepsOf(open.map(({ y, block }) => [y - HIGH / 2, y + HIGH / 2, block[1] - HIGH])),
    };
  };
  const STILL = { across: [], down: [] };
  const movedX = (x, opened) => x + shift(opened.across, x);
  const movedY = (y, opened) => y + shift(opened.down, y);
  const moved = (node, opened) => {
    const at = node.within === undefined ? node : nodes[node.within];
    const left = at.x - WIDE / 2, top = at.y - HIGH / 2;
    return { x: node.x + movedX(left, opened) - left, y: node.y + movedY(top, opened) - top };
  };
  const bounds = (points) => {
    const xs = points.map((point) => point.x), ys = points.map((point) => point.y);
    const least = (values) => values.reduce((a, b) => Math.min(a, b), Infinity);
    const most = (values) => values.reduce((a, b) => Math.max(a, b), -Infinity);
    const [left, right, top, bottom] = [least(xs) - WIDE / 2, most(xs) + WIDE / 2, least(ys) - HIGH / 2, most(ys) + HIGH / 2];
    return { left, top, width: right - left, height: bottom - top };
  };

  // ---- Lines: the links between two cards are one line
  const joined = () => {
    const found = new Map();
    for (const edge of edges) {
      if (state.linksOff.has(edge.link)) continue;
      const framed = state.around === null && penOf.get(edge.to)?.leader === edge.from ? penOf.get(edge.to).pen : null;
      const [from, card] = state.around === null ? [cardOf(edge.from).id, cardOf(edge.to).id] : [edge.from, edge.to];
      const to = framed ?? card;
      if (from === card || !cards.has(from) || !cards.has(card)) continue;
      if (!seen(nodes[edge.from]) || !seen(nodes[edge.to])) continue;
      const [a, b] = from < to ? [from, to] : [to, from];
      const key = `${a},${b}`;
      if (!found.has(key)) found.set(key, { id: key, a, b, edges: [], ends: new Set([from]), onward: false, back: false });
      const line = found.get(key);
      line.edges.push(edge);
      line.ends.add(card);
      if (from === a) line.onward = true; else line.back = true;
    }
    return [...found.values()];
  };
  const order = new Map(data.order.links.map((key, i) => [key, i]));
  const linkOf = (line) => line.edges.reduce((best, edge) => (order.get(edge.link) < order.get(best) ? edge.link : best), line.edges[0].link);
  // The points of a line: as computed, or from side to side.
  const wayOf = (line, opened) => {
    const [one, other] = [cardAt(line.a), cardAt(line.b)];
    const way = state.around === null && routes.get(line.id);
    if (way && way.length >= 4) {
      const points = [];
      for (let i = 0; i < way.length; i += 2) points.push([movedX(way[i], opened), movedY(way[i + 1], opened)]);
      const beside = (card, node, x) => [card.x + Math.sign(x - node.x) * WIDE / 2, card.y];
      points[0] = beside(one, nodes[line.a], way[0]);
      points[points.length - 1] = beside(other, nodes[line.b], way[way.length - 2]);
      return points;
    }
    if (Math.abs(one.x - other.x) >= WIDE) {
      const side = Math.sign(other.x - one.x) * WIDE / 2;
      return [[one.x + side, one.y], [other.x - side, other.y]];
    }
    return [[one.x - WIDE / 2, one.y], [other.x - WIDE / 2, other.y]];
  };
  const curve = (points) => {
    let path = `M${points[0][0]} ${points[0][1]}`;
    for (let i = 1; i < points.length; i++) {
      const [[x, y], [tx, ty]] = [points[i - 1], points[i]];
      if (y === ty && x !== tx) path += `L${tx} ${ty}`;
      else {
        const bend = Math.abs(tx - x) < 8 ? -Math.min(26, 12 + Math.abs(ty - y) / 8) : (tx - x) / 2;
        path += `C${x + bend} ${y} ${Math.abs(tx - x) < 8 ? tx + bend : tx - bend} ${ty} ${tx} ${ty}`;
      }
    }
    return path;
  };
  const around = (points) => {
    const xs = points.map(([x]) => x), ys = points.map(([, y]) => y);
    return [Math.min(...xs) - 50, Math.min(...ys) - 8, Math.max(...xs) + 8, Math.max(...ys) + 8];
  };
  // Which way a line leaves: -1 to the left, 1 to the right.
  const leaving = ([x], [fx]) => (Math.abs(fx - x) < 8 ? -1 : Math.sign(fx - x));
  // The two ends of a line: their points, and those next to them.
  const endsOf = (points) => [[points[0], points[1]], [points[points.length - 1], points[points.length - 2]]];
  // What a line ends in: where its tip is, and whether it looks to the right (1) or to the left (-1).
  const headsOf = (line, points) => endsOf(points).flatMap(([at, next], last) =>
    ((last ? line.onward : line.back) ? [{ x: at[0], y: at[1], way: -leaving(at, next) }] : []));
  // The same points, a line that has a head ending behind it, where there is room for both.
  const LONG = 9;
  const behindHeads = (line, points) => {
    const kept = points.map((point) => [...point]);
    for (const [last, [at, next]] of endsOf(kept).entries())
      if ((last ? line.onward : line.back) && Math.abs(next[0] - at[0]) > 4 * LONG) at[0] += leaving(at, next) * LONG;
    return kept;
  };

  // The name of a community; what one node leads to has that node at the other end of its line.
  // A ground is there as long as one of its cards is; one whose best linked card is left out goes by the next.
  const within = data.frames.map(([x, y, width, height, , ...members]) => (members.length ? members
    : nodes.filter((node) => { const at = nodes[node.within] ?? node; return at.x > x && at.x < x + width && at.y > y && at.y < y + height; })
      .flatMap((node) => (node.members ? [] : [node.id]))));
  const groundsOf = (opened) => data.frames.map(([x, y, width, height, card, ...members], i) => {
    const [left, top] = [movedX(x, opened), movedY(y, opened)];
    const there = within[i].filter((id) => seen(nodes[id]));
    const name = members.length || !there.length ? "" : nodes[seen(nodes[card]) ? card : best(there)].label;
    return { id: nodes.length + i, shown: there.length > 0, x: left, y: top, width: movedX(x + width, opened) - left, height: movedY(y + height, opened) - top, name };
  }).filter((one) => one.shown);
  // A frame as the end of a line: as high as the card that leads to it, where it is.
  const pensOf = () => new Map(grounds.filter((one) => !one.name).map(({ id, x, y, height }) => {
    const leader = cards.get(cardOf(data.frames[id - nodes.length][4]).id);
    const [low, high] = [y + HIGH / 2, y + height - HIGH / 2];
    return [id, { x: x + WIDE / 2, y: Math.min(Math.max(leader?.y ?? low, low), high) }];
  }));
  const LETTER = 8.5;  // about the width of a letter in the name of a ground
  const signOf = ({ x, y, width, name }) => [x + 12, y + 6, x + Math.min(width - 12, 24 + name.length * LETTER), y + 30];
  // The same points, from the edge of the stack where a card on the left is a group.
  const STACK = 6;
  const atEdges = (line, points) => {
    for (const [id, point] of [[line.a, points[0]], [line.b, points[points.length - 1]]])
      if (nodes[id]?.members && point[0] > cards.get(id).x) point[0] += STACK;
    return points;
  };
  // The points of a line, led round the cards that it would pass behind; ``line.path`` is drawn of them.
  const freeWay = (line, opened, ways) => {
    const points = atEdges(line, wayOf(line, opened));
    line.path = curve(behindHeads(line, points));
    const routed = state.around === null && routes.has(line.id);
    if (routed || lines.length * cards.size > MOST_LOOKED_AT) { behind ||= !routed; return points; }
    const [one, other] = [cardAt(line.a), cardAt(line.b)];
    if (!ways.crosses(points, [one, other])) return points;
    const way = ways.between(one, other);
    if (!way) { behind = true; return points; }
    line.path = ways.path(behindHeads(line, atEdges(line, way)));
    return way;
  };

  // The first steps of a line from a card that it has no head at.
  const stubsOf = (line, points) => endsOf(points).map(([at, next], last) =>
    ((last ? line.onward : line.back) ? "" : `M${at[0]} ${at[1]}h${leaving(at, next) * 6}`)).join("");

  const compute = () => {
    const opened = state.around === null ? openings() : STILL;
    cards = state.around === null ? new Map(inPlace().map((node) => [node.id, moved(node, opened)])) : near.placed(state, seen);
    grounds = state.around === null ? groundsOf(opened) : [];
    pens = pensOf();
    lines = joined();
    const ways = hgkgWays([...cards.values()], grounds.filter((one) => one.name).map(signOf), data.card);
    behind = false;
    for (const line of lines) {
      const points = freeWay(line, opened, ways);
      line.heads = headsOf(line, points);
      line.stubs = stubsOf(line, points);
      line.link = linkOf(line);
      line.box = around(points);
      line.between = communities && !routes.has(line.id);  // of two communities
    }
  };
  compute();

  return {
    nodes, groups, edgesOf, seenEdges, called, state, compute, WIDE, HIGH, STACK,
    cards: () => cards,
    lines: () => lines,
    grounds: () => grounds,
    communities,
    behind: () => behind,  // whether some line may pass behind a card
    headings: () => {
      const opened = openings();
      return state.around === null ? data.headings.map(([x, text]) => ({ x: movedX(x, opened), text })) : [];
    },
    bounds: () => {
      const around = grounds.map((one) => [{ x: one.x + WIDE / 2, y: one.y + HIGH / 2 }, { x: one.x + one.width - WIDE / 2, y: one.y + one.height - HIGH / 2 }]).flat();
      const points = [...cards.values(), ...around];
      if (state.around === null && data.headings.length) points.push({ x: cards.values().next().value?.x ?? 0, y: HIGH / 2 - HEAD });
      return points.length ? bounds(points) : { left: 0, top: 0, width: WIDE, height: HIGH };
    },
    // How much is drawn, and where the rest is: in groups, left out by the legend, beyond what can be read around one
    // node, or outside the part that is looked at.
    counts: () => {
      const shown = [...cards.keys()].map((id) => nodes[id]);
      const stacks = shown.filter((node) => node.members);
      const [alone, grouped] = [shown.length - stacks.length, stacks.reduce((sum, group) => sum + membersOf(group).length, 0)];
      const all = nodes.length - groups.length;
      const off = nodes.reduce((sum, node) => sum + (!node.members && !seen(node) ? 1 : 0), 0);
      const cut = state.around === null ? 0 : near.cut();
      const drawn = lines.reduce((sum, line) => sum + line.edges.length, 0);
      return { nodes: all, links: edges.length, alone, drawn, groups: stacks.length, grouped, off, cut, apart: all - alone - grouped - off - cut };
    },
    cardOf: (id) => (state.around === null ? cardOf(id).id : id),
    seenMembers: membersOf,
    // Show a node: open the group that it is in, tick its kind, leave a part that it is not in.
    reveal: (id) => {
      const node = nodes[id];
      state.kindsOff.delete(node.kind);
      if (state.around !== null) {
        compute();
        if (!cards.has(id)) state.around = null;
      }
      if (state.around === null && node.within !== undefined) state.open.add(node.within);
      compute();
    },
    around: (id) => {
      if (state.around === null) { state.around = id; state.grown = []; }
      if (!state.grown.includes(id)) state.grown.push(id);
      compute();
    },
    whole: () => { state.around = null; compute(); },
    toggle: (id) => { if (!state.open.delete(id)) state.open.add(id); compute(); },
    // The card at a point, the one that reading begins at, and the one next to another in a direction.
    at: (x, y) => {
      for (const [id, card] of cards) if (Math.abs(card.x - x) <= WIDE / 2 && Math.abs(card.y - y) <= HIGH / 2) return id;
      return null;
    },
    first: () => [...cards].reduce((best, one) => (best && (best[1].x - one[1].x || best[1].y - one[1].y) <= 0 ? best : one), null)?.[0],
    next: (id, dx, dy) => {
      const here = cards.get(id);
      let best = null, least = Infinity;
      for (const [other, card] of cards) {
        const [ax, ay] = [card.x - here.x, card.y - here.y];
        const along = ax * dx + ay * dy, aside = Math.abs(ax * dy) + Math.abs(ay * dx);
        if (other === id || along <= 4) continue;
        const far = along + 2.5 * aside;
        if (far < least) [best, least] = [other, far];
      }
      return best;
    },
  };
};
