// Sections one beside the other, of which the reader chooses one; also by arrow keys, and by a link
// into one that is hidden.

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
