// One node and its neighbours, and those of each further one that was asked for: which, at most as many as can be read, and
// where they stand. What leads to a node is on its left, what it leads to on its right, further ones further out.
const hgkgAround = (data, edgesOf) => {
  "use strict";
  const [WIDE, HIGH] = data.card;
  const SPACE = 16, GUTTER = 30, GAP = window.innerWidth < 640 ? 44 : 110, MOST_ROWS = 12;
  let cut = 0;

  // How many columns right of the first node each stands. Found anew after every choice in the legend, so that what is
  // brought back there is brought back here.
  const depthsOf = (asked) => {
    const depths = new Map([[asked[0], 0]]), ranks = new Map();
    asked.forEach((id, step) => {
      const own = depths.get(id);
      if (own === undefined) return;
      for (const edge of edgesOf(id)) {
        const other = edge.from === id ? edge.to : edge.from;
        const side = own < 0 ? -1 : own > 0 ? 1 : edge.from === id ? 1 : -1;
        if (!depths.has(other)) depths.set(other, own + side);
        const rank = ranks.get(other);
        ranks.set(other, { step, words: (rank?.step === step ? rank.words : 0) + edge.rows.length });
      }
    });
    return { depths, ranks };
  };
  // The nodes asked for; of the others first the neighbours of the latest, then those that the most words link.
  const kept = ({ grown }) => {
    const { depths, ranks } = depthsOf(grown);
    const own = new Set(grown.filter((id) => depths.has(id)));
    const others = [...ranks.keys()].filter((id) => !own.has(id));
    others.sort((a, b) => ranks.get(b).step - ranks.get(a).step || ranks.get(b).words - ranks.get(a).words);
    const most = Math.max(data.limit - own.size, 0);
    others.slice(0, most).forEach((id) => own.add(id));
    cut = Math.max(others.length - most, 0);
    return [...depths].filter(([id]) => own.has(id));
  };

  const placed = (state, seen) => {
    const sides = new Map();
    for (const [id, depth] of kept(state)) {
      if (!seen(data.nodes[id])) continue;
      if (!sides.has(depth)) sides.set(depth, []);
      sides.get(depth).push(id);
    }
    const places = new Map();
    let left = 0;
    for (const depth of [...sides.keys()].sort((a, b) => a - b)) {
      const column = sides.get(depth);
      const doubled = Math.ceil(column.length / MOST_ROWS);
      const rows = Math.ceil(column.length / doubled);
      column.forEach((id, i) => {
        const [row, place] = [Math.floor(i / doubled), i % doubled];
        places.set(id, { x: left + place * (WIDE + GUTTER), y: (row - (rows - 1) / 2) * (HIGH + SPACE) });
      });
      left += doubled * (WIDE + GUTTER) - GUTTER + GAP;
    }
    return places;
  };
  return { placed, cut: () => cut };  // the second: how many neighbours there is no room for
};
