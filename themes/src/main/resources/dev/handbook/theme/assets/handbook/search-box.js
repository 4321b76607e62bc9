// The box at the top of every page: hits while the reader types, chosen by keyboard or mouse.

/** The combobox of ARIA 1.2: focus stays in the field, arrows choose, Enter goes there. */
function searchBox() {
  var input = document.getElementById("hb--q");
  if (!input) {
    return;
  }
  var form = input.form;
  var list = make("ul", { id: "hb--found", role: "listbox", class: "found", "aria-label": input.getAttribute("aria-label") });
  var status = make("div", { class: "vh", role: "status" });
  var active = -1;
  var asked = 0;
  list.hidden = true;
  form.appendChild(list);
  form.appendChild(status);
  Object.entries({
    role: "combobox", "aria-expanded": "false", "aria-controls": "hb--found",
    "aria-autocomplete": "list", "aria-haspopup": "listbox", "aria-keyshortcuts": "/ Control+K"
  }).forEach(function (pair) {
    input.setAttribute(pair[0], pair[1]);
  });

  function show(open) {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) {
      choose(-1);
    }
  }

  function choose(index) {
    var options = all("[role=option]", list);
    active = index;
    options.forEach(function (option, i) {
      option.setAttribute("aria-selected", String(i === index));
    });
    if (options[index]) {
      input.setAttribute("aria-activedescendant", options[index].id);
      options[index].scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function fill(query, result) {
    var hits = result.hits;
    list.textContent = "";
    if (result.corrected) {
      var typed = make("li", { role: "option", id: "hb--found-typed", "aria-selected": "false" }, words.corrected.replace("{0}", result.corrected) + " " + words.instead.replace("{0}", query));
      typed.setAttribute("data-typed", "");
      list.appendChild(typed);
    }
    if (result.lost) {
      list.appendChild(make("li", { role: "option", id: "hb--found-lost", "aria-disabled": "true", "aria-selected": "false" }, words.partly));
    }
    hits.forEach(function (hit, i) {
      var option = make("li", { role: "option", id: "hb--found-" + i, "aria-selected": "false" });
      option.setAttribute("data-href", urlOf(hit, query));
      option.appendChild(titleOf(hit));
      var status = statusOf(hit);
      if (status) {
        option.appendChild(status);
      }
      option.appendChild(snippetOf(hit));
      list.appendChild(option);
    });
    var more = make("li", { role: "option", id: "hb--found-" + hits.length, "aria-selected": "false" }, hits.length ? words.all + " “" + query + "”" : words.none);
    more.setAttribute("data-href", address(form.getAttribute("action")) + "?q=" + encodeURIComponent(query));
    list.appendChild(more);
    status.textContent = countText(result.total) + (result.lost ? ". " + words.partly : "");
    show(true);
    choose(-1);
  }

  /** Instead of hits, which would be those of other words: seen, not only heard. */
  function fail() {
    list.textContent = "";
    list.appendChild(make("li", { role: "option", id: "hb--found-failed", "aria-disabled": "true", "aria-selected": "false" }, words.failed));
    status.textContent = words.failed;
    show(true);
  }

  /** What was searched for lately, kept on this device alone: the latest first. */
  function recent() {
    try {
      return JSON.parse(localStorage.getItem("hb-searches")) || [];
    } catch (e) {
      return [];
    }
  }

  /** Before a hit is opened: Back finds the query, and so does an empty box. */
  function keep(query) {
    try {
      history.replaceState(Object.assign({}, history.state, { search: query }), "");
      localStorage.setItem("hb-searches", JSON.stringify([query].concat(recent().filter(function (each) {
        return each !== query;
      })).slice(0, 5)));
    } catch (e) {
      // Not allowed here: nothing is kept.
    }
  }

  function showRecent() {
    list.textContent = "";
    recent().forEach(function (query, i) {
      var option = make("li", { role: "option", id: "hb--found-recent" + i, "aria-selected": "false" }, String(query));
      option.setAttribute("data-again", query);
      option.appendChild(make("small", {}, words.recent));
      list.appendChild(option);
    });
    show(Boolean(list.firstChild));
  }

  /** Says that an answer takes its time, where it can be seen, too. */
  function busy(now) {
    list.setAttribute("aria-busy", String(now));
    form.classList.toggle("busy", now);
    if (now) {
      status.textContent = words.busy;
    }
  }

  /** Follows a hit, or asks again: for just what was typed, or what was asked lately. */
  function take(option) {
    if (option.hasAttribute("data-typed")) {
      ask(false);
    } else if (option.hasAttribute("data-again")) {
      input.value = option.getAttribute("data-again");
      ask(true);
    } else if (option.hasAttribute("data-href")) {
      keep(input.value.trim());
      location.href = option.getAttribute("data-href");
    }
  }

  function ask(correct) {
    var query = input.value.trim();
    var mine = ++asked;
    var waits = true;
    if (!query) {
      busy(false);
      show(false);
      return;
    }
    setTimeout(function () {
      if (waits) {
        busy(mine === asked);
      }
    }, 400);
    results(query, { limit: 7, typing: true, correct: correct }).then(function (result) {
      waits = false;
      if (mine === asked) {
        busy(false);
        fill(query, result);
      }
    }, function () {
      waits = false;
      if (mine === asked) {
        busy(false);
        fail();
      }
    });
  }

  input.addEventListener("input", function () {
    ask(true);
  });
  input.addEventListener("focus", function () {
    if (window.handbookSearch && window.handbookSearch.warm) {
      window.handbookSearch.warm();
    }
    if (input.value.trim() && list.hidden) {
      ask(true);
    } else if (list.hidden) {
      showRecent();
    }
  });
  input.addEventListener("keydown", function (event) {
    if (event.isComposing) {
      return;
    }
    var options = all("[role=option]", list);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) {
        event.preventDefault();
        if (input.value.trim()) {
          ask(true);
        } else {
          showRecent();
        }
      } else if (!list.hidden && options.length) {
        event.preventDefault();
        var step = event.key === "ArrowDown" ? 1 : -1;
        choose((active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length);
      }
    } else if (event.key === "Enter" && options[active]) {
      event.preventDefault();
      take(options[active]);
    } else if (event.key === "Escape") {
      if (list.hidden) {
        input.value = "";
      } else {
        event.preventDefault(); // or the browser empties a search field
        show(false);
      }
    }
  });
  list.addEventListener("mousedown", function (event) {
    event.preventDefault();
  });
  list.addEventListener("click", function (event) {
    var option = event.target.closest("[role=option]");
    if (option) {
      take(option);
    }
  });
  input.addEventListener("blur", function () {
    show(false);
  });
  window.addEventListener("pageshow", function () {
    var query = history.state && history.state.search;
    if (query && input.offsetParent !== null) {
      history.replaceState(Object.assign({}, history.state, { search: "" }), "");
      input.value = query;
      input.focus();
    }
  });
  document.addEventListener("keydown", function (event) {
    var typing = /^(input|textarea|select)$/i.test(event.target.tagName) || event.target.isContentEditable;
    var slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    var k = (event.key === "k" || event.key === "K") && (event.ctrlKey || event.metaKey);
    if (slash || k) {
      var field = document.getElementById("hb--search-input") || input;
      if (field.offsetParent === null) {
        location.href = address(form.getAttribute("action"));
      } else {
        event.preventDefault();
        field.focus();
        field.select();
      }
    }
  });
}
