// The page of the search: all hits, narrowed by choices, with what else to ask where nothing is
// found, and an address that can be shared.

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
      count.textContent = countText(result.total) + (result.lost ? ". " + words.partly : "");
      showCorrection(query, result.corrected);
      showInstead(query, result);
      showFacets(result.facets || []);
    }, function () {
      if (mine !== asked) {
        return;
      }
      list.textContent = "";
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
      if (group.group === "status") {
        const force = make("option", { value: statesInForce().join() }, words.in_force);
        force.selected = own.join() === statesInForce().join();
        select.appendChild(force);
      }
      group.values.forEach(function (each) {
        var option = make("option", { value: each.value }, (words[each.value.replace("-", "_")] || each.value) + " (" + each.count + ")");
        option.selected = own.length === 1 && own[0] === each.value;
        select.appendChild(option);
      });
      select.addEventListener("change", function () {
        if (select.value) {
          chosen[group.group] = group.group === "status" ? select.value.split(",") : [select.value];
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
