package dev.handbook.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON to the letter of RFC 8259: no control characters in texts, no halves of surrogate
 * pairs, no key twice, nothing after the value.
 */
final class StrictJson {
  private final String text;
  private int at;

  private StrictJson(String text) {
    this.text = text;
  }

  static Object read(String text) {
    StrictJson json = new StrictJson(text);
    Object value = json.value();
    json.blanks();
    json.require(json.at == text.length(), "something after the value");
    return value;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  /** The value at a path of keys and indexes, such as {@code runs.0.results}. */
  static Object at(Object value, String path) {
    Object here = value;
    for (String step : path.split("\\.")) {
      here =
          here instanceof List<?> list
              ? list.get(Integer.parseInt(step))
              : ((Map<?, ?>) here).get(step);
    }
    return here;
  }

  static int number(Object value, String path) {
    return ((BigDecimal) at(value, path)).intValueExact();
  }

  private void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalArgumentException(what + " at " + at);
    }
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char next() {
    require(at < text.length(), "end of text");
    return text.charAt(at++);
  }

  private Object value() {
    blanks();
    require(at < text.length(), "no value");
    return switch (text.charAt(at)) {
      case '{' -> objectValue();
      case '[' -> listValue();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      default -> number();
    };
  }

  private Object word(String word, Object meaning) {
    require(text.startsWith(word, at), "unknown word");
    at += word.length();
    return meaning;
  }

  private BigDecimal number() {
    int start = at;
    while (at < text.length() && "-+.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String number = text.substring(start, at);
    require(
        number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?"), "no number: " + number);
    return new BigDecimal(number);
  }

  private Map<String, Object> objectValue() {
    Map<String, Object> object = new LinkedHashMap<>();
    at++;
    blanks();
    if (text.charAt(at) == '}') {
      at++;
      return object;
    }
    while (true) {
      blanks();
      require(text.charAt(at) == '"', "no key");
      String key = string();
      blanks();
      require(next() == ':', "no colon");
      require(object.put(key, value()) == null, "key twice");
      blanks();
      char separator = next();
      if (separator == '}') {
        return object;
      }
      require(separator == ',', "no comma");
    }
  }

  private List<Object> listValue() {
    List<Object> list = new ArrayList<>();
    at++;
    blanks();
    if (text.charAt(at) == ']') {
      at++;
      return list;
    }
    while (true) {
      list.add(value());
      blanks();
      char separator = next();
      if (separator == ']') {
        return list;
      }
      require(separator == ',', "no comma");
    }
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    at++;
    while (true) {
      char c = next();
      if (c == '"') {
        require(
            out.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF),
            "half a surrogate pair");
        return out.toString();
      }
      require(c >= 0x20, "control character");
      out.append(c == '\\' ? escape() : c);
    }
  }

  private char escape() {
    char c = next();
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        String digits = text.substring(at, at + 4);
        require(digits.matches("[0-9a-fA-F]{4}"), "no code: " + digits);
        at += 4;
        yield (char) Integer.parseInt(digits, 16);
      }
      default -> throw new IllegalArgumentException("unknown escape at " + at);
    };
  }
}
