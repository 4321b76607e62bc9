// The menu beyond what the page carries: sections unfold in place, and a field leads to any page by
// its title. Both come from one file for all pages, loaded when it is first needed.

let menuLoading;

/** The whole table of contents; rejected when it does not arrive. */
function wholeMenu() {
  menuLoading = menuLoading || new Promise((resolve, reject) => {
    const script = make("script", { src: root + "api/menu.js" });
    script.addEventListener("load", () => resolve(window.handbookMenu));
    script.addEventListener("error", () => {
      menuLoading = undefined;
      reject(new Error(script.src));
    });
    document.head.appendChild(script);
  });
  return menuLoading;
}

function menuAddress(line) {
  return /^[a-z][a-z0-9+.-]*:/i.test(line.u) ? line.u : address(root + line.u);
}

/** The line of the menu that a link of the page shows. */
function menuLineOf(link, lines) {
  for (const line of lines) {
    const is = line.t === link.textContent && new URL(menuAddress(line), location.href).href === link.href;
    const found = is ? line : menuLineOf(link, line.c || []);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function menuLink(line) {
  const external = /^[a-z][a-z0-9+.-]*:/i.test(line.u);
  return make("a", { href: menuAddress(line), class: external ? "external" : "page" }, line.t);
}

function unfold() {
  const sidebar = document.getElementById("hb--sidebar");
  const open = new Map();
  try {
    JSON.parse(sessionStorage.getItem("handbook-open") || "[]").forEach(([key, line]) => open.set(key, line));
  } catch (e) {
    // Without storage everything starts folded.
  }

  function remember() {
    try {
      if (open.size) {
        sessionStorage.setItem("handbook-open", JSON.stringify([...open]));
      } else {
        sessionStorage.removeItem("handbook-open");
      }
    } catch (e) {
      // It then lasts for this page.
    }
  }

  function keyOf(link) {
    return link.textContent + "\n" + link.href;
  }

  function show(link, line) {
    const list = make("ul", { class: "tree" });
    (line.c || []).forEach((below) => {
      const item = make("li");
      const each = menuLink(below);
      item.appendChild(each);
      list.appendChild(item);
      if (below.c) {
        each.classList.add("folded");
        offer(each, below);
      }
    });
    link.parentNode.appendChild(list);
    link.parentNode.classList.add("open");
    link.nextElementSibling.setAttribute("aria-expanded", "true");
    open.set(keyOf(link), line);
  }

  function hide(link) {
    link.parentNode.querySelector(".tree").remove();
    link.parentNode.classList.remove("open");
    link.nextElementSibling.setAttribute("aria-expanded", "false");
    open.delete(keyOf(link));
  }

  async function toggle(link, known) {
    if (link.parentNode.classList.contains("open")) {
      hide(link);
    } else {
      try {
        const line = known || menuLineOf(link, await wholeMenu());
        if (!line || !line.c) {
          throw new Error(link.href);
        }
        show(link, line);
      } catch (e) {
        location.assign(link.href);
        return;
      }
    }
    remember();
  }

  /** A button beside the link; a heading without a page of its own unfolds by itself. */
  function offer(link, line) {
    const button = make("button", { type: "button", class: "unfold", "aria-expanded": "false", "aria-label": words.unfold + ": " + link.textContent });
    link.after(button);
    button.addEventListener("click", () => toggle(link, line));
    if (link.classList.contains("group") || (line && line.g)) {
      link.addEventListener("click", (event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
          event.preventDefault();
          toggle(link, line);
        }
      });
    }
    if (open.has(keyOf(link))) {
      show(link, open.get(keyOf(link)));
    }
  }

  if (sidebar) {
    all("a.folded", sidebar).forEach((link) => offer(link));
  }
  document.documentElement.removeAttribute("data-unfolding");
}

/** Lines whose titles have all words of the field, with the section in which each stands. */
function menuFilter() {
  const field = document.getElementById("hb--menu-filter");
  if (!field) {
    return;
  }
  const most = 50;
  const trees = all(".tree, .side-title", field.parentNode);
  const found = make("ul", { class: "tree", hidden: "" });
  field.after(found);

  function collect(lines, asked, above, into) {
    lines.forEach((line) => {
      const title = line.t.toLowerCase();
      if (into.length < most && !line.g && asked.every((word) => title.includes(word))) {
        into.push([line, above]);
      }
      collect(line.c || [], asked, line.t, into);
    });
    return into;
  }

  function list(lines) {
    found.textContent = "";
    lines.forEach(([line, above]) => {
      const item = make("li");
      const link = menuLink(line);
      if (above) {
        link.appendChild(make("small", {}, above));
      }
      item.appendChild(link);
      found.appendChild(item);
    });
  }

  field.addEventListener("focus", () => wholeMenu().catch(() => {}));
  field.addEventListener("input", async () => {
    const asked = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const lines = asked.length ? collect(await wholeMenu().catch(() => []), asked, "", []) : [];
    list(lines);
    found.hidden = !asked.length;
    trees.forEach((tree) => {
      tree.hidden = asked.length > 0;
    });
  });
}
