// Draws the diagrams of a page with Mermaid, which writes styles into markup. A strict content
// policy refuses that, and allows a script to set the same styles by properties and by constructed
// sheets. So, while Mermaid draws, styles in markup are turned into those; and what it has drawn is
// copied element by element, without scripts, pictures from elsewhere and links with odd schemes.
(function () {
  "use strict";
  var words = window.handbookWords;
  var html = document.documentElement;
  var codes = Array.prototype.slice.call(document.querySelectorAll("code.language-mermaid"));
  if (!codes.length || !("adoptedStyleSheets" in document)) {
    return;
  }
  var KEPT = "data-hb-style";
  var setAttribute = Element.prototype.setAttribute;
  var inner = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
  var parse = DOMParser.prototype.parseFromString;
  var create = document.createElement;
  var createNS = document.createElementNS;
  var sheets = [];
  var round = 0;

  function harmless(css) {
    return String(css).replace(/@import[^;]*;?/gi, "").replace(/url\((?!\s*["']?#)[^)]*\)?/gi, "none");
  }

  function adopt(css) {
    var sheet = new CSSStyleSheet();
    sheet.replaceSync(harmless(css));
    sheets.push(sheet);
    document.adoptedStyleSheets = document.adoptedStyleSheets.concat(sheet);
  }

  function forget(old) {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(function (sheet) {
      return old.indexOf(sheet) < 0;
    });
  }

  /** Text whose style elements are none: no writer of a diagram changes the page around it. */
  function unstyled(text) {
    return String(text).replace(/[<\/]+(?=style)/gi, "");
  }

  /** Markup without what a policy would refuse: styles are kept aside, handlers and addresses not. */
  function disarm(markup) {
    return String(markup).replace(/<(\/?)style(?=[\s\/>])/gi, "<$1hb-style").replace(/<[a-z!\/][^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/gi, function (tag) {
      return tag
        .replace(/([\s\/"'])style\s*=/gi, "$1" + KEPT + "=")
        .replace(/([\s\/"'])(?:on\w+|src|srcset|background|poster)\s*=/gi, "$1data-hb-dropped=");
    });
  }

  function styleSheet() {
    var element = create.call(document, "hb-style");
    ["innerHTML", "textContent"].forEach(function (property) {
      Object.defineProperty(element, property, { set: adopt, get: function () { return ""; } });
    });
    return element;
  }

  function isStyle(name) {
    return String(name).toLowerCase() === "style";
  }

  function intercept() {
    Element.prototype.setAttribute = function (name, value) {
      if (isStyle(name)) {
        this.style.cssText = harmless(value);
      } else {
        setAttribute.call(this, name, value);
      }
    };
    Object.defineProperty(Element.prototype, "innerHTML", {
      configurable: true,
      enumerable: true,
      get: inner.get,
      set: function (markup) { inner.set.call(this, disarm(markup)); }
    });
    DOMParser.prototype.parseFromString = function (text, type) {
      return parse.call(this, disarm(text), type);
    };
    document.createElement = function (name, options) {
      return isStyle(name) ? styleSheet() : create.call(document, name, options);
    };
    document.createElementNS = function (space, name, options) {
      return isStyle(name) ? styleSheet() : createNS.call(document, space, name, options);
    };
  }

  function release() {
    Element.prototype.setAttribute = setAttribute;
    Object.defineProperty(Element.prototype, "innerHTML", inner);
    DOMParser.prototype.parseFromString = parse;
    delete document.createElement;
    delete document.createElementNS;
  }

  function copyAttribute(attribute, to) {
    var name = attribute.name.toLowerCase();
    if (name === KEPT) {
      to.style.cssText = harmless(attribute.value);
    } else if (/^(xlink:)?href$/.test(name)) {
      if (/^(#|https?:)/i.test(attribute.value)) {
        to.setAttributeNS(attribute.namespaceURI, attribute.name, attribute.value);
      }
    } else if (!/^on|^style$|^src/.test(name)) {
      to.setAttributeNS(attribute.namespaceURI, attribute.name, attribute.value);
    }
  }

  function copy(node) {
    if (node.nodeType === Node.TEXT_NODE) {
      return document.createTextNode(node.nodeValue);
    }
    if (node.nodeType !== Node.ELEMENT_NODE || /style$|^(script|image|img|iframe|use|foreignobject|animate.*|set)$/i.test(node.localName)) {
      return null;
    }
    var element = createNS.call(document, node.namespaceURI, node.localName);
    Array.prototype.forEach.call(node.attributes, function (attribute) {
      copyAttribute(attribute, element);
    });
    node.childNodes.forEach(function (child) {
      var copied = copy(child);
      if (copied) {
        element.appendChild(copied);
      }
    });
    return element;
  }

  function isDark() {
    var chosen = html.getAttribute("data-theme");
    return chosen ? chosen === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
  }

  /** Puts the diagram before its source, which can be opened. */
  function show(code, drawing) {
    var figure = code.closest("figure.hb-diagram");
    if (figure) {
      figure.querySelector("svg").replaceWith(drawing);
      fit(figure, drawing);
      return;
    }
    figure = document.createElement("figure");
    figure.className = "hb-diagram";
    var source = document.createElement("details");
    var summary = document.createElement("summary");
    summary.textContent = words.diagram_source;
    var place = code.closest(".code-box") || code.closest("pre");
    figure.style.minHeight = place.getBoundingClientRect().height + "px";
    place.before(figure);
    source.append(summary, place);
    figure.append(drawing, source);
    fit(figure, drawing);
  }

  /**
   * What follows stays where it is: the drawing takes the room that its source had, a little
   * smaller if need be. One that could not be read so small takes the room it needs.
   */
  function fit(figure, drawing) {
    var summary = figure.querySelector("summary").getBoundingClientRect().bottom;
    var room = parseFloat(figure.style.minHeight) -
      (summary - drawing.getBoundingClientRect().bottom);
    var height = drawing.getBoundingClientRect().height;
    if (height > room && height <= room * 1.5) {
      drawing.style.maxHeight = room + "px";
    }
  }

  function draw(code, number) {
    // Mermaid takes away what has the id already, and that is the drawing of before.
    var id = "hb--diagram-" + round + "-" + number;
    return mermaid.render(id, unstyled(code.textContent)).then(function (result) {
      var drawn = new DOMParser().parseFromString(result.svg, "text/html").querySelector("svg");
      var drawing = copy(drawn);
      drawing.setAttribute("role", "img");
      drawing.removeAttribute("aria-roledescription");
      if (!drawing.getAttribute("aria-labelledby")) {
        drawing.setAttribute("aria-label", words.diagram);
      }
      show(code, drawing);
    }).catch(function () {
      // Its source stands there already.
      var left = document.getElementById("d" + id);
      if (left) {
        left.remove();
      }
    });
  }

  function drawAll() {
    var old = sheets;
    sheets = [];
    round++;
    intercept();
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: "strict",
      suppressErrorRendering: true,
      htmlLabels: false,
      flowchart: { htmlLabels: false },
      class: { htmlLabels: false },
      fontFamily: getComputedStyle(document.body).fontFamily,
      theme: isDark() ? "dark" : "neutral",
      secure: ["secure", "securityLevel", "startOnLoad", "maxTextSize", "maxEdges", "suppressErrorRendering", "htmlLabels", "themeCSS", "themeVariables", "theme", "fontFamily", "altFontFamily", "dompurifyConfig"]
    });
    return codes.reduce(function (before, code, number) {
      return before.then(function () {
        return draw(code, number);
      });
    }, Promise.resolve()).then(release, release).then(function () {
      forget(old);
    });
  }

  var busy = drawAll();
  function again() {
    busy = busy.then(drawAll);
  }
  new MutationObserver(again).observe(html, { attributes: true, attributeFilter: ["data-theme"] });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
})();
