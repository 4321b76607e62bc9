// Tables that answer questions: sorted by a column, narrowed by filters, with what is overdue today
// marked.

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

/** A site that is not rebuilt still tells what has expired or is overdue today. */
function dueDates() {
  var day = today();
  all(".banner[data-due], .facts [data-due]").forEach(function (mark) {
    mark.hidden = mark.getAttribute("data-due") >= day;
  });
  all(".pill[data-until]").forEach(function (pill) {
    if (pill.getAttribute("data-until") < day) {
      pill.className = "pill pill-" + pill.getAttribute("data-then");
      pill.textContent = pill.getAttribute("data-word");
    }
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
