// The key on which a search compares: no tones, no accents, lower case, đ as d, single spaces.
function hgkgFold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d").replace(/\s+/g, " ").trim();
}
