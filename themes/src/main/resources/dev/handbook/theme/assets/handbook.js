// What the pages gain by a script: search, tabs, copy buttons, light and dark, and working from a
// file. Without it every page reads the same. No library; texts only ever enter as text.
(function () {
  "use strict";
  var words = window.handbookWords || {};
  var root = document.body.getAttribute("data-root");

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  function make(name, attributes, text) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      element.setAttribute(key, attributes[key]);
    });
    if (text !== undefined) {
      element.textContent = text;
    }
    return element;
  }

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

  function copyText(text, button, label) {
    function done() {
      button.textContent = words.copied;
      setTimeout(function () {
        button.textContent = label;
      }, 1500);
    }
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(done, function () {});
    }
  }

  function headingLinks() {
    all(".prose :is(h2, h3, h4, h5, h6)[id]").forEach(function (heading) {
      var link = make("a", {
        class: "anchor",
        href: "#" + encodeURIComponent(heading.id),
        "aria-label": words.link + ": " + heading.textContent
      }, "#");
      heading.appendChild(link);
    });
  }

  function copyButtons() {
    if (!navigator.clipboard || !window.isSecureContext) {
      return;
    }
    all(".prose pre").forEach(function (pre) {
      var box = make("div", { class: "code-box" });
      var button = make("button", { type: "button", class: "copy" }, words.copy);
      pre.parentNode.insertBefore(box, pre);
      box.appendChild(pre);
      box.appendChild(button);
      button.addEventListener("click", function () {
        copyText(pre.textContent, button, words.copy);
      });
    });
  }

  /**
   * A heading may be asked for as GitHub, GitBook or another tool spells its anchor; they differ in
   * what they do with signs and blanks, so letters and digits decide.
   */
  function otherSpellings() {
    function bare(text) {
      return text.normalize("NFD").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
    }

    function arrive() {
      var asked = location.hash.slice(1);
      try {
        asked = decodeURIComponent(asked);
      } catch (malformed) {
        return;
      }
      if (!bare(asked) || document.getElementById(asked)) {
        return;
      }
      all("h1[id], .prose :is(h1, h2, h3, h4, h5, h6)[id]").some(function (heading) {
        var text = heading.textContent;
        var found = [heading.id, text, text.replace(/&/g, " and ")].some(function (spelling) {
          return bare(spelling) === bare(asked);
        });
        if (found) {
          location.replace("#" + encodeURIComponent(heading.id));
        }
        return found;
      });
    }

    arrive();
    window.addEventListener("hashchange", arrive);
  }

  /** What a word means is shown to those without a mouse too. */
  function explanations() {
    all(".prose abbr[title]").forEach(function (word) {
      word.setAttribute("tabindex", "0");
    });
  }

  /** What scrolls must be reachable by keyboard, also once the window or a tab shows it anew. */
  function scrollers() {
    function look(box) {
      var scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight + 1;
      var region = box.tagName === "PRE" ? {} : { role: "region", "aria-label": words.table };
      Object.entries(Object.assign({ tabindex: "0" }, region)).forEach(function (pair) {
        if (scrolls) {
          box.setAttribute(pair[0], pair[1]);
        } else {
          box.removeAttribute(pair[0]);
        }
      });
    }
    var boxes = all(".prose pre, .hb-table, .map-box");
    boxes.forEach(look);
    if (window.ResizeObserver) {
      var observer = new ResizeObserver(function (entries) {
        entries.forEach(function (entry) {
          look(entry.target);
        });
      });
      boxes.forEach(function (box) {
        observer.observe(box);
      });
    }
  }

  /** Pictures shown smaller than they are open in full. */
  function zoom() {
    all(".prose img").forEach(function (picture) {
      function offer() {
        if (picture.naturalWidth < picture.clientWidth * 1.4 || picture.clientWidth < 160 || picture.closest("a, button")) {
          return;
        }
        var button = make("button", { type: "button", class: "zoom", "aria-label": words.zoom + (picture.alt ? ": " + picture.alt : "") });
        picture.parentNode.insertBefore(button, picture);
        button.appendChild(picture);
        button.addEventListener("click", function () {
          var dialog = make("dialog", { class: "zoomed", "aria-label": picture.alt || words.zoom });
          var close = make("button", { type: "button", class: "button-plain" }, words.close);
          dialog.appendChild(make("img", { src: picture.currentSrc || picture.src, alt: picture.alt }));
          dialog.appendChild(close);
          document.body.appendChild(dialog);
          dialog.addEventListener("click", function () {
            dialog.close();
          });
          dialog.addEventListener("close", function () {
            dialog.remove();
            button.focus();
          });
          dialog.showModal();
        });
      }
      if (picture.complete) {
        offer();
      } else {
        picture.addEventListener("load", offer);
      }
    });
  }

  function sortTables() {
    all(".hb-table table").forEach(function (table) {
      var head = table.tHead && table.tHead.rows.length === 1 && table.tHead.rows[0];
      var body = table.tBodies[0];
      if (!head || !body || body.rows.length < 4 || table.querySelector("[rowspan],[colspan]")) {
        return;
      }
      Array.prototype.forEach.call(head.cells, function (cell, column) {
        if (!cell.textContent.trim() || cell.querySelector("a,button")) {
          return;
        }
        var button = make("button", { type: "button", class: "sort" });
        while (cell.firstChild) {
          button.appendChild(cell.firstChild);
        }
        cell.appendChild(button);
        button.addEventListener("click", function () {
          var up = cell.getAttribute("aria-sort") !== "ascending";
          all("[aria-sort]", head).forEach(function (other) {
            other.removeAttribute("aria-sort");
          });
          cell.setAttribute("aria-sort", up ? "ascending" : "descending");
          sortRows(body, column, up);
        });
      });
    });
  }

  function sortRows(body, column, up) {
    var compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
    Array.prototype.slice.call(body.rows).sort(function (a, b) {
      var x = a.cells[column] ? a.cells[column].textContent.trim() : "";
      var y = b.cells[column] ? b.cells[column].textContent.trim() : "";
      return up ? compare(x, y) : compare(y, x);
    }).forEach(function (row) {
      body.appendChild(row);
    });
  }

  function today() {
    var now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  }

  /** A site that is not rebuilt still tells what is overdue today. */
  function dueDates() {
    var day = today();
    all(".banner[data-due]").forEach(function (banner) {
      banner.hidden = banner.getAttribute("data-due") >= day;
    });
    all("tr[data-due]").forEach(function (row) {
      var due = row.getAttribute("data-due");
      all(".day", row).forEach(function (cell) {
        if (cell.textContent === due) {
          cell.classList.toggle("overdue", due < day);
        }
      });
    });
  }

  function filters() {
    all("form[data-filters]").forEach(function (form) {
      var rows = all("tbody tr", document.getElementById(form.getAttribute("data-filters")));
      var count = form.querySelector("[data-filter-count]");
      var text = form.querySelector("[data-filter-text]");
      var due = form.querySelector("[data-filter-due]");
      var day = today();

      function apply() {
        var shown = 0;
        var wanted = text.value.trim().toLowerCase();
        rows.forEach(function (row) {
          var fits = row.textContent.toLowerCase().indexOf(wanted) >= 0 &&
            all("[data-filter]", form).every(function (choice) {
              return !choice.value ||
                row.getAttribute("data-" + choice.getAttribute("data-filter")) === choice.value;
            }) &&
            (!due || !due.checked || (row.getAttribute("data-due") || "9") < day);
          row.hidden = !fits;
          shown += fits ? 1 : 0;
        });
        count.textContent = words.shown.replace("{0}", shown).replace("{1}", rows.length);
      }

      form.addEventListener("input", apply);
      form.addEventListener("submit", function (event) {
        event.preventDefault();
      });
      apply();
    });
  }

  /** What the browser remembers, a map per name; nothing where storage is forbidden. */
  function remembered(name) {
    try {
      return JSON.parse(localStorage.getItem("handbook-" + name)) || {};
    } catch (e) {
      return {};
    }
  }

  function remember(name, value) {
    try {
      localStorage.setItem("handbook-" + name, JSON.stringify(value));
    } catch (e) {
      // It then lasts for this page.
    }
  }

  function progress(name, done, of) {
    all("[data-progress=" + name + "]").forEach(function (line) {
      line.querySelector("progress").max = of;
      line.querySelector("progress").value = done;
      line.querySelector("span").textContent = words.done.replace("{0}", done).replace("{1}", of);
    });
  }

  /** Task lists can be ticked; the ticks stay in this browser. */
  function tasks() {
    var boxes = all(".prose li.hb-task > input");
    var name = "tasks:" + location.pathname;
    var state = remembered(name);
    function count() {
      progress("tasks", boxes.filter(function (box) {
        return box.checked;
      }).length, boxes.length);
    }
    boxes.forEach(function (box, i) {
      var key = i + ":" + box.parentNode.textContent.trim().slice(0, 60);
      box.disabled = false;
      box.setAttribute("aria-label", box.parentNode.textContent.trim());
      if (key in state) {
        box.checked = state[key];
      }
      box.addEventListener("change", function () {
        state[key] = box.checked;
        remember(name, state);
        count();
      });
    });
    if (boxes.length) {
      count();
    }
  }

  /** What was read stays read until the text changes. */
  function lessons() {
    var boxes = all("[data-lesson]");
    var state = remembered("lessons");
    function count() {
      progress("lessons", boxes.filter(function (box) {
        return box.checked;
      }).length, boxes.length);
    }
    boxes.forEach(function (box) {
      var key = box.getAttribute("data-lesson");
      var digest = box.getAttribute("data-digest");
      box.checked = state[key] === digest;
      box.closest("li").querySelector(".changed").hidden = !state[key] || state[key] === digest;
      box.addEventListener("change", function () {
        if (box.checked) {
          state[key] = digest;
        } else {
          delete state[key];
        }
        remember("lessons", state);
        count();
      });
    });
    count();
  }

  /** An SOP's steps as a checklist that leaves a record. */
  function runMode() {
    var place = document.getElementById("hb--run");
    var list = document.querySelector(".prose > .hb-steps") || document.querySelector(".prose ol:not(.hb-footnotes ol)");
    if (place && !list) {
      place.remove();
    }
    if (!place || !list) {
      return;
    }
    var steps = Array.prototype.slice.call(list.children);
    var name = "run:" + (place.getAttribute("data-run") || location.pathname);
    var text = place.getAttribute("data-text");
    var run = remembered(name);

    function stepText(step) {
      var copy = step.cloneNode(true);
      all("ul, ol, pre, table, .tick", copy).forEach(function (inner) {
        inner.remove();
      });
      return copy.textContent.trim().replace(/\s+/g, " ");
    }

    function button(label, act) {
      var element = make("button", { type: "button", class: "button-plain" }, label);
      element.addEventListener("click", act);
      return element;
    }

    function field(label, element, key) {
      var box = make("label", {}, label + " ");
      element.value = run[key] || "";
      element.addEventListener("input", function () {
        run[key] = element.value;
        remember(name, run);
      });
      box.appendChild(element);
      return box;
    }

    function idle() {
      place.textContent = "";
      place.appendChild(button(words.run, function () {
        run = { started: new Date().toISOString(), text: text, done: {} };
        remember(name, run);
        running();
        list.scrollIntoView({ block: "center" });
        list.querySelector(".tick").focus({ preventScroll: true });
      }));
    }

    function clear() {
      all(".tick", list).forEach(function (tick) {
        tick.remove();
      });
      steps.forEach(function (step) {
        step.classList.remove("ticked");
      });
      run = {};
      remember(name, run);
      idle();
      place.querySelector("button").focus();
    }

    function running() {
      var panel = make("div", { class: "run-panel", role: "group", "aria-label": words.run });
      var count = make("p", { role: "status" });
      place.textContent = "";
      panel.appendChild(count);
      if (run.text !== text) {
        panel.appendChild(make("p", { class: "changed" }, words.run_changed));
      }
      var fields = make("div", { class: "fields" });
      fields.appendChild(field(words.run_by, make("input", { autocomplete: "name" }), "by"));
      fields.appendChild(field(words.run_errors, make("input", { type: "number", min: "0", inputmode: "numeric" }), "errors"));
      fields.appendChild(field(words.run_notes, make("input", {}), "notes"));
      panel.appendChild(fields);
      var buttons = make("div", { class: "buttons" });
      buttons.appendChild(button(words.run_record, save));
      buttons.appendChild(button(words.run_stop, clear));
      panel.appendChild(buttons);
      place.appendChild(panel);
      steps.forEach(function (step, i) {
        var tick = make("input", { type: "checkbox", class: "tick", "aria-label": words.step + " " + (i + 1) + ": " + stepText(step) });
        var into = /^(P|H[2-6])$/.test((step.firstElementChild || {}).tagName) && !step.firstChild.data ? step.firstElementChild : step;
        tick.checked = Boolean(run.done[i]);
        step.classList.toggle("ticked", tick.checked);
        into.insertBefore(tick, into.firstChild);
        tick.addEventListener("change", function () {
          if (tick.checked) {
            run.done[i] = new Date().toISOString();
          } else {
            delete run.done[i];
          }
          step.classList.toggle("ticked", tick.checked);
          remember(name, run);
          tell();
        });
      });
      function tell() {
        count.textContent = words.run_since + " " + run.started.slice(0, 16).replace("T", " ") + " · " +
          words.done.replace("{0}", Object.keys(run.done).length).replace("{1}", steps.length);
      }
      tell();
    }

    /** A record in YAML; every text as a JSON string, which YAML reads too. */
    function save() {
      var lines = [
        "sop: " + JSON.stringify(place.getAttribute("data-run")),
        "title: " + JSON.stringify(place.getAttribute("data-title")),
        "text: " + JSON.stringify(run.text),
        "by: " + JSON.stringify(run.by || ""),
        "started: " + run.started,
        "finished: " + (Object.keys(run.done).length === steps.length ? Object.values(run.done).sort().pop() : "null"),
        "errors: " + (parseInt(run.errors, 10) || 0),
        "notes: " + JSON.stringify(run.notes || ""),
        "steps:"
      ].concat(steps.map(function (step, i) {
        return "  - {step: " + JSON.stringify(stepText(step)) + ", done: " + (run.done[i] || "null") + "}";
      }));
      var link = make("a", {
        href: URL.createObjectURL(new Blob([lines.join("\n") + "\n"], { type: "text/yaml" })),
        download: (place.getAttribute("data-run") || "run") + "-" + run.started.slice(0, 10) + ".yml"
      });
      link.click();
      URL.revokeObjectURL(link.href);
    }

    if (run.started) {
      running();
    } else {
      idle();
    }
  }

  function tabs() {
    all(".hb-tabs").forEach(function (box, number) {
      var panels = Array.prototype.filter.call(box.children, function (child) {
        return child.classList.contains("hb-tab");
      });
      if (panels.length < 2) {
        return;
      }
      var list = make("div", { role: "tablist", class: "tablist" });
      var buttons = panels.map(function (panel, i) {
        var id = panel.id || "hb--tab-" + number + "-" + i;
        var button = make("button", {
          type: "button", role: "tab", id: id + "-tab", "aria-controls": id
        }, panel.getAttribute("data-title") || String(i + 1));
        panel.id = id;
        panel.setAttribute("role", "tabpanel");
        panel.setAttribute("aria-labelledby", id + "-tab");
        panel.setAttribute("tabindex", "0");
        list.appendChild(button);
        return button;
      });
      function select(chosen, focus) {
        panels.forEach(function (panel, i) {
          panel.hidden = i !== chosen;
          buttons[i].setAttribute("aria-selected", String(i === chosen));
          buttons[i].setAttribute("tabindex", i === chosen ? "0" : "-1");
        });
        if (focus) {
          buttons[chosen].focus();
        }
      }
      buttons.forEach(function (button, i) {
        button.addEventListener("click", function () {
          select(i, false);
        });
        button.addEventListener("keydown", function (event) {
          var last = buttons.length - 1;
          var forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
          var backward = document.documentElement.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
          var to = { Home: 0, End: last }[event.key];
          if (event.key === forward) {
            to = i === last ? 0 : i + 1;
          } else if (event.key === backward) {
            to = i === 0 ? last : i - 1;
          }
          if (to !== undefined) {
            event.preventDefault();
            select(to, true);
          }
        });
      });
      box.insertBefore(list, box.firstChild);
      box.classList.add("tabbed");
      function toAnchor() {
        var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
        panels.forEach(function (panel, i) {
          if (target && panel.contains(target) && panel.hidden) {
            select(i, false);
            target.scrollIntoView();
          }
        });
      }
      select(0, false);
      toAnchor();
      window.addEventListener("hashchange", toAnchor);
    });
  }

  /** Asks the search; a plain function that only gives hits will do. */
  function results(query, options) {
    var search = window.handbookSearch;
    if (!search) {
      return Promise.reject(new Error("no search"));
    }
    if (search.query) {
      return search.query(query, options);
    }
    return search(query, options.limit).then(function (hits) {
      return { hits: hits, total: hits.length, corrected: "" };
    });
  }

  /** Carries the query along: the page reached marks its words. */
  function urlOf(hit, query) {
    return address(root + hit.url.replace(/(?=#|$)/, "?h=" + encodeURIComponent(query)));
  }

  /** Marks the words for which a reader came here, until Escape is pressed. */
  function markFound() {
    var query = new URLSearchParams(location.search).get("h");
    var article = document.querySelector("#hb--main .prose");
    if (!query) {
      return;
    }
    try {
      history.replaceState(null, "", location.pathname + location.hash);
    } catch (e) {
      // Not allowed for files.
    }
    if (!article || !(window.handbookSearch || {}).finder) {
      return;
    }
    window.handbookSearch.finder(query).then(function (wordsIn) {
      var walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      var texts = [];
      while (walker.nextNode()) {
        texts.push(walker.currentNode);
      }
      texts.forEach(function (text) {
        wordsIn(text.data).reverse().forEach(function (word) {
          var found = text.splitText(word.start);
          found.splitText(word.end - word.start);
          var mark = make("mark", { class: "hb-found" });
          found.parentNode.replaceChild(mark, found);
          mark.appendChild(found);
        });
      });
      document.addEventListener("keydown", function (event) {
        if (event.key === "Escape") {
          all("mark.hb-found").forEach(function (mark) {
            mark.replaceWith(mark.textContent);
          });
        }
      });
    }, function () {
      // Without the index there is nothing to mark.
    });
  }

  function countText(total) {
    return total === 0 ? words.none
        : total === 1 ? words.result : words.results.replace("{0}", total);
  }

  /** Texts with the words of the query marked. */
  function parts(element, list, plain) {
    (list || [{ text: plain || "" }]).forEach(function (part) {
      element.appendChild(part.mark ? make("mark", {}, part.text) : document.createTextNode(part.text));
    });
    return element;
  }

  function titleOf(hit) {
    var title = make("span", { class: "hit-title" });
    parts(title, hit.pageParts, hit.page || hit.title);
    if (hit.heading) {
      title.appendChild(document.createTextNode(" › "));
      parts(title, hit.headingParts, hit.heading);
    }
    return title;
  }

  function statusOf(hit) {
    return hit.status && words[hit.status.replace("-", "_")]
        ? make("span", { class: "pill pill-" + hit.status }, words[hit.status.replace("-", "_")]) : null;
  }

  function snippetOf(hit) {
    var text = (hit.snippet || []).length ? hit.snippet : [{ text: hit.url.replace(/#.*$/, "") }];
    return parts(make("small"), text);
  }

  /** Further sections of the page that was found. */
  function moreOf(hit, query) {
    var more = make("ul", { class: "more" });
    (hit.more || []).forEach(function (section) {
      var item = make("li");
      item.appendChild(make("a", { href: urlOf(section, query) }, section.heading || hit.page));
      more.appendChild(item);
    });
    return more;
  }

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

    function ask() {
      var query = input.value.trim();
      var mine = ++asked;
      if (!query) {
        show(false);
        return;
      }
      results(query, { limit: 7, typing: true }).then(function (result) {
        if (mine === asked) {
          fill(query, result);
        }
      }, function () {
        status.textContent = words.failed;
      });
    }

    input.addEventListener("input", ask);
    input.addEventListener("focus", function () {
      if (window.handbookSearch && window.handbookSearch.warm) {
        window.handbookSearch.warm();
      }
      if (input.value.trim() && list.hidden) {
        ask();
      }
    });
    input.addEventListener("keydown", function (event) {
      var options = all("[role=option]", list);
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (!list.hidden && options.length) {
          event.preventDefault();
          var step = event.key === "ArrowDown" ? 1 : -1;
          choose((active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length);
        }
      } else if (event.key === "Enter" && options[active]) {
        event.preventDefault();
        location.href = options[active].getAttribute("data-href");
      } else if (event.key === "Escape") {
        if (list.hidden) {
          input.value = "";
        } else {
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
        location.href = option.getAttribute("data-href");
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

  function searchPage() {
    var input = document.getElementById("hb--search-input");
    if (!input) {
      return;
    }
    var list = document.getElementById("hb--search-results");
    var count = document.getElementById("hb--search-count");
    var correction = document.getElementById("hb--search-correction");
    var facets = document.getElementById("hb--search-facets");
    var near = document.getElementById("hb--search-near");
    var gap = document.getElementById("hb--search-gap");
    var gapForm = gap && gap.firstChild.getAttribute("href");
    var chosen = {};
    var asked = 0;

    function ask(typing, correct) {
      var query = input.value.trim();
      var mine = ++asked;
      if (!query) {
        list.textContent = "";
        count.textContent = "";
        correction.hidden = true;
        facets.hidden = true;
        showInstead(query, { total: 1 });
        return;
      }
      results(query, { limit: 50, typing: typing, facets: true, filters: chosen, correct: correct }).then(function (result) {
        if (mine !== asked) {
          return;
        }
        list.textContent = "";
        result.hits.forEach(function (hit) {
          var item = make("li");
          var link = make("a", { href: urlOf(hit, query) });
          link.appendChild(titleOf(hit));
          item.appendChild(link);
          var status = statusOf(hit);
          if (status) {
            item.appendChild(status);
          }
          item.appendChild(make("div", { class: "where" }, hit.url.replace(/\/?(#.*)?$/, "")));
          item.appendChild(snippetOf(hit));
          item.appendChild(moreOf(hit, query));
          list.appendChild(item);
        });
        count.textContent = countText(result.total);
        showCorrection(query, result.corrected);
        showInstead(query, result);
        showFacets(result.facets || []);
      }, function () {
        count.textContent = words.failed;
      });
    }

    function showCorrection(query, corrected) {
      correction.hidden = !corrected;
      correction.textContent = "";
      if (corrected) {
        correction.appendChild(document.createTextNode(words.corrected.replace("{0}", corrected) + " "));
        var button = make("button", { type: "button", class: "link" }, words.instead.replace("{0}", query));
        button.addEventListener("click", function () {
          ask(false, false);
        });
        correction.appendChild(button);
      }
    }

    /** When nothing is found: what else to ask, and where to say that it is missing. */
    function showInstead(query, result) {
      near.textContent = words.near + " ";
      near.hidden = result.total > 0 || !(result.near || []).length;
      (result.near || []).forEach(function (word) {
        var again = make("a", { href: "?q=" + encodeURIComponent(word), class: "pill" }, word);
        near.appendChild(again);
        near.appendChild(document.createTextNode(" "));
      });
      if (gap) {
        gap.hidden = result.total > 0;
        gap.firstChild.setAttribute("href", gapForm + encodeURIComponent("“" + query + "”"));
      }
    }

    /** One list of choices per group; a group with one value is no choice. */
    function showFacets(groups) {
      var focused = document.activeElement && document.activeElement.getAttribute("data-facet");
      facets.textContent = "";
      groups.forEach(function (group) {
        var own = chosen[group.group] || [];
        if (group.values.length < 2 && !own.length) {
          return;
        }
        var label = make("label", {}, (words["facet_" + group.group] || group.group) + " ");
        var select = make("select", { "data-facet": group.group });
        select.appendChild(make("option", { value: "" }, words.everything));
        group.values.forEach(function (each) {
          var option = make("option", { value: each.value }, (words[each.value.replace("-", "_")] || each.value) + " (" + each.count + ")");
          option.selected = own.indexOf(each.value) >= 0;
          select.appendChild(option);
        });
        select.addEventListener("change", function () {
          if (select.value) {
            chosen[group.group] = [select.value];
          } else {
            delete chosen[group.group];
          }
          remember(true);
          ask(false);
        });
        label.appendChild(select);
        facets.appendChild(label);
        if (focused === group.group) {
          select.focus();
        }
      });
      facets.hidden = !facets.firstChild;
    }

    /** The address says what is asked: it can be shared, and Back leads to the question before. */
    function remember(lasting) {
      var query = new URLSearchParams();
      if (input.value.trim()) {
        query.set("q", input.value.trim());
      }
      Object.keys(chosen).forEach(function (group) {
        chosen[group].forEach(function (value) {
          query.append(group, value);
        });
      });
      var asked = query.toString();
      try {
        history[lasting ? "pushState" : "replaceState"](null, "", location.pathname + (asked ? "?" + asked : ""));
      } catch (e) {
        // Not allowed for files.
      }
    }

    function recall() {
      chosen = {};
      new URLSearchParams(location.search).forEach(function (value, key) {
        if (key !== "q") {
          chosen[key] = (chosen[key] || []).concat(value);
        }
      });
      input.value = new URLSearchParams(location.search).get("q") || "";
      ask(false);
    }

    input.addEventListener("input", function () {
      remember(false);
      ask(true);
    });
    input.form.addEventListener("submit", function (event) {
      event.preventDefault();
      remember(true);
      ask(false);
    });
    window.addEventListener("popstate", recall);
    recall();
    input.focus();
  }

  completeAddresses();
  followMovedAnchor();
  modeSwitch();
  menu();
  sidebarPlace();
  otherSpellings();
  headingLinks();
  dueDates();
  filters();
  tasks();
  lessons();
  runMode();
  tabs();
  sortTables();
  zoom();
  copyButtons();
  explanations();
  scrollers();
  contentsFollow();
  searchBox();
  searchPage();
  markFound();
  document.documentElement.setAttribute("data-js", "ready");
})();
