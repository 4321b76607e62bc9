// Sets the formulas of a page. Temml makes elements and sets their styles by properties, so no
// content policy is in its way; a formula that it cannot read stays as its writer wrote it.
(function () {
  "use strict";
  document.querySelectorAll("code.language-math").forEach(function (code) {
    var block = code.parentNode.localName === "pre";
    var place = block ? code.parentNode : code;
    var shown = document.createElement(block ? "div" : "span");
    shown.className = "hb-math";
    try {
      temml.render(code.textContent, shown, { displayMode: block, annotate: true, throwOnError: true, trust: false, maxExpand: 1000, maxSize: [50, 50] });
      shown.querySelectorAll("[id]").forEach(function (element) {
        element.removeAttribute("id");
      });
      place.replaceWith(shown);
    } catch (unreadable) {
      place.classList.add("hb-unreadable");
    }
  });
})();
