// What the search answers, as the search box and the search page show it, and its words marked on the
// page that the reader chose.

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
