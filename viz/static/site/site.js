// What every page can do: change its ground, keep its place in the other language, search everything.
(() => {
  "use strict";
  const root = document.body.dataset.root;
  const words = window.hgkgWords;
  const fill = (text, values) => text.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (_, name, one, many) =>
    one === undefined ? values[name] : `${values[name]} ${values[name] === 1 ? one : many}`);
  const say = (key, values = {}) => fill(words[key], values);

  window.hgkgFill = fill;
  window.hgkgSay = say;

  // ---- Light or dark
  const theme = document.getElementById("theme");
  theme.hidden = false;
  theme.addEventListener("click", () => {
    const dark = (document.documentElement.dataset.theme
      || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
    document.documentElement.dataset.theme = dark ? "light" : "dark";
    try { localStorage.setItem("hgkg-theme", dark ? "light" : "dark"); } catch { /* it lasts for this page */ }
    window.dispatchEvent(new Event("hgkg-theme"));
  });

  // ---- The menu: where it does not fit, the entry of this page is the one that is seen
  const menu = document.querySelector("nav.menu ul");
  const here = menu.querySelector("[aria-current]");
  if (here) menu.scrollLeft = here.offsetLeft - (menu.clientWidth - here.offsetWidth) / 2;

  // ---- The other language, at the same place: what the address names, else as far down the page as the reader is
  const language = document.getElementById("language");
  const twin = language.getAttribute("href");
  const depth = () => Math.max(1, document.documentElement.scrollHeight - innerHeight);
  language.addEventListener("click", () => {
    const place = location.hash || (scrollY > 60 ? `#at=${Math.min(1, scrollY / depth()).toFixed(4)}` : "");
    language.setAttribute("href", twin + location.search + place);
  });
  const came = /^#at=([01]\.\d+)$/.exec(location.hash);
  if (came) {
    history.replaceState(null, "", location.pathname + location.search);
    addEventListener("load", () => scrollTo(0, came[1] * depth()));
  }

  // ---- Search
  const box = document.querySelector(".find");
  const input = document.getElementById("search");
  const found = document.getElementById("found");
  const status = document.getElementById("found-count");
  const MOST = 12, NAMED = 4;  // answers, and words that are named in a note
  box.hidden = false;
  let index;
  const opened = () => (index ??= new Promise((ready) => {
    const add = (name) => new Promise((done) => {
      const script = document.createElement("script");
      script.src = `${root}../assets/${name}`;
      script.addEventListener("load", done);
      document.head.append(script);
    });
    Promise.all([`search-${document.documentElement.lang}.js`, "sentences.js", "search.js"].map(add))
      .then(() => ready(window.hgkgSearch(window.hgkgIndex, window.hgkgSentences)));
  }));
  window.hgkgOpenSearch = opened;

  const VIETNAMESE = /[đ\u0302\u0306\u031b\u0300\u0301\u0303\u0309\u0323]/iu;  // in an English page names say what language they are in
  const link = (hit) => {
    const made = document.createElement("a");
    made.href = root + hit.address;
    const kind = document.createElement("span");
    kind.className = `kind is-${hit.kind}`;
    kind.textContent = hit.word;
    const title = document.createElement("span");
    title.className = "title";
    title.textContent = hit.title;
    if (VIETNAMESE.test(hit.title.normalize("NFD"))) title.lang = "vi";
    const detail = document.createElement("span");
    detail.className = "detail";
    detail.textContent = hit.detail;
    if (VIETNAMESE.test((hit.detail ?? "").normalize("NFD"))) detail.lang = "vi";
    made.append(kind, title, detail);
    return made;
  };
  window.hgkgHit = link;
  // How much was found, and what of the words typed it does not have.
  const quoted = (all) => all.map((word) => `“${word}”`).join(", ");
  const lacking = ({ having, without }) => {
    if (!without.length) return words.search_most;
    const named = quoted(without.slice(0, NAMED)) + (without.length > NAMED ? "…" : "");
    return having.length && having.length <= NAMED ? say("search_partly", { having: quoted(having), without: named })
      : say("search_without", { without: named });
  };
  window.hgkgFoundWords = ({ count, told, lacks }) => [
    lacks && lacking(lacks),
    (count || !told) && say("search_found", { count }), told && say("search_sentences", { count: told }),
  ].filter(Boolean);
  const close = () => { found.hidden = true; found.replaceChildren(); status.textContent = ""; };
  const note = (text) => {
    const made = document.createElement("p");
    made.textContent = text;
    return made;
  };
  const all = () => `${root}search.html?q=${encodeURIComponent(input.value.trim())}`;
  const answer = async () => {
    if (document.getElementById("answers")) return;  // the page of all answers
    if (!input.value.trim()) { close(); return; }
    if (!index) { found.replaceChildren(note(words.search_loading)); found.hidden = false; }
    const search = await opened();
    const answered = search(input.value, MOST);
    const { hits, count, sentences, told, lacks } = answered;
    const shown = [...hits, ...sentences].map(link);
    if (lacks) shown.unshift(note(lacking(lacks)));
    if (count > hits.length || told > sentences.length) {
      const more = document.createElement("a");
      more.href = all();
      more.className = "more";
      more.textContent = say("search_all", { count: count + told });
      shown.push(more);
    }
    if (!count && !told) shown.push(note(words.search_none));
    found.replaceChildren(...shown);
    found.hidden = !input.value.trim();
    status.textContent = window.hgkgFoundWords(answered).join(" · ");
  };
  input.addEventListener("focus", opened, { once: true });
  input.addEventListener("input", answer);
  // Arrow keys go through the answers, Enter takes the first or sees all, Escape closes.
  box.addEventListener("keydown", (event) => {
    const links = [...found.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "Escape") { close(); input.focus(); return; }
    if (event.key === "Enter" && document.activeElement === input && input.value.trim()) {
      event.preventDefault();
      if (!document.getElementById("answers")) location.href = all();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !links.length) return;
    event.preventDefault();
    if (at + step < 0) input.focus(); else links[Math.min(at + step, links.length - 1)].focus();
  });
  document.addEventListener("click", (event) => { if (!box.contains(event.target)) close(); });
  box.addEventListener("focusout", (event) => { if (event.relatedTarget && !box.contains(event.relatedTarget)) close(); });
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) { event.preventDefault(); input.focus(); }
  });
})();
