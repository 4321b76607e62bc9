// On hosts that know no rules, the page for addresses that do not exist sends readers of folders
// that have moved on. A chain that comes back to where it was leads nowhere.
(function () {
  "use strict";
  var list = document.getElementById("hb--moved");
  var root = window.handbookRoot || list.getAttribute("data-root");
  var rules = Array.prototype.slice.call(list.querySelectorAll("[data-folder]"));
  var path = location.pathname;
  var seen = {};

  function rule() {
    var decoded;
    try {
      decoded = decodeURIComponent(path);
    } catch (e) {
      return undefined;
    }
    return rules.filter(function (each) {
      return decoded.indexOf(root + each.getAttribute("data-folder")) === 0;
    })[0];
  }

  for (var found = rule(); found && !seen[path]; found = rule()) {
    seen[path] = true;
    var folders = (root + found.getAttribute("data-folder")).split("/").length - 1;
    var rest = path.split("/").slice(folders).join("/");
    var to = found.href + (found.hasAttribute("data-rest") ? rest : "");
    if (found.host !== location.host) {
      location.replace(to);
      return;
    }
    path = new URL(to).pathname;
  }
  if (!found && path !== location.pathname) {
    location.replace(path + location.hash);
  }
})();
