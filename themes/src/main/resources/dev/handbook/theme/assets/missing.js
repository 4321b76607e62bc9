// Finds the site when nobody said where it is published. A server shows the page for addresses that
// do not exist at any depth, so the page asks for this file in every folder above; whichever copy
// arrives knows the root from its own address, and sets right what was addressed from the host's.
(function () {
  "use strict";
  var root = new URL("../", document.currentScript.src).pathname;
  if (window.handbookRoot || root === "/") {
    return;
  }
  window.handbookRoot = root;

  function here(address) {
    return address.replace(/^\/(?!\/)/, root);
  }

  function again(name, from) {
    var element = document.createElement(name);
    Array.prototype.forEach.call(from.attributes, function (attribute) {
      element.setAttribute(attribute.name, here(attribute.value));
    });
    element.async = false;
    document.head.appendChild(element);
  }

  document.querySelectorAll('head link[href^="/"]').forEach(function (link) {
    again("link", link);
  });
  document.querySelectorAll('head script[src^="/"]:not([defer])').forEach(function (script) {
    again("script", script);
  });
  document.addEventListener("DOMContentLoaded", function () {
    ["href", "src", "action"].forEach(function (name) {
      document.querySelectorAll("body [" + name + '^="/"]').forEach(function (element) {
        element.setAttribute(name, here(element.getAttribute(name)));
      });
    });
    document.body.setAttribute("data-root", root);
    document.querySelectorAll('head script[src^="/"][defer]').forEach(function (script) {
      again("script", script);
    });
  });
})();
