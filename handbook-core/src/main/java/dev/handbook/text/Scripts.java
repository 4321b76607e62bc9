package dev.handbook.text;

/** Scripts as browsers need them. */
public final class Scripts {
  private Scripts() {}

  /**
   * A script without comments that take lines of their own, and without indentation. One with
   * template literals, in which both are text, stays as it is.
   */
  public static String withoutComments(String script) {
    if (script.indexOf('`') >= 0) {
      return script;
    }
    StringBuilder code = new StringBuilder();
    boolean comment = false;
    for (String line : script.lines().map(String::strip).toList()) {
      comment |= line.startsWith("/*");
      if (!comment && !line.isEmpty() && !line.startsWith("//")) {
        code.append(line).append('\n');
      }
      comment &= !line.endsWith("*/");
    }
    return code.toString();
  }
}
