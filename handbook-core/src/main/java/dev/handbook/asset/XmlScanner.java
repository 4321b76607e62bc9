package dev.handbook.asset;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the elements and the text of an XML document (XML 1.0, fifth edition) one after the other.
 *
 * <p>Comments and processing instructions are passed over. Of a document type only internal
 * entities that stand for plain text are read, because Illustrator writes its namespaces with them;
 * what else it declares, such as default attributes, does not exist for whoever writes the document
 * again. An entity never contains another, so nothing multiplies.
 */
final class XmlScanner {
  /** Browsers refuse what is nested much deeper. */
  private static final int MAX_DEPTH = 1000;

  private static final int MAX_ENTITIES = 100;
  private static final int MAX_ENTITY_LENGTH = 1000;

  /** What was read. */
  enum Token {
    START,
    END,
    TEXT,
    DONE
  }

  private final String text;
  private final Map<String, String> entities = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private Map<String, String> attributes = Map.of();
  private String name = "";
  private String content = "";
  private boolean closesItself;
  private boolean hasRoot;
  private int at;

  /** Prepares to read a document from its decoded text. */
  XmlScanner(String text) {
    this.text = text;
    entities.putAll(Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'"));
  }

  /** The qualified name of the element that began or ended. */
  String name() {
    return name;
  }

  /** The attributes of the element that began, by their qualified names, with entities replaced. */
  Map<String, String> attributes() {
    return attributes;
  }

  /** The text that was read, with entities replaced. */
  String content() {
    return content;
  }

  /**
   * Reads on.
   *
   * @throws MalformedXml when the document is not well-formed here
   */
  Token next() throws MalformedXml {
    if (closesItself) {
      closesItself = false;
      name = open.pop();
      return Token.END;
    }
    while (at < text.length()) {
      if (text.charAt(at) != '<') {
        if (characters(text.indexOf('<', at))) {
          return Token.TEXT;
        }
      } else if (text.startsWith("<!--", at)) {
        at = after("-->", at + 4);
      } else if (text.startsWith("<?", at)) {
        at = after("?>", at + 2);
      } else if (text.startsWith("<![CDATA[", at)) {
        int end = after("]]>", at);
        content = legal(text.substring(at + "<![CDATA[".length(), end - 3));
        at = end;
        return inside();
      } else if (text.startsWith("<!DOCTYPE", at) && !hasRoot) {
        documentType();
      } else {
        return text.startsWith("</", at) ? endTag() : startTag();
      }
    }
    if (!hasRoot || !open.isEmpty()) {
      throw fault(hasRoot ? "<" + open.peek() + "> is not closed" : "there is no element");
    }
    return Token.DONE;
  }

  private Token inside() throws MalformedXml {
    if (open.isEmpty()) {
      throw fault("there is text outside of the drawing");
    }
    return Token.TEXT;
  }

  private boolean characters(int lessThan) throws MalformedXml {
    int end = lessThan < 0 ? text.length() : lessThan;
    String raw = text.substring(at, end);
    at = end;
    if (open.isEmpty()) {
      return !raw.isBlank() && inside() == Token.TEXT;
    }
    content = decoded(raw);
    return true;
  }

  private Token startTag() throws MalformedXml {
    at++;
    if (open.isEmpty() && hasRoot) {
      throw fault("there is a second root element");
    }
    if (open.size() >= MAX_DEPTH) {
      throw fault("elements are nested more than " + MAX_DEPTH + " deep");
    }
    name = xmlName();
    hasRoot = true;
    attributes = new LinkedHashMap<>();
    while (true) {
      boolean spaced = skipSpace();
      char c = peek();
      if (c == '>' || c == '/') {
        closesItself = c == '/';
        at += closesItself ? 1 : 0;
        expect('>');
        open.push(name);
        return Token.START;
      }
      if (!spaced) {
        throw fault("<" + name + "> has attributes without a space between them");
      }
      attribute();
    }
  }

  private void attribute() throws MalformedXml {
    String attribute = xmlName();
    skipSpace();
    expect('=');
    skipSpace();
    String value = quoted();
    if (value.indexOf('<') >= 0) {
      throw fault("the attribute " + attribute + " holds a “<”");
    }
    // Line ends and tabs of an attribute count as spaces (XML 1.0, section 3.3.3).
    String flat = value.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    if (attributes.put(attribute, decoded(flat)) != null) {
      throw fault("<" + name + "> has the attribute " + attribute + " twice");
    }
  }

  private Token endTag() throws MalformedXml {
    at += 2;
    name = xmlName();
    skipSpace();
    expect('>');
    if (open.isEmpty() || !open.peek().equals(name)) {
      throw fault("</" + name + "> closes nothing");
    }
    open.pop();
    return Token.END;
  }

  private void documentType() throws MalformedXml {
    for (at += "<!DOCTYPE".length(); peek() != '>'; ) {
      char c = peek();
      if (c == '"' || c == '\'') {
        quoted();
      } else if (c == '[') {
        at++;
        declarations();
      } else {
        at++;
      }
    }
    at++;
  }

  private void declarations() throws MalformedXml {
    while (peek() != ']') {
      if (text.startsWith("<!--", at)) {
        at = after("-->", at + 4);
      } else if (text.startsWith("<?", at)) {
        at = after("?>", at + 2);
      } else if (text.startsWith("<!", at)) {
        declaration();
      } else {
        at++;
      }
    }
    at++;
  }

  private void declaration() throws MalformedXml {
    boolean entity = text.startsWith("<!ENTITY", at);
    at += entity ? "<!ENTITY".length() : 2;
    skipSpace();
    if (entity && XmlText.startsName(peek())) {
      String declared = xmlName();
      skipSpace();
      if (peek() == '"' || peek() == '\'') {
        String value = quoted();
        boolean plain =
            value.chars().noneMatch(c -> c == '&' || c == '<' || c == '%')
                && value.length() <= MAX_ENTITY_LENGTH
                && entities.size() < MAX_ENTITIES;
        if (plain) {
          entities.putIfAbsent(declared, value);
        }
      }
    }
    while (peek() != '>') {
      if (peek() == '"' || peek() == '\'') {
        quoted();
      } else {
        at++;
      }
    }
    at++;
  }

  private String quoted() throws MalformedXml {
    char quote = peek();
    if (quote != '"' && quote != '\'') {
      throw fault("a value has no quotation marks");
    }
    int end = text.indexOf(quote, at + 1);
    if (end < 0) {
      throw fault("a quotation mark is not closed");
    }
    String value = text.substring(at + 1, end);
    at = end + 1;
    return value;
  }

  private String decoded(String raw) throws MalformedXml {
    return legal(raw.indexOf('&') < 0 ? raw : XmlText.decode(raw, entities, this::fault));
  }

  private String legal(String decoded) throws MalformedXml {
    if (!XmlText.isLegal(decoded)) {
      throw fault("there is a control character");
    }
    return decoded;
  }

  private String xmlName() throws MalformedXml {
    int start = at;
    if (!XmlText.startsName(peek())) {
      throw fault("“<” or a space is followed by something that is no name");
    }
    while (XmlText.continuesName(peek())) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean skipSpace() throws MalformedXml {
    int start = at;
    while (XmlText.isSpace(peek())) {
      at++;
    }
    return at > start;
  }

  private char peek() throws MalformedXml {
    if (at >= text.length()) {
      throw fault("it ends too early");
    }
    return text.charAt(at);
  }

  private void expect(char c) throws MalformedXml {
    if (peek() != c) {
      throw fault("a “" + c + "” is missing");
    }
    at++;
  }

  private int after(String end, int from) throws MalformedXml {
    int found = text.indexOf(end, from);
    if (found < 0) {
      throw fault("“" + end + "” is missing");
    }
    return found + end.length();
  }

  private MalformedXml fault(String what) {
    return MalformedXml.at(text, at, what);
  }
}
