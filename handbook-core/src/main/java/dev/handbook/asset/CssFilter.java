package dev.handbook.asset;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Style sheets and style attributes of drawings by an allowlist: known properties, known functions,
 * addresses only of the drawing's own parts and of pictures and fonts that it carries itself.
 *
 * <p>Only what is recognised is written again, and what holds an escape outside of a string, an
 * unclosed string or an unclosed parenthesis is not recognised; so a browser that reads the same
 * text in another way finds nothing in it that was not looked at. See CSS Syntax Level 3.
 */
final class CssFilter {
  private static final int MAX_DEPTH = 6;

  private static final Set<String> GROUPS = Set.of("media", "supports", "layer", "container");

  private CssFilter() {}

  /** What is left of a style sheet. */
  static String sheet(String css) {
    StringBuilder out = new StringBuilder(css.length());
    CssText.withoutComments(css).ifPresent(text -> rules(text, out, 0));
    return out.toString();
  }

  /** What is left of a style attribute, or of the block of a rule. */
  static String declarations(String css) {
    return CssText.withoutComments(css).map(CssFilter::block).orElse("");
  }

  private static void rules(String css, StringBuilder out, int depth) {
    int at = 0;
    while (at < css.length()) {
      int open = CssText.find(css, at, "{;}");
      if (open >= css.length()) {
        return;
      }
      if (css.charAt(open) != '{') {
        at = open + 1;
        continue;
      }
      int close = CssText.close(css, open);
      String prelude = css.substring(at, open).strip();
      rule(prelude, css.substring(open + 1, Math.min(close, css.length())), out, depth);
      at = close + 1;
    }
  }

  private static void rule(String prelude, String body, StringBuilder out, int depth) {
    if (!CssText.isBalanced(prelude) || prelude.indexOf('\\') >= 0) {
      return;
    }
    String name = prelude.startsWith("@") ? atName(prelude) : "";
    if (GROUPS.contains(name) || name.endsWith("keyframes")) {
      if (depth < MAX_DEPTH) {
        out.append(prelude).append('{');
        rules(body, out, depth + 1);
        out.append("}\n");
      }
    } else if (name.isEmpty() ? !prelude.startsWith("@") : name.equals("font-face")) {
      out.append(prelude).append('{').append(block(body)).append("}\n");
    }
  }

  private static String atName(String prelude) {
    int end = 1;
    while (end < prelude.length()
        && (Character.isLetter(prelude.charAt(end)) || prelude.charAt(end) == '-')) {
      end++;
    }
    return prelude.substring(1, end).toLowerCase(Locale.ROOT);
  }

  private static String block(String css) {
    StringBuilder out = new StringBuilder(css.length());
    for (int at = 0; at < css.length(); ) {
      int end = CssText.find(css, at, ";");
      declaration(css.substring(at, end).strip())
          .ifPresent(kept -> out.append(out.isEmpty() ? "" : ";").append(kept));
      at = end + 1;
    }
    return out.toString();
  }

  private static Optional<String> declaration(String css) {
    int colon = css.indexOf(':');
    if (colon < 1) {
      return Optional.empty();
    }
    String property = css.substring(0, colon).strip();
    String value = css.substring(colon + 1).strip();
    return DrawingNames.isProperty(property) && isSafeValue(value)
        ? Optional.of(property + ":" + value)
        : Optional.empty();
  }

  /** Whether a value of a property, or of an attribute that is one, loads nothing. */
  static boolean isSafeValue(String value) {
    if (value.indexOf('(') < 0 && value.indexOf('"') < 0 && value.indexOf('\'') < 0) {
      return CssText.isPlain(value);
    }
    if (!CssText.isBalanced(value)) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\'') {
        i = CssText.endOfString(value, i);
      } else if (c == '(') {
        String function = functionBefore(value, i);
        if (function.equals("url")) {
          int end = value.indexOf(')', i);
          if (!isOwnAddress(value.substring(i + 1, end))) {
            return false;
          }
          i = end;
        } else if (!DrawingNames.isFunction(function)) {
          return false;
        }
      } else if (!CssText.isPlain(c)) {
        return false;
      }
    }
    return true;
  }

  private static String functionBefore(String value, int parenthesis) {
    int start = parenthesis;
    while (start > 0
        && (Character.isLetterOrDigit(value.charAt(start - 1))
            || "-_".indexOf(value.charAt(start - 1)) >= 0)) {
      start--;
    }
    return value.substring(start, parenthesis).toLowerCase(Locale.ROOT);
  }

  private static boolean isOwnAddress(String argument) {
    String address = argument.strip();
    if (address.length() >= 2
        && (address.startsWith("\"") && address.endsWith("\"")
            || address.startsWith("'") && address.endsWith("'"))) {
      address = address.substring(1, address.length() - 1).strip();
    }
    boolean simple = address.chars().noneMatch(c -> c <= ' ' || "\"'\\()".indexOf(c) >= 0);
    return simple && (address.startsWith("#") || DrawingAddresses.isCarried(address));
  }
}
