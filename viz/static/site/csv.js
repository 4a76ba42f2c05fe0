// Rows as a file for Excel: UTF-8 with a mark at its head, and nothing that a spreadsheet would take for a formula.
(() => {
  "use strict";
  const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/;
  const NUMBER = /^[+-]?\d+([.,]\d+)*%?$/;
  const harmless = (text) => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);
  const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  window.hgkgCsvText = (rows) => rows.map((row) => row.map((cell) => quoted(harmless(String(cell)))).join(",")).join("\r\n") + "\r\n";
  window.hgkgCsv = (name, rows) => {
    const file = new Blob(["\ufeff", window.hgkgCsvText(rows)], { type: "text/csv;charset=utf-8" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `${name}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
})();
