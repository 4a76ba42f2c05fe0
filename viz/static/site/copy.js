// A button that copies the words of the <code> before it: button[data-copy], data-copied is what it says then.
(() => {
  "use strict";
  const chosen = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };
  document.querySelectorAll("button[data-copy]").forEach((button) => {
    const code = button.parentElement.querySelector("code");
    const word = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      chosen(code);  // so that it can be copied by hand where the browser refuses
      try { await navigator.clipboard.writeText(code.textContent); } catch { return; }
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = word; }, 2000);
    });
  });
})();
