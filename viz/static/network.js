(() => {
  "use strict";
  const data = JSON.parse(document.getElementById("data").textContent);
  const sections = [...document.querySelectorAll("section.chain")];
  document.documentElement.classList.add("scripted");
  const links = [...document.querySelectorAll("#targets a")];
  const view = document.getElementById("view");
  const place = document.getElementById("network");
  const panel = document.getElementById("panel");
  const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';
  const WEIGHT = { caption: 600, title: 600, figure: 700, note: 400 };
  const HEADING = 34;  // room above the cards for the columns' headings
  let shown = null;    // id of the chain on view
  let chosen = -1;     // index of the card chosen by key

  // ---- Cards: drawn in the size that the layout gave them, each line squeezed rather than let run over the edge.
  const outline = (ctx, card, left, top) => {
    const radius = card.pill ? Math.min(24, card.height / 2) : 7;
    ctx.beginPath();
    ctx.roundRect(left, top, card.width, card.height, radius);
  };
  const write = (ctx, card, colour, left, top) => {
    const inner = card.width - 2 * card.pad[0];
    let y = top + card.pad[1];
    ctx.textBaseline = "middle";
    ctx.textAlign = card.pill ? "center" : "left";
    for (const [part, size, height, text] of card.lines) {
      ctx.font = `${WEIGHT[part]} ${size}px ${FONT}`;
      ctx.fillStyle = part === "caption" || (card.pill && part === "title") ? colour : part === "note" ? "#4a525a" : "#1c1f23";
      ctx.fillText(text, card.pill ? left + card.width / 2 : left + card.pad[0], y + height / 2, inner);
      y += height;
    }
  };
  const renderer = (card, colour) => ({ ctx, x, y, state: { selected, hover } }) => ({
    drawNode() {
      const left = x - card.width / 2, top = y - card.height / 2;
      ctx.save();
      outline(ctx, card, left, top);
      ctx.fillStyle = card.tint;
      ctx.fill();
      if (!card.pill && !card.dashed) {
        ctx.save();
        ctx.clip();
        ctx.fillStyle = colour;
        ctx.fillRect(left, top, 5, card.height);
        ctx.restore();
      }
      outline(ctx, card, left, top);
      ctx.setLineDash(card.dashed ? [6, 4] : []);
      ctx.lineWidth = selected ? 3 : hover ? 2 : 1.2;
      ctx.strokeStyle = colour;
      ctx.stroke();
      write(ctx, card, colour, left, top);
      ctx.restore();
    },
    nodeDimensions: { width: card.width, height: card.height },
  });
  // vis-network learns a drawn card's size at its first drawing and uses it, for clicks and for the ends of lines, only
  // once the card's state has changed: so all are chosen and let go again.
  const measure = () => {
    network.redraw();
    network.setSelection({ nodes: chain().nodes.map((node) => node.id) }, { highlightEdges: false });
    network.unselectAll();
    network.redraw();
  };
  const nodesOf = (chain) => chain.nodes.map((node) =>
    node.joint ? node : { ...node, ctxRenderer: renderer(node.card, node.color) });

  // ---- The exact words: copies of the table's own cells, so that nothing is ever parsed as markup.
  const rowOf = (fact) => document.getElementById(`${shown}.${fact}`);
  const article = (row) => {
    const made = document.createElement("article");
    const heading = document.createElement("h3");
    heading.textContent = row.cells[0].textContent;
    made.style.setProperty("--colour", row.cells[0].style.getPropertyValue("--colour"));
    made.append(heading);
    for (const cell of [...row.cells].slice(1))
      for (const part of cell.childNodes)
        if (!(part.classList && part.classList.contains("show"))) made.append(part.cloneNode(true));
    return made;
  };
  const tell = (facts) => {
    const rows = facts.map(rowOf).filter(Boolean);
    document.querySelectorAll("tr.chosen").forEach((row) => row.classList.remove("chosen"));
    rows.forEach((row) => row.classList.add("chosen"));
    panel.replaceChildren(...rows.map(article));
  };

  // ---- The network
  view.hidden = false;
  const network = new vis.Network(place, { nodes: [], edges: [] }, data.options);
  const chain = () => data.chains[shown];
  const fit = () => {
    const { width, height } = chain();
    const room = place.clientWidth;
    const scale = Math.min(1.15, (room - 32) / width);
    place.style.height = `${Math.max(200, Math.min(900, (height + HEADING) * scale + 48))}px`;
    network.setSize("100%", "100%");
    network.redraw();
    const fitting = Math.min(scale, (place.clientHeight - 32) / (height + HEADING));
    network.moveTo({ position: { x: 0, y: -HEADING / 2 }, scale: fitting, animation: false });
  };
  network.on("beforeDrawing", (ctx) => {
    if (!shown) return;
    ctx.save();
    ctx.font = `600 12px ${FONT}`;
    ctx.textAlign = "center";
    for (const { x, word, colour } of chain().columns) {
      ctx.fillStyle = colour;
      ctx.fillText(word, x, -chain().height / 2 - HEADING / 2);
    }
    ctx.restore();
  });
  const item = (kind, id) => chain()[kind].find((one) => one.id === id);
  network.on("click", ({ nodes, edges }) => {
    const one = nodes.length ? item("nodes", nodes[0]) : edges.length ? item("edges", edges[0]) : null;
    if (!one || !one.facts) return;
    tell(one.facts);
    history.replaceState(null, "", `#${shown}.${one.facts[0]}`);
  });
  // The ends of the lines move with their cards.
  network.on("dragging", ({ nodes }) => {
    for (const { id, joint } of chain().nodes) {
      if (!joint || !nodes.includes(joint.card)) continue;
      const { x, y } = network.getPosition(joint.card);
      network.moveNode(id, x + joint.side * item("nodes", joint.card).card.width / 2, y);
    }
  });
  // The wheel scrolls the page; with Ctrl it zooms.
  place.addEventListener("wheel", (event) => { if (!event.ctrlKey) event.stopPropagation(); }, { capture: true });
  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: false });
  document.getElementById("zoom-in").addEventListener("click", () => zoom(1.25));
  document.getElementById("zoom-out").addEventListener("click", () => zoom(0.8));
  document.getElementById("fit").addEventListener("click", fit);
  let width = 0;
  new ResizeObserver(() => {
    if (place.clientWidth !== width) { width = place.clientWidth; fit(); }
  }).observe(view);

  // ---- Choosing: by link, by key, by the buttons in the table
  const choose = (facts, node) => {
    network.unselectAll();
    if (node) network.selectNodes([node.id], false);
    tell(facts);
  };
  const cards = () => chain().nodes.filter((node) => !node.joint);
  place.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = cards();
    chosen = (chosen + step + all.length) % all.length;
    choose(all[chosen].facts, all[chosen]);
  });
  for (const button of document.querySelectorAll("button.show")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      history.pushState(null, "", `#${button.closest("tr").id}`);
      open();
      view.scrollIntoView({ block: "start" });
      place.focus({ preventScroll: true });
    });
  }
  // Scroll the list only: scrollIntoView would move the page with it.
  const reveal = (link) => {
    const list = link.closest("nav");
    const [top, bottom] = [link.offsetTop, link.offsetTop + link.offsetHeight];
    if (top < list.scrollTop || bottom > list.scrollTop + list.clientHeight) list.scrollTop = top - list.clientHeight / 2;
  };
  const open = () => {
    const [id, fact] = decodeURIComponent(location.hash.slice(1)).split(".");
    const next = Object.hasOwn(data.chains, id) ? id : sections[0].id;
    if (next !== shown) {
      shown = next;
      chosen = -1;
      sections.forEach((section) => { section.hidden = section.id !== shown; });
      links.forEach((link) => {
        const here = link.getAttribute("href") === `#${shown}`;
        if (here) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
        if (here) reveal(link);
      });
      const heading = document.getElementById(`${shown}.title`).cloneNode(true);
      heading.removeAttribute("id");
      document.getElementById("headline").replaceChildren(heading);
      network.setData({ nodes: nodesOf(chain()), edges: chain().edges });
      measure();
      fit();
    }
    const own = cards().find((card) => card.facts[0] === (fact || "verdict"));
    const node = own || cards().find((card) => card.facts.includes(fact));
    choose(own ? own.facts : [fact], node);
    chosen = cards().indexOf(node);
    if (location.hash) window.scrollTo(0, 0);
  };
  window.addEventListener("hashchange", open);
  // A browser goes to the place that a link names once more when all is loaded; here the view comes first.
  window.addEventListener("load", () => { if (location.hash) setTimeout(() => window.scrollTo(0, 0)); });

  // ---- The list of targets
  const filter = document.getElementById("filter");
  if (filter) {
    const keys = new Map(links.map((link) => [link, hgkgFold(link.textContent)]));
    const nothing = document.getElementById("nothing");
    filter.closest("p").hidden = false;
    filter.addEventListener("input", () => {
      const words = hgkgFold(filter.value).split(" ");
      for (const link of links) link.parentElement.hidden = !words.every((word) => keys.get(link).includes(word));
      nothing.hidden = links.some((link) => !link.parentElement.hidden);
    });
  }
  if (sections.length) open();
})();
