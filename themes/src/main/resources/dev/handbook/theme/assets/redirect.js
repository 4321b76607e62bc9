// Sends readers of a former address on, and keeps or translates the anchor they came with.
(function () {
  "use strict";
  var anchor = location.hash.slice(1);
  try {
    anchor = decodeURIComponent(anchor);
  } catch (e) {
    // Kept as it came.
  }
  var link = document.getElementById("hb--target");
  var to = link.getAttribute("href");
  document.querySelectorAll("[data-moved]").forEach(function (each) {
    if (each.getAttribute("data-moved") === anchor) {
      to = each.getAttribute("href");
      anchor = "";
    }
  });
  if (location.protocol === "file:") {
    to = to.replace(/^([^#]*\/)(#|$)/, "$1index.html$2");
  }
  location.replace(anchor && to.indexOf("#") < 0 ? to + location.hash : to);
})();
