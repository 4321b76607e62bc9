// A procedure is worked off step by step, and its run leaves a record in a file.

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

  /** What is not in force is offered as a rehearsal, with the reason. */
  function idle() {
    const mark = document.querySelector(".trust .pill");
    const holds = !stateOf(mark) || statesInForce().includes(stateOf(mark));
    place.textContent = "";
    place.classList.toggle("rehearsal", !holds);
    if (!holds) {
      place.appendChild(make("p", { class: "quiet-note" }, words.run_not_in_force.replace("{0}", mark.textContent)));
    }
    place.appendChild(button(holds ? words.run : words.run_anyway, function () {
      run = { started: new Date().toISOString(), text: text, done: {} };
      remember(name, run);
      running();
      list.scrollIntoView({ block: "center" });
      list.querySelector(".tick").focus({ preventScroll: true });
    }));
    list.id = list.id || "hb--steps";
    place.appendChild(make("a", { class: "button-plain to-steps", href: "#" + list.id }, words.to_steps));
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
