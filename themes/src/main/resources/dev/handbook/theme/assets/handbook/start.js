// Where the script begins once all parts are there: addresses first, for the others rely on them, and
// at the end the mark without which mode.js shows the page as without a script.

completeAddresses();
followMovedAnchor();
modeSwitch();
menu();
sidebarPlace();
otherSpellings();
headingLinks();
dueDates();
filters();
tasks();
lessons();
runMode();
tabs();
sortTables();
zoom();
copyButtons();
explanations();
scrollers();
contentsFollow();
searchBox();
searchPage();
markFound();
document.documentElement.setAttribute("data-js", "ready");
