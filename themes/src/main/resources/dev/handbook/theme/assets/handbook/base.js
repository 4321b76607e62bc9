// What all parts of the script share: the words of the page, the way to the root of the site, and
// short names for finding and making elements. One function is put around all parts, so that their
// names stay among themselves. Without the script every page reads the same. No library; texts only
// ever enter as text.

var words = window.handbookWords || {};
var root = document.body.getAttribute("data-root");

function all(selector, within) {
  return Array.prototype.slice.call((within || document).querySelectorAll(selector));
}

function make(name, attributes, text) {
  var element = document.createElement(name);
  Object.keys(attributes || {}).forEach(function (key) {
    element.setAttribute(key, attributes[key]);
  });
  if (text !== undefined) {
    element.textContent = text;
  }
  return element;
}
