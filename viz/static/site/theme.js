// Before anything is drawn: the ground that the reader chose, and the mark that scripts run.
(() => {
  "use strict";
  const page = document.documentElement;
  page.classList.add("scripted");
  try {
    const chosen = localStorage.getItem("hgkg-theme");
    if (chosen === "light" || chosen === "dark") page.dataset.theme = chosen;
  } catch { /* a browser may keep nothing for pages of a folder */ }
})();
