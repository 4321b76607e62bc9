// Finding the way: light and dark, the menu of narrow screens, and a table of contents that shows
// where the reader is, both in the sidebar and beside the text.

function modeSwitch() {
  var button = document.getElementById("hb--mode");
  var html = document.documentElement;
  if (!button) {
    return;
  }
  button.addEventListener("click", function () {
    var prefersDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
    var now = html.getAttribute("data-theme") || (prefersDark ? "dark" : "light");
    var next = now === "dark" ? "light" : "dark";
    html.setAttribute("data-theme", next);
    try {
      localStorage.setItem("handbook-mode", next);
    } catch (e) {
      // The choice then lasts for this page.
    }
  });
}

function menu() {
  var button = document.getElementById("hb--menu-button");
  var sidebar = document.getElementById("hb--sidebar");
  if (!button || !sidebar) {
    return;
  }
  var html = document.documentElement;
  var close = sidebar.querySelector(".menu-close");
  button.setAttribute("role", "button");
  button.setAttribute("aria-controls", "hb--sidebar");
  function show(open) {
    html.toggleAttribute("data-menu", open);
    button.setAttribute("aria-expanded", String(open));
    if (open) {
      (sidebar.querySelector("[aria-current]") || sidebar.querySelector("a")).focus();
    } else {
      button.focus();
    }
  }
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", function (event) {
    event.preventDefault();
    show(true);
  });
  button.addEventListener("keydown", function (event) {
    if (event.key === " ") {
      event.preventDefault();
      show(true);
    }
  });
  close.addEventListener("click", function (event) {
    event.preventDefault();
    show(false);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && html.hasAttribute("data-menu")) {
      show(false);
    }
  });
}

/** A long sidebar keeps its place from page to page, with the current line in view. */
function sidebarPlace() {
  var sidebar = document.getElementById("hb--sidebar");
  if (!sidebar) {
    return;
  }
  try {
    sidebar.scrollTop = sessionStorage.getItem("handbook-sidebar") || 0;
    window.addEventListener("pagehide", function () {
      sessionStorage.setItem("handbook-sidebar", sidebar.scrollTop);
    });
  } catch (e) {
    // Without storage it starts at the top.
  }
  var current = sidebar.querySelector("[aria-current]");
  if (current) {
    var top = current.getBoundingClientRect().top - sidebar.getBoundingClientRect().top;
    if (top < 0 || top > sidebar.clientHeight - 40) {
      sidebar.scrollTop += top - sidebar.clientHeight / 2;
    }
  }
}

function contentsFollow() {
  var links = all("nav.contents a");
  if (!links.length || !window.IntersectionObserver) {
    return;
  }
  var byId = {};
  links.forEach(function (link) {
    byId["#" + decodeURIComponent(link.hash.slice(1))] = link;
  });
  var headings = all(".prose :is(h2, h3)[id]").filter(function (heading) {
    return byId["#" + heading.id];
  });
  function follow() {
    var here = headings[0];
    headings.forEach(function (heading) {
      if (heading.getBoundingClientRect().top < 140) {
        here = heading;
      }
    });
    links.forEach(function (link) {
      var is = here && byId["#" + here.id] === link;
      link.classList.toggle("here", Boolean(is));
      if (is) {
        link.setAttribute("aria-current", "location");
      } else {
        link.removeAttribute("aria-current");
      }
    });
  }
  var waiting = false;
  window.addEventListener("scroll", function () {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(function () {
        waiting = false;
        follow();
      });
    }
  }, { passive: true });
  follow();
}
