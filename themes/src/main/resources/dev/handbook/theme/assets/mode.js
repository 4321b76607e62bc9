// Runs before the first paint, so that the chosen mode shows at once.
(function () {
  "use strict";
  var root = document.documentElement;
  root.setAttribute("data-js", "");
  window.addEventListener("load", function () {
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
