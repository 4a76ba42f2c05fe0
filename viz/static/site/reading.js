// The reading view: what was read at a place, the way from fact to fact, colours on and off, notes where they are called.
(() => {
  "use strict";
  const root = document.body.dataset.root;
  const reading = document.getElementById("reading");
  const source = document.getElementById("source");
  const panel = document.getElementById("panel");
  const told = document.getElementById("told");
  const list = document.getElementById("legend");
  const make = (name, className = "", text = "") => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };
  const link = (address, text) => {
    const made = make("a", "", text);
    made.href = root + address;
    return made;
  };

  // ---- A place of a long text may stand on another part's page
  const borders = reading.dataset.borders.split(",").map(Number);
  const names = reading.dataset.names.split(",");
  const placeAsked = () => /^#c(\d+)-(\d+)$/.exec(location.hash);
  const leadOn = () => {
    const asked = placeAsked();
    if (!asked || borders.length < 2) return false;
    const name = names[borders.filter((border) => border <= Number(asked[1])).length - 1];
    if (!name || location.pathname.endsWith(`/${name}`)) return false;
    location.replace(name + location.hash);
    return true;
  };
  if (leadOn()) return;

  // ---- Facts, read when they are first asked for
  let waiting;
  const facts = () => (waiting ??= new Promise((ready) => {
    const script = document.createElement("script");
    script.src = reading.dataset.facts;
    script.addEventListener("load", () => ready(window.hgkgFacts));
    document.head.append(script);
  }));

  const sign = (className, [word, symbol]) => {
    const made = make("span", className);
    const drawn = make("span", "", symbol);
    drawn.setAttribute("aria-hidden", "true");
    made.append(drawn, ` ${word}`);
    return made;
  };
  const fieldsOf = (fields) => {
    const made = make("dl");
    let last;
    for (const [name, text, address] of fields) {
      if (name !== last) made.append(make("dt", "", name));
      last = name;
      const value = make("dd", "", address ? "" : text);
      if (address) value.append(link(address, text));
      made.append(value);
    }
    return made;
  };
  const endOf = (end, heading, words) => {
    const made = make("section", "end");
    const [before, exact, after] = end.words;
    const quote = make("q");
    quote.lang = "vi";
    quote.append(before, make("b", "", exact), after);
    const where = [end.document, end.section && `${words.section.toLowerCase()} ${end.section}`,
      end.footnote !== null && `${words.footnote} ${end.footnote}`].filter(Boolean).join(", ");
    made.append(make("h4", "", `${heading}: ${end.title}`), make("p", "figure", end.figure), quote, link(end.at, where));
    return made;
  };
  const verdictOf = (verdict, { words }) => {
    const made = make("div");
    const between = make("p", "between");
    between.append(sign(`verdict is-${verdict.status}`, words.verdicts[verdict.status]));
    const results = make("div", "several");
    results.append(...verdict.results.map((end) => endOf(end, words.result_end, words)));
    if (!verdict.results.length) results.append(make("p", "quiet", words.no_result_end));
    const ends = make("div", "ends");
    ends.append(endOf(verdict.target, words.target_end, words), between, results);
    const fields = [[words.reason, verdict.reason, ""]];
    if (verdict.reported) fields.push([words.reported, verdict.reported, ""]);
    made.append(ends, fieldsOf(fields));
    return made;
  };
  const factOf = (fact, all) => {
    const made = make("article", "fact");
    made.append(sign(`kind is-${fact.kind}`, all.words.kinds[fact.kind]));
    const title = make("h3", "", fact.page ? "" : fact.title);
    if (fact.page) title.append(link(fact.page, fact.title));
    made.append(title);
    for (const verdict of fact.verdicts || []) made.append(verdictOf(verdict, all));
    made.append(fieldsOf(fact.fields.map((number) => all.fields[number])));
    return made;
  };

  // ---- A place and what is said there
  const nameOf = (element) => element.id || element.dataset.of || "";
  const namesAt = (element) => {
    const found = [];
    for (let at = element; at && at !== source; at = at.parentElement) if (nameOf(at)) found.push(nameOf(at));
    return found;
  };
  const piecesOf = (name) => [...source.querySelectorAll(`#${name}, [data-of="${name}"]`)];
  let shown = null;
  const mark = (name) => {
    CSS.highlights?.delete("asked");
    source.querySelectorAll(".here").forEach((one) => one.classList.remove("here"));
    if (name) piecesOf(name).forEach((one) => one.classList.add("here"));
  };
  const open = async (element, { move = false } = {}) => {
    const all = await facts();
    const found = namesAt(element).filter((name) => all.spans[name]);
    if (!found.length) return;
    shown = element;
    mark(found[0]);
    told.replaceChildren(...found.flatMap((name) => all.spans[name]).map((fact) => factOf(fact, all)));
    panel.hidden = false;
    panel.scrollTop = 0;
    reading.classList.add("open");
    const box = element.getBoundingClientRect();
    if (move || box.bottom > innerHeight - (innerWidth < 1120 ? innerHeight * 0.62 : 0) || box.top < 120) {
      element.scrollIntoView({ block: innerWidth < 1120 ? "start" : "center" });
    }
    if (found[0].startsWith("c")) history.replaceState(null, "", `#${found[0]}`);
  };
  const close = () => {
    panel.hidden = true;
    reading.classList.remove("open");
    mark(null);
    if (shown) focusOn(shown);
    shown = null;
  };
  document.getElementById("close").addEventListener("click", close);

  // ---- Going through the text by keyboard: one stop for Tab, n and p from place to place
  const places = () => [...source.querySelectorAll("mark[id]:not(.off), span[role=heading][id]")];
  let stop = null;
  const focusOn = (element) => {
    if (stop) stop.removeAttribute("tabindex");
    stop = element;
    stop.tabIndex = 0;
    stop.focus({ preventScroll: true });
    const box = stop.getBoundingClientRect();
    if (box.top < 130 || box.bottom > innerHeight - 40) stop.scrollIntoView({ block: "center" });
  };
  // Where none is open or reached yet, the first in view.
  const step = (from, among, forward) => {
    if (!from) return among.find((one) => one.getBoundingClientRect().top > 100) || among[0];
    const after = (one) => from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
    const before = (one) => from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING;
    return forward ? among.find(after) || among[0] : among.filter(before).at(-1) || among.at(-1);
  };
  const reached = () => {
    const active = document.activeElement;
    return source.contains(active) && active !== source ? active : shown;
  };
  const goTo = (element) => {
    if (!element) return;
    focusOn(element);
    if (!panel.hidden) open(element);
  };
  const first = places()[0];
  if (first) { stop = first; stop.tabIndex = 0; }

  source.addEventListener("click", (event) => {
    const note = event.target.closest(".ref");
    if (note) { openNote(note, event); return; }
    if (event.target.closest("a") || !getSelection().isCollapsed) return;
    const element = event.target.closest("mark:not(.off), [role=heading]");
    if (element) open(element);
  });
  source.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.target.closest("a") && event.target !== source) { event.preventDefault(); open(event.target); }
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) return;
    if (event.key === "Escape" && !panel.hidden) close();
    if (event.key === "n" || event.key === "p") goTo(step(reached(), places(), event.key === "n"));
  });

  // ---- The legend: colours on and off, and the next place of a kind
  const ofKind = (kind) => [...source.querySelectorAll(`.is-${kind}`)];
  for (const item of list.children) {
    const { kind, word } = item.dataset;
    const label = item.firstElementChild;
    const show = make("button", `show is-${kind}`);
    show.type = "button";
    show.setAttribute("aria-pressed", "true");
    show.title = list.dataset.show.replace("{kind}", word);
    label.className = "kind";
    show.append(label);
    show.addEventListener("click", () => {
      const on = show.getAttribute("aria-pressed") === "false";
      show.setAttribute("aria-pressed", String(on));
      ofKind(kind).forEach((one) => one.classList.toggle("off", !on));
    });
    const steps = [["‹", "previous", false], ["›", "next", true]].map(([text, name, forward]) => {
      const button = make("button", "step", text);
      button.type = "button";
      button.setAttribute("aria-label", list.dataset[name].replace("{kind}", word));
      button.title = button.getAttribute("aria-label");
      button.addEventListener("click", () => {
        const among = ofKind(kind).filter((one) => one.id || (!one.dataset.of && one.parentElement.id));
        const next = step(shown, among, forward);
        if (next) { stop?.removeAttribute("tabindex"); stop = next; next.tabIndex = 0; open(next, { move: true }); }
      });
      return button;
    });
    item.replaceChildren(show, ...steps);
  }
  document.getElementById("how").hidden = false;

  // ---- A footnote opens where it is called
  const openNote = (marker, event) => {
    const [page, name] = marker.getAttribute("href").split("#");
    const note = page ? null : document.getElementById(name);
    if (!note) return;
    event.preventDefault();
    const opened = marker.nextElementSibling;
    if (opened?.classList.contains("note-here")) { opened.remove(); return; }
    const shownNote = make("span", "note-here", piecesOf(name).map((one) => one.textContent).join(""));
    const way = make("a", "", document.getElementById("to-note").textContent);
    way.href = `#${name}`;
    shownNote.append(way);
    marker.after(shownNote);
  };

  // ---- From a fact to its words
  // Words at which nothing was read (any more) are selected by their place: code points, of which some are two units.
  const words = (start, end) => {
    source.querySelectorAll(".note-here").forEach((note) => note.remove());
    const range = document.createRange();
    const walker = document.createTreeWalker(source, NodeFilter.SHOW_TEXT);
    let at = Number(reading.dataset.start), begun = false;
    while (walker.nextNode()) {
      const node = walker.currentNode, length = [...node.data].length;
      const unit = (place) => [...node.data].slice(0, place - at).join("").length;
      if (!begun && start < at + length) { range.setStart(node, unit(start)); begun = true; }
      if (begun && end <= at + length) { range.setEnd(node, unit(end)); return range; }
      at += length;
    }
    return null;
  };
  // Places count the text as read: of what is hidden there, a mask is shown.
  const hidden = (reading.dataset.hidden ?? "").split(",").filter(Boolean).map((range) => range.split("-").map(Number));
  const shownAt = (place, atEnd) => {
    let moved = 0;
    for (const [start, end] of hidden) {
      if (start > place || (atEnd && start === place)) break;
      if (place < end) return start + moved + (atEnd ? Number(reading.dataset.mask) : 0);
      moved += Number(reading.dataset.mask) - (end - start);
    }
    return place + moved;
  };
  const select = ([, start, end]) => {
    const range = words(shownAt(Number(start), false), shownAt(Number(end), true));
    if (!range) return;
    mark(null);
    CSS.highlights?.set("asked", new Highlight(range));  // lasts where a click ends the selection
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    range.startContainer.parentElement.scrollIntoView({ block: "center" });
    scrollBy(0, range.getBoundingClientRect().top - innerHeight / 2);
  };
  const goToAsked = () => {
    if (leadOn()) return;
    const place = placeAsked();
    const asked = place && document.getElementById(location.hash.slice(1));
    if (place && !asked) select(place);
    if (!asked) return;
    asked.scrollIntoView({ block: "center" });
    mark(asked.id);
    if (stop) stop.removeAttribute("tabindex");
    stop = asked;
    stop.tabIndex = 0;
    if (!asked.classList.contains("ref")) open(asked, { move: true });
  };
  addEventListener("hashchange", goToAsked);
  goToAsked();
})();
