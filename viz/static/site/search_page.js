// All answers to what stands in the address, "search.html?q=…", the first few hundred of them: things, then sentences.
(async () => {
  "use strict";
  const MOST = 300;
  const asked = document.getElementById("search");
  const answers = document.getElementById("answers");
  const inTexts = document.getElementById("in-texts");
  const count = document.getElementById("count");
  const words = window.hgkgWords;
  asked.setAttribute("aria-controls", "answers");
  asked.value = new URLSearchParams(location.search).get("q") || "";
  const search = await window.hgkgOpenSearch();
  const items = (hits) => hits.map((hit) => {
    const item = document.createElement("li");
    item.append(window.hgkgHit(hit));
    return item;
  });
  const answer = () => {
    const typed = asked.value.trim();
    const found = search(typed, MOST);
    answers.replaceChildren(...items(found.hits));
    inTexts.hidden = !found.sentences.length;
    inTexts.querySelector("ol").replaceChildren(...items(found.sentences));
    const told = !typed ? "" : !found.count && !found.told ? words.search_none : window.hgkgFoundWords(found).join(" · ");
    const shown = found.hits.length + found.sentences.length;
    count.textContent = found.count + found.told > shown ? `${told} ${window.hgkgSay("search_cut", { shown })}` : told;
  };
  asked.addEventListener("input", () => {
    history.replaceState(null, "", `?q=${encodeURIComponent(asked.value.trim())}`);
    answer();
  });
  answer();
  asked.focus();
})();
