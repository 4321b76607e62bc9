// Runs before the first paint, so that the chosen mode shows at once.
(function () {
  "use strict";
  var root = document.documentElement;
  root.setAttribute("data-js", "");
  try {
    // What was unfolded in the menu is shown with the menu, not after it.
    root.toggleAttribute("data-unfolding", Boolean(sessionStorage.getItem("handbook-open")));
  } catch (e) {
    // Storage may be forbidden; the menu then starts folded.
  }
  window.addEventListener("load", function () {
    root.removeAttribute("data-unfolding");
    if (root.getAttribute("data-js") !== "ready") {
      // The script of the page did not arrive: then nothing may wait for it.
      root.removeAttribute("data-js");
    }
  });
  try {
    var mode = localStorage.getItem("handbook-mode");
    if (mode === "light" || mode === "dark") {
      root.setAttribute("data-theme", mode);
    }
  } catch (e) {
    // Storage may be forbidden; the reader's preference then rules.
  }
})();
