// Where the script begins once all parts are there: addresses first, for the others rely on them, and
// at the end the mark without which mode.js shows the page as without a script. One that throws, or
// that a part of a theme no longer has, does not stop the others.

[
  function () { completeAddresses(); },
  function () { followMovedAnchor(); },
  function () { modeSwitch(); },
  function () { menu(); },
  function () { unfold(); },
  function () { menuFilter(); },
  function () { sidebarPlace(); },
  function () { otherSpellings(); },
  function () { headingLinks(); },
  function () { dueDates(); },
  function () { filters(); },
  function () { tasks(); },
  function () { lessons(); },
  function () { runMode(); },
  function () { paper(); },
  function () { tabs(); },
  function () { sortTables(); },
  function () { zoom(); },
  function () { copyButtons(); },
  function () { explanations(); },
  function () { scrollers(); },
  function () { contentsFollow(); },
  function () { searchBox(); },
  function () { searchPage(); },
  function () { markFound(); }
].forEach(hbPart);
document.documentElement.setAttribute("data-js", "ready");
