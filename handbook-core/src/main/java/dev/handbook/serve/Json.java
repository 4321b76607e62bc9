package dev.handbook.serve;

import dev.handbook.model.Finding;
import dev.handbook.model.Urls;
import java.util.List;
import java.util.Locale;

/** Writes what the script in the page reads. */
final class Json {
  private Json() {}

  /** The findings of the page of an address, and how many there are on others. */
  static String findings(List<Finding> all, String url) {
    List<Finding> here = all.stream().filter(f -> Urls.ofPage(f.path()).equals(url)).toList();
    StringBuilder out = new StringBuilder("{\"findings\":[");
    for (Finding finding : here) {
      out.append(out.charAt(out.length() - 1) == '[' ? "" : ",")
          .append("{\"severity\":")
          .append(quoted(finding.severity().id()))
          .append(",\"rule\":")
          .append(quoted(finding.rule()))
          .append(",\"line\":")
          .append(finding.span().line())
          .append(",\"message\":")
          .append(quoted(finding.message()))
          .append(",\"help\":")
          .append(quoted(finding.help().orElse("")))
          .append('}');
    }
    return out.append("],\"elsewhere\":").append(all.size() - here.size()).append('}').toString();
  }

  /** A text as a JSON string. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20 || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
