package dev.handbook.text;

import dev.handbook.text.ScriptScanner.Kind;
import dev.handbook.text.ScriptScanner.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** Scripts as browsers need them. */
public final class Scripts {
  private Scripts() {}

  /**
   * A script without comments (but those that begin with {@code /*!}, as licences do), without
   * indentation and empty lines. One that cannot be read for sure stays as it is.
   */
  public static String withoutComments(String script) {
    StringBuilder code = new StringBuilder(script.length());
    ScriptScanner scanner = new ScriptScanner(script);
    try {
      while (scanner.next()) {
        String token = scanner.token();
        if (scanner.kind() == Kind.COMMENT && !token.startsWith("/*!")) {
          // A comment separates words; one of several lines ends a statement as a line end does.
          space(token.indexOf('\n') >= 0 ? '\n' : ' ', code);
        } else if (scanner.kind() == Kind.SPACE) {
          space(token.charAt(0), code);
        } else {
          code.append(token);
        }
      }
    } catch (Unreadable e) {
      return script;
    }
    space('\n', code);
    return code.toString();
  }

  private static void space(char c, StringBuilder code) {
    boolean line = c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    int end = code.length();
    if (!line) {
      if (end > 0 && code.charAt(end - 1) != '\n') {
        code.append(c);
      }
      return;
    }
    while (end > 0 && " \t".indexOf(code.charAt(end - 1)) >= 0) {
      end--;
    }
    code.setLength(end);
    if (end > 0 && code.charAt(end - 1) != '\n') {
      code.append('\n');
    }
  }

  /**
   * The names of the functions that a script declares outside of all others.
   *
   * @return empty as well when the script cannot be read for sure
   */
  public static List<String> functions(String script) {
    List<String> names = new ArrayList<>();
    ScriptScanner scanner = new ScriptScanner(script);
    boolean declared = false;
    boolean statement = true;
    try {
      while (scanner.next()) {
        Kind kind = scanner.kind();
        if (kind == Kind.SPACE || kind == Kind.COMMENT) {
          continue;
        }
        String token = scanner.token();
        if (declared && kind == Kind.WORD) {
          names.add(token);
        }
        declared =
            declared && token.equals("*")
                || statement && token.equals("function") && scanner.depth() == 0;
        // After an operator a function is a value; at the end of a value a statement may begin.
        statement = scanner.isAfterValue() || token.equals(";") || token.equals("}");
      }
    } catch (Unreadable e) {
      return List.of();
    }
    return names;
  }

  /** Whether a script can be read for sure. */
  public static boolean isReadable(String script) {
    ScriptScanner scanner = new ScriptScanner(script);
    try {
      while (scanner.next()) {
        // Each token counts only in that it can be read.
      }
      return true;
    } catch (Unreadable e) {
      return false;
    }
  }
}
