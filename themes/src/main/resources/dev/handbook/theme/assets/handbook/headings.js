// Pointing at a place and taking text along: a link on every heading, a button that copies code, and
// headings that are found under every usual spelling of their anchor.

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
