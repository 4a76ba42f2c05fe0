// The part of the picture that is looked at: how large it is drawn, how high its frame is, and that it stays in sight.
const hgkgViewing = (network, scene, place, smallest) => {
  "use strict";
  const READ = 8.25, LEGIBLE = READ / smallest;  // so large, in pixels, the smallest words are where reading begins
  const FAR = 0.22, LARGEST = 1.15, EDGE = 24;
  const details = document.getElementById("details");
  const beside = () => !details.hidden && details.offsetWidth < place.clientWidth / 2;
  const free = () => (beside() ? details.getBoundingClientRect().left - place.getBoundingClientRect().left : place.clientWidth);
  const room = () => [free() - 2 * EDGE, place.clientHeight - 2 * EDGE];
  let fitted = false;  // whether the whole is looked at, so that it takes the room that the details leave or give back
  const look = (x, y, scale) => { fitted = false; network.moveTo({ position: { x, y }, scale, animation: false }); };
  // The same, of the part that the details leave free.
  const lookFree = (x, y, scale) => look(x + (place.clientWidth - free()) / 2 / scale, y, scale);
  const fitting = () => {
    const { width, height } = scene.bounds();
    const [wide, high] = room();
    return Math.min(LARGEST, wide / width, high / height);
  };
  const fit = () => {
    const { left, top, width, height } = scene.bounds();
    lookFree(left + width / 2, top + height / 2, fitting());
    fitted = true;
  };
  // As high as the picture needs where its words can be read at the width there is.
  const size = () => {
    const { width, height } = scene.bounds();
    const scale = Math.max(Math.min(LARGEST, (place.clientWidth - 2 * EDGE) / width), LEGIBLE);
    const most = Math.max(420, Math.min(window.innerHeight * (place.clientWidth < 640 ? 0.7 : 1.6), 1500));
    const least = beside() ? 560 : 360;  // the details stand in it
    place.style.height = `${Math.max(Math.min(least, most), Math.min(most, scale * height + 2 * EDGE))}px`;
    network.setSize("100%", "100%");
  };
  const CORNER = { x: -Infinity, y: -Infinity };
  // Where reading begins: the upper left; on a telephone, which shows little of it, the card with the most links.
  const entrance = () => {
    if (place.clientWidth >= 640) return CORNER;
    const degree = new Map([...scene.cards().keys()].map((id) => [id, 0]));
    for (const { ends } of scene.lines()) ends.forEach((id) => degree.set(id, degree.get(id) + 1));
    let most = null;
    for (const [id, links] of degree) if (most === null || links > degree.get(most)) most = id;
    return scene.cards().get(most);
  };
  // The whole; where it would be too small to read, a place in it and what is around it.
  const begin = (at) => {
    size();
    if (fitting() >= LEGIBLE || !scene.cards().size) { fit(); return; }
    const { left, top, width, height } = scene.bounds();
    const within = (middle, from, long, seen) => (long <= seen ? from + long / 2 : Math.min(Math.max(middle, from + seen / 2), from + long - seen / 2));
    const [wide, high] = room().map((long) => long / LEGIBLE);
    const lower = place.clientWidth < 640 ? high / 5 : 0;  // a telephone shows its upper part first
    lookFree(within(at.x, left, width, wide), within(at.y + lower, top, height, high), LEGIBLE);
  };
  // What can be seen of the drawing: the part that is in the window and not behind the details; [left, top, right, bottom].
  const visible = () => {
    const box = place.getBoundingClientRect();
    const below = details.hidden || beside() ? window.innerHeight : Math.min(window.innerHeight, details.getBoundingClientRect().top);
    const [top, bottom, right] = [Math.max(0, -box.top), Math.min(box.height, below - box.top), free()];
    const enough = bottom - top > 2 * scene.HIGH && right > scene.WIDE;
    return enough ? [0, top, right, bottom] : [0, 0, box.width, box.height];
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

  // ---- Moved by hand: some part of a card stays in sight, wherever it is dragged
  const LEFT_IN_SIGHT = 80;
  let byHand = false;
  const moved = () => { fitted = false; byHand = true; };
  // How far a span has to move for so much of it to be between 0 and ``end``.
  const back = (low, high, end) => {
    const part = Math.min(high - low, LEFT_IN_SIGHT);
    return high < part ? part - high : low > end - part ? end - part - low : 0;
  };
  const inSight = () => {
    if (!byHand) return;
    byHand = false;
    const scale = network.getScale();
    const [wide, high] = [scene.WIDE * scale / 2, scene.HIGH * scale / 2];
    let least = null;
    for (const card of scene.cards().values()) {
      const { x, y } = network.canvasToDOM(card);
      const by = [back(x - wide, x + wide, place.clientWidth), back(y - high, y + high, place.clientHeight)];
      if (!least || Math.hypot(...by) < Math.hypot(...least)) least = by;
    }
    if (!least || !(least[0] || least[1])) return;
    const { x, y } = network.getViewPosition();
    network.moveTo({ position: { x: x - least[0] / scale, y: y - least[1] / scale }, scale, animation: false });
  };
  network.on("initRedraw", inSight);
  network.on("dragging", moved);
  network.on("zoom", moved);
  const zoom = (factor) => { moved(); network.moveTo({ scale: network.getScale() * factor, animation: false }); };

  // One finger scrolls the page, or moves the picture to the side; two move it and zoom.
  let two = null, before = null;
  const fingers = ({ touches: [a, b] }) => {
    const box = place.getBoundingClientRect();
    return { x: (a.clientX + b.clientX) / 2 - box.left, y: (a.clientY + b.clientY) / 2 - box.top, apart: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) };
  };
  network.canvas.hammer.get("pinch").set({ enable: false });  // it zooms, but moves nothing
  place.addEventListener("touchstart", (event) => { two = event.touches.length === 2 ? fingers(event) : null; }, { passive: true });
  place.addEventListener("touchmove", (event) => {
    if (!two || event.touches.length !== 2) return;
    event.preventDefault();
    const now = fingers(event);
    const held = network.DOMtoCanvas(two);
    const scale = Math.min(10, Math.max(0.01, network.getScale() * now.apart / Math.max(two.apart, 1)));
    stand(held, now, scale, false);
    moved();
    two = now;
  }, { passive: false });
  // What moved until the browser took the finger for one that scrolls.
  place.addEventListener("pointerdown", ({ pointerType, isPrimary }) => { before = pointerType === "touch" && isPrimary ? network.getViewPosition() : null; });
  place.addEventListener("pointercancel", ({ isPrimary }) => { if (before && isPrimary) network.moveTo({ position: before, animation: false }); });

  return { look, fit, begin, size, entrance, CORNER, LEGIBLE, FAR, beside, makeRoom, centre, keep, shorten, zoom, fitted: () => fitted };
};
