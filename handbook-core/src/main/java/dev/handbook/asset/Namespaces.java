package dev.handbook.asset;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Which namespace a prefix stands for where the document is being read (Namespaces in XML 1.0). */
final class Namespaces {
  static final String SVG = "http://www.w3.org/2000/svg";
  static final String XHTML = "http://www.w3.org/1999/xhtml";
  static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final int MAX_PREFIXES = 200;

  private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

  Namespaces() {
    // Some programs forget to declare it.
    scopes.push(Map.of("xml", XML, "xlink", XLINK));
  }

  /** An element begins. */
  void open(Map<String, String> attributes) throws MalformedXml {
    Map<String, String> scope = scopes.peek();
    Map<String, String> own = scope;
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      String name = attribute.getKey();
      if (name.equals("xmlns") || name.startsWith("xmlns:")) {
        own = own == scope ? new HashMap<>(scope) : own;
        own.put(name.equals("xmlns") ? "" : name.substring(6), attribute.getValue());
      }
    }
    if (own.size() > MAX_PREFIXES) {
      throw new MalformedXml("it has more than " + MAX_PREFIXES + " namespaces", 1);
    }
    scopes.push(own);
  }

  /** The element ended. */
  void close() {
    scopes.pop();
  }

  /** The namespace of an element; one that says nothing is of the drawing. */
  String ofElement(String name) {
    return scopes.peek().getOrDefault(prefix(name), name.indexOf(':') < 0 ? SVG : "");
  }

  /** The namespace of an attribute; empty without a prefix. */
  String ofAttribute(String name) {
    return name.indexOf(':') < 0 ? "" : scopes.peek().getOrDefault(prefix(name), "unknown");
  }

  private static String prefix(String name) {
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }

  /** The name without its prefix. */
  static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
