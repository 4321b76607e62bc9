package dev.handbook.asset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes the elements and attributes of a drawing that the allowlist knows. */
final class DrawingWriter {
  private static final int LONGEST_NAME = 40;

  private final XmlScanner scanner;
  private final Namespaces namespaces = new Namespaces();
  private final StringBuilder out;
  private final TreeSet<String> removed = new TreeSet<>();

  /** The elements that are written and still open. */
  private final Deque<Element> open = new ArrayDeque<>();

  /** The names of the attributes of the element being written. */
  private final Set<String> written = new HashSet<>();

  /** What a style sheet holds so far. */
  private final StringBuilder sheet = new StringBuilder();

  /** How many elements deep what is being left out is nested. */
  private int leftOut;

  private record Element(String name, String namespace) {
    boolean is(String svgName) {
      return namespace.equals(Namespaces.SVG) && name.equals(svgName);
    }

    boolean isLabel() {
      return namespace.equals(Namespaces.XHTML);
    }
  }

  DrawingWriter(String text) {
    this.scanner = new XmlScanner(text);
    this.out = new StringBuilder(text.length() + 200);
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  CleanDrawing write() throws MalformedXml {
    for (XmlScanner.Token token = scanner.next();
        token != XmlScanner.Token.DONE;
        token = scanner.next()) {
      switch (token) {
        case START -> start();
        case END -> end();
        default -> text();
      }
    }
    byte[] bytes = out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    return new CleanDrawing(bytes, removed, Optional.empty());
  }

  private void start() throws MalformedXml {
    namespaces.open(scanner.attributes());
    Element element = element();
    if (open.isEmpty() && leftOut == 0 && !element.is("svg")) {
      throw new MalformedXml("its root element is not <svg>", 1);
    }
    if (leftOut > 0 || !isKept(element)) {
      leftOut++;
      boolean known = element.isLabel() || element.namespace().equals(Namespaces.SVG);
      if (known && DrawingNames.isActive(element.name())) {
        remove(element.name());
      }
      return;
    }
    out.append('<').append(element.name());
    written.clear();
    namespace(element);
    scanner.attributes().forEach((name, value) -> attribute(element, name, value));
    out.append('>');
    open.push(element);
  }

  private Element element() {
    Element element =
        new Element(Namespaces.local(scanner.name()), namespaces.ofElement(scanner.name()));
    // Some programs write the style sheet of a drawing as one of a page; it styles the drawing.
    boolean foreignSheet = element.isLabel() && element.name().equals("style");
    return foreignSheet ? new Element("style", Namespaces.SVG) : element;
  }

  private boolean isKept(Element element) {
    boolean inLabel = !open.isEmpty() && (open.peek().isLabel() || open.peek().is("foreignObject"));
    if (element.isLabel()) {
      return inLabel && DrawingNames.isLabel(element.name());
    }
    return element.namespace().equals(Namespaces.SVG)
        && DrawingNames.isElement(element.name())
        && (open.isEmpty() || !open.peek().is("style"))
        && isHarmlessAnimation(element);
  }

  /** An animation may not give a link another target, or an element an event handler. */
  private boolean isHarmlessAnimation(Element element) {
    boolean changes = element.is("set") || element.name().startsWith("animate");
    String target = scanner.attributes().get("attributeName");
    if (!changes || target == null || DrawingNames.isAnimated(target)) {
      return true;
    }
    remove(element.name() + " " + target);
    return false;
  }

  private void namespace(Element element) {
    if (open.isEmpty()) {
      out.append(" xmlns=\"").append(Namespaces.SVG);
      out.append("\" xmlns:xlink=\"").append(Namespaces.XLINK).append('"');
    } else if (!open.peek().namespace().equals(element.namespace())) {
      out.append(" xmlns=\"").append(element.namespace()).append('"');
    }
  }

  private void attribute(Element element, String name, String value) {
    String local = Namespaces.local(name);
    String namespace = namespaces.ofAttribute(name);
    if (namespace.equals(Namespaces.XLINK) || namespace.isEmpty() && local.equals("href")) {
      address(element, namespace.isEmpty() ? "href" : "xlink:href", local, value);
    } else if (name.equals("xml:space") || name.equals("xml:lang")) {
      put(name, value);
    } else if (element.isLabel() && name.equals("src")) {
      if (element.name().equals("img") && DrawingAddresses.isPicture(value)) {
        put(name, value);
      }
    } else if (namespace.isEmpty()) {
      plain(element, name, value);
    }
  }

  private void address(Element element, String name, String local, String value) {
    if (!local.equals("href") || element.isLabel()) {
      return;
    }
    if (DrawingAddresses.isAllowed(element.name(), value)) {
      put(name, value);
    } else if (value.toLowerCase(Locale.ROOT).replaceAll("\\s", "").startsWith("javascript:")) {
      remove("javascript:");
    }
  }

  private void plain(Element element, String name, String value) {
    if (name.equals("style")) {
      String kept = CssFilter.declarations(value);
      if (!kept.isEmpty()) {
        put(name, kept);
      }
    } else if (name.equals("content") && open.isEmpty() || DrawingNames.isNote(name)) {
      // The content is where draw.io keeps what it needs to go on drawing.
      put(name, value);
    } else if (DrawingNames.isAttribute(name)) {
      // The values of an animation stand between semicolons.
      String single = name.equals("values") ? value.replace(';', ' ') : value;
      if (isText(name) || CssFilter.isSafeValue(single)) {
        put(name, value);
      }
    } else if (name.toLowerCase(Locale.ROOT).startsWith("on")) {
      remove(name);
    }
  }

  private static boolean isText(String name) {
    return switch (name) {
      case "id", "class", "title", "alt", "lang", "d", "points", "begin", "end", "role" -> true;
      case "requiredFeatures", "requiredExtensions", "systemLanguage", "media" -> true;
      case "keySplines", "keyTimes", "keyPoints" -> true;
      default -> false;
    };
  }

  private void put(String name, String value) {
    if (!written.add(name)) {
      return;
    }
    out.append(' ').append(name).append("=\"");
    XmlText.value(value, out);
    out.append('"');
  }

  private void remove(String name) {
    removed.add(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
  }

  private void end() {
    namespaces.close();
    if (leftOut > 0) {
      leftOut--;
      return;
    }
    Element element = open.pop();
    if (element.is("style")) {
      XmlText.text(CssFilter.sheet(sheet.toString()), out);
      sheet.setLength(0);
    }
    out.append("</").append(element.name()).append('>');
  }

  private void text() {
    if (leftOut > 0 || open.isEmpty()) {
      return;
    }
    if (open.peek().is("style")) {
      sheet.append(scanner.content());
    } else {
      XmlText.text(scanner.content(), out);
    }
  }
}
