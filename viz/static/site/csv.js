// Rows as a file for Excel: UTF-8 with a mark at its head, and nothing that a spreadsheet would take for a formula. Where
// numbers have a decimal comma cells are parted by semicolons: that is what a spreadsheet of the same language expects.
(() => {
  "use strict";
  const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/;
  const NUMBER = /^[+-]?\d+([.,]\d+)*%?$/;
  const harmless = (text) => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);
  const BETWEEN = (0.5).toLocaleString(document.documentElement.lang).includes(",") ? ";" : ",";
  const quoted = (text) => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  window.hgkgCsvText = (rows) => rows.map((row) => row.map((cell) => quoted(harmless(String(cell)))).join(BETWEEN)).join("\r\n") + "\r\n";
  window.hgkgCsv = (name, rows) => {
    const file = new Blob(["\ufeff", window.hgkgCsvText(rows)], { type: "text/csv;charset=utf-8" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `${name}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
})();
