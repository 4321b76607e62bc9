// Links that arrive: also from a file on disk, where no server completes addresses, and at what has
// moved from the page to another one.

/** From disk no server adds the file's name to an address that ends in a slash. */
function address(href) {
  if (location.protocol !== "file:" || /^[a-z][a-z0-9+.-]*:|^#/i.test(href)) {
    return href;
  }
  return href.replace(/^([^?#]*\/|\.{1,2}|)(?=$|[?#])/, function (path) {
    return path + (path === "" || path.slice(-1) === "/" ? "" : "/") + (path === "" ? "" : "index.html");
  });
}

function completeAddresses() {
  if (location.protocol !== "file:") {
    return;
  }
  all("a[href]").forEach(function (link) {
    link.setAttribute("href", address(link.getAttribute("href")));
  });
  all("form[action]").forEach(function (form) {
    form.setAttribute("action", address(form.getAttribute("action")));
  });
}

function followMovedAnchor() {
  var anchor = location.hash.slice(1);
  try {
    anchor = decodeURIComponent(anchor);
  } catch (e) {
    return;
  }
  if (!anchor || document.getElementById(anchor)) {
    return;
  }
  all("[data-moved]").some(function (link) {
    if (link.getAttribute("data-moved") === anchor) {
      location.replace(link.getAttribute("href"));
      return true;
    }
    return false;
  });
}
