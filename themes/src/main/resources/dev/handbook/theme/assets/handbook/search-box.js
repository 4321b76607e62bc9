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
    status.textContent = countText(result.total);
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

  /** Follows a hit, or asks again for just what was typed. */
  function take(option) {
    if (option.hasAttribute("data-typed")) {
      ask(false);
    } else if (option.hasAttribute("data-href")) {
      location.href = option.getAttribute("data-href");
    }
  }

  function ask(correct) {
    var query = input.value.trim();
    var mine = ++asked;
    if (!query) {
      show(false);
      return;
    }
    results(query, { limit: 7, typing: true, correct: correct }).then(function (result) {
      if (mine === asked) {
        fill(query, result);
      }
    }, function () {
      if (mine === asked) {
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
    }
  });
  input.addEventListener("keydown", function (event) {
    if (event.isComposing) {
      return;
    }
    var options = all("[role=option]", list);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden && input.value.trim()) {
        event.preventDefault();
        ask(true);
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
