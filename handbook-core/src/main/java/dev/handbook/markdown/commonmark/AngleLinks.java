package dev.handbook.markdown.commonmark;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Reads addresses in angle brackets (CommonMark 0.31.2, section 6.5). */
final class AngleLinks {
  private AngleLinks() {}

  /** The link that begins at an offset with {@code <}; null when none does. */
  static Node parse(BasedSequence text, int from) {
    int end = from + 1;
    while (end < text.length() && text.charAt(end) > ' ' && "<>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end >= text.length() || text.charAt(end) != '>' || end == from + 1) {
      return null;
    }
    BasedSequence open = text.subSequence(from, from + 1);
    BasedSequence address = text.subSequence(from + 1, end);
    BasedSequence close = text.subSequence(end, end + 1);
    if (hasScheme(address)) {
      return new AutoLink(open, address, close);
    }
    return isMail(address) ? new MailLink(open, address, close) : null;
  }

  private static boolean hasScheme(CharSequence address) {
    if (!isLetter(address.charAt(0))) {
      return false;
    }
    int i = 1;
    while (i < address.length()
        && (isLetterOrDigit(address.charAt(i)) || "+.-".indexOf(address.charAt(i)) >= 0)) {
      i++;
    }
    return i >= 2 && i <= 32 && i < address.length() && address.charAt(i) == ':';
  }

  private static boolean isMail(CharSequence address) {
    int at = 0;
    while (at < address.length()
        && (isLetterOrDigit(address.charAt(at))
            || ".!#$%&'*+/=?^_`{|}~-".indexOf(address.charAt(at)) >= 0)) {
      at++;
    }
    if (at == 0 || at + 1 >= address.length() || address.charAt(at) != '@') {
      return false;
    }
    int length = 0;
    for (int i = at + 1; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean edge = length == 0 || i + 1 == address.length() || address.charAt(i + 1) == '.';
      if (c == '.' ? length == 0 || edge && i + 1 == address.length() : !allowed(c, edge)) {
        return false;
      }
      length = c == '.' ? 0 : length + 1;
      if (length > 63) {
        return false;
      }
    }
    return true;
  }

  private static boolean allowed(char c, boolean edge) {
    return isLetterOrDigit(c) || (c == '-' && !edge);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isLetterOrDigit(char c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }
}
