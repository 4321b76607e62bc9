// Ticks that stay in the reader's browser: task lists, and what was read in the training.

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
