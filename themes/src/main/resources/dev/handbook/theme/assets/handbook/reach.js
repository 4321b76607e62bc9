// What is in the text comes within everybody's reach: explanations of words and what scrolls by
// keyboard, pictures in full size.

/** What a word means is shown to those without a mouse too. */
function explanations() {
  all(".prose abbr[title]").forEach(function (word) {
    word.setAttribute("tabindex", "0");
  });
}

/** What scrolls must be reachable by keyboard, also once the window or a tab shows it anew. */
function scrollers() {
  function look(box) {
    var table = box.className.indexOf("hb-table") >= 0 && box.querySelector("table");
    var scrolls = table ? table.offsetWidth > box.clientWidth
      : box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight + 1;
    if (table) {
      box.classList.toggle("fits", !scrolls);
    }
    var region = box.tagName === "PRE" ? {} : { role: "region", "aria-label": words.table };
    Object.entries(Object.assign({ tabindex: "0" }, region)).forEach(function (pair) {
      if (scrolls) {
        box.setAttribute(pair[0], pair[1]);
      } else {
        box.removeAttribute(pair[0]);
      }
    });
  }
  var boxes = all(".prose pre, .hb-table");
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
