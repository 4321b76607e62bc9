// Tables that answer questions: sorted by a column, narrowed by filters, with what is overdue today
// marked.

function sortTables() {
  all(".hb-table table").forEach(function (table) {
    var head = table.tHead && table.tHead.rows.length === 1 && table.tHead.rows[0];
    var body = table.tBodies[0];
    if (!head || !body || table.querySelector("[rowspan],[colspan]")) {
      return;
    }
    if (head.cells.length > 3) {
      nameValues(head, body);
      table.closest(".hb-table").classList.toggle("pairs", isPairs(table, head));
    }
    if (body.rows.length < 8 || hasProse(body)) {
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

/**
 * Whether the first row of a page's table may be one of labels and values, as in "Number | QC-021 |
 * Written by | …": then no value may be named after a cell of it.
 */
function isPairs(table, head) {
  return Boolean(table.closest(".prose"))
    && Array.from(head.cells).some((cell) => /\d/.test(cell.textContent));
}

/** On a phone each value stands beside the name of its column. */
function nameValues(head, body) {
  const names = Array.from(head.cells, (cell) => cell.textContent.trim());
  Array.from(body.rows).forEach((row) => Array.from(row.cells).forEach((cell, column) => {
    cell.setAttribute("data-label", names[column] || "");
  }));
}

/** Sentences have no order that anybody looks for. */
function hasProse(body) {
  return all("td", body).some((cell) => cell.textContent.length > 120);
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
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
}

/** States in which a page is to be followed, so far as it is known. */
function statesInForce() {
  return ["effective", "unverified", "stated", "overdue"];
}

/** The state that a mark shows, after what time has changed; empty for none. */
function stateOf(pill) {
  return pill ? pill.className.replace(/.*pill-/, "") : "";
}

/** A site that is not rebuilt still tells what has expired or is overdue today. */
function dueDates() {
  const day = today();
  all(".banner[data-due], .facts [data-due]").forEach((mark) => {
    mark.hidden = mark.getAttribute("data-due") >= day;
  });
  all(".pill[data-until]").forEach((pill) => {
    if (pill.getAttribute("data-until") < day) {
      pill.className = "pill pill-" + pill.getAttribute("data-then");
      pill.textContent = pill.getAttribute("data-word");
      pill.hidden = false;
      const row = pill.closest("tr[data-status]");
      if (row) {
        row.setAttribute("data-status", pill.textContent);
      }
    }
  });
  all("tr[data-due]").forEach((row) => {
    const due = row.getAttribute("data-due");
    all(".day", row).forEach((cell) => {
      if (cell.textContent === due) {
        cell.classList.toggle("overdue", due < day);
      }
    });
  });
}

function filters() {
  all("form[data-filters]").forEach(filterRows);
}

/** Rows that fit what is chosen; the address says what that is, so that it can be sent. */
function filterRows(form) {
  const rows = all("tbody tr", document.getElementById(form.getAttribute("data-filters")));
  const count = form.querySelector("[data-filter-count]");
  const text = form.querySelector("[data-filter-text]");
  const due = form.querySelector("[data-filter-due]");
  const force = form.querySelector("[data-filter-force]");
  const choices = all("[data-filter]", form);
  const day = today();

  function fits(row, wanted) {
    return row.textContent.toLowerCase().indexOf(wanted) >= 0 &&
      choices.every((choice) => !choice.value ||
        row.getAttribute("data-" + choice.getAttribute("data-filter")) === choice.value) &&
      (!due || !due.checked || (row.getAttribute("data-due") || "9") < day) &&
      (!force || !force.checked || statesInForce().includes(stateOf(row.querySelector(".pill"))));
  }

  function apply() {
    const wanted = text.value.trim().toLowerCase();
    let shown = 0;
    rows.forEach((row) => {
      row.hidden = !fits(row, wanted);
      shown += row.hidden ? 0 : 1;
    });
    count.textContent = words.shown.replace("{0}", shown).replace("{1}", rows.length);
  }

  /** What time has made of a row can be chosen, too. */
  function completeChoices() {
    choices.forEach((choice) => {
      const values = Array.from(choice.options, (option) => option.value || option.textContent);
      rows.forEach((row) => {
        const value = row.getAttribute("data-" + choice.getAttribute("data-filter"));
        if (value && !values.includes(value)) {
          values.push(value);
          choice.appendChild(make("option", {}, value));
        }
      });
    });
  }

  function recall() {
    const asked = new URLSearchParams(location.search);
    text.value = asked.get("text") || "";
    choices.forEach((choice) => {
      choice.value = asked.get(choice.getAttribute("data-filter")) || "";
      if (choice.selectedIndex < 0) {
        choice.value = "";
      }
    });
    [["due", due], ["force", force]].forEach(([name, box]) => {
      if (box) {
        box.checked = asked.has(name);
      }
    });
  }

  function remember() {
    const asked = new URLSearchParams();
    if (text.value.trim()) {
      asked.set("text", text.value.trim());
    }
    choices.filter((choice) => choice.value).forEach((choice) => {
      asked.set(choice.getAttribute("data-filter"), choice.value);
    });
    [["due", due], ["force", force]].filter(([, box]) => box && box.checked).forEach(([name]) => {
      asked.set(name, "1");
    });
    try {
      history.replaceState(null, "", location.pathname + (asked.size ? "?" + asked : "") + location.hash);
    } catch (e) {
      // Not allowed for files.
    }
  }

  completeChoices();
  recall();
  form.addEventListener("input", () => {
    apply();
    remember();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  apply();
}
