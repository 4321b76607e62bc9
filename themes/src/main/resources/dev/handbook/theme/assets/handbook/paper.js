// A sheet of paper tells by itself which copy it is: document, state, version, day of printing.

function paper() {
  const note = document.querySelector(".paper");
  if (!note) {
    return;
  }
  const own = note.textContent;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = document.adoptedStyleSheets.concat(sheet);

  window.addEventListener("beforeprint", () => {
    const mark = document.querySelector(".trust .pill");
    const canonical = document.querySelector("link[rel=canonical]");
    const state = mark && mark.checkVisibility() ? mark.textContent + " · " : "";
    const copy = state + own + " · " + words.printed + " " + today();
    note.textContent = copy + " · " + (canonical || location).href.split("#")[0];
    // Browsers that know no margin boxes leave the rules out; the note stands at the end anyway.
    sheet.replaceSync("@page{@bottom-left{content:" + asCss(document.querySelector("h1").textContent + " · " + copy) +
      ";width:85%;font:7.5pt sans-serif}@bottom-right{content:counter(page) \" / \" counter(pages);font:7.5pt sans-serif}}");
  });
}

function asCss(text) {
  return "\"" + text.replace(/\s+/g, " ").replace(/["\\<]/g, (sign) => "\\" + sign.charCodeAt(0).toString(16) + " ") + "\"";
}
