// All answers to what stands in the address, "search.html?q=…", the first few hundred of them.
(async () => {
  "use strict";
  const MOST = 300;
  const asked = document.getElementById("asked");
  const answers = document.getElementById("answers");
  const count = document.getElementById("count");
  const words = window.hgkgWords;
  asked.value = new URLSearchParams(location.search).get("q") || "";
  const search = await window.hgkgOpenSearch();
  const answer = () => {
    const typed = asked.value.trim();
    const found = search(typed, MOST);
    answers.replaceChildren(...found.hits.map((hit) => {
      const item = document.createElement("li");
      item.append(window.hgkgHit(hit));
      return item;
    }));
    const told = typed && !found.count ? words.search_none : typed ? window.hgkgSay("search_found", { count: found.count }) : "";
    count.textContent = found.count > found.hits.length
      ? `${told} ${window.hgkgSay("search_cut", { shown: found.hits.length })}` : told;
  };
  asked.addEventListener("input", () => {
    history.replaceState(null, "", `?q=${encodeURIComponent(asked.value.trim())}`);
    answer();
  });
  answer();
  asked.focus();
})();
