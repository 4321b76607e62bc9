package dev.handbook.markdown.markup;

import dev.handbook.markdown.base.Letters;
import java.util.ArrayList;
import java.util.List;

/** Finds addresses in text that nobody marked as links (GitHub's specification 0.29, 6.9). */
final class BareLinks {
  private static final List<String> SCHEMES = List.of("http://", "https://", "ftp://");

  /** Names on the internet are no longer (RFC 1035). */
  private static final int MAX_HOST = 253;

  private final String text;
  private final List<BareLink> found = new ArrayList<>();
  private int behind;

  private BareLinks(String text) {
    this.text = text;
  }

  /** An address in a text: where it stands and where it leads. */
  record BareLink(int start, int end, String target) {}

  /** The addresses in a text, in order. */
  static List<BareLink> in(String text, Letters letters) {
    return mayHold(text, letters) ? new BareLinks(text).find() : List.of();
  }

  /** Each text of a handbook comes here, and hardly one has an address in it. */
  private static boolean mayHold(String text, Letters letters) {
    return letters.haveTwo(Letters.W)
        || (letters.have(Letters.ADDRESS) && (text.indexOf('@') >= 0 || text.contains(":/")));
  }

  private List<BareLink> find() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':' && text.startsWith("://", i)) {
        i = Math.max(i, url(i));
      } else if (c == 'w' && text.startsWith("www.", i) && mayBegin(i)) {
        i = Math.max(i, add(i, i, "http://"));
      } else if (c == '@') {
        i = Math.max(i, mail(i));
      }
    }
    return found;
  }

  private boolean mayBegin(int at) {
    return at == 0
        || Character.isWhitespace(text.charAt(at - 1))
        || "*_~(".indexOf(text.charAt(at - 1)) >= 0;
  }

  private int url(int colon) {
    for (String scheme : SCHEMES) {
      int start = colon + 3 - scheme.length();
      boolean here = start >= behind && text.regionMatches(true, start, scheme, 0, scheme.length());
      if (here && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))) {
        return add(start, colon + 3, "");
      }
    }
    return -1;
  }

  /** Adds the address between a start and what it ends with, if its host is one. */
  private int add(int start, int host, String prefix) {
    int hostEnd = hostEnd(host);
    if (hostEnd < 0) {
      return -1;
    }
    int end = hostEnd;
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && text.charAt(end) != '<') {
      end++;
    }
    end = withoutTail(start, end);
    if (end <= host) {
      return -1;
    }
    found.add(new BareLink(start, end, prefix + text.substring(start, end)));
    behind = end;
    return end - 1;
  }

  private int hostEnd(int from) {
    int end = from;
    int dots = 0;
    int lastDot = -1;
    int dotBefore = -1;
    int underscore = -1;
    while (end < text.length() && end - from <= MAX_HOST && isHost(text.charAt(end))) {
      if (text.charAt(end) == '.') {
        dots++;
        dotBefore = lastDot;
        lastDot = end;
      } else if (text.charAt(end) == '_') {
        underscore = end;
      }
      end++;
    }
    boolean valid =
        end - from <= MAX_HOST && dots > 0 && (underscore < from || underscore < dotBefore);
    return valid ? end : -1;
  }

  private static boolean isHost(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }

  /** Punctuation and brackets at an address's end belong to the sentence around it. */
  private int withoutTail(int start, int limit) {
    int end = limit;
    int unopened = 0;
    for (int i = start; i < limit; i++) {
      unopened += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
    }
    while (end > start) {
      char c = text.charAt(end - 1);
      if ("?!.,:*_~'\"".indexOf(c) >= 0) {
        end--;
      } else if (c == ')' && unopened > 0) {
        unopened--;
        end--;
      } else if (c == ';') {
        int name = end - 2;
        while (name > start && Character.isLetterOrDigit(text.charAt(name))) {
          name--;
        }
        end = text.charAt(name) == '&' && name < end - 2 ? name : end - 1;
      } else {
        break;
      }
    }
    return end;
  }

  private int mail(int at) {
    int start = at;
    while (start > behind && isLocal(text.charAt(start - 1))) {
      start--;
    }
    int end = at + 1;
    int dots = 0;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean dot = c == '.' && end + 1 < text.length() && isAlnum(text.charAt(end + 1));
      if (!isAlnum(c) && c != '-' && c != '_' && !dot) {
        break;
      }
      dots += dot ? 1 : 0;
      end++;
    }
    boolean edge = end > at + 1 && isAlnum(text.charAt(end - 1));
    if (start == at || dots == 0 || !edge) {
      return -1;
    }
    found.add(new BareLink(start, end, "mailto:" + text.substring(start, end)));
    behind = end;
    return end - 1;
  }

  private static boolean isLocal(char c) {
    return isAlnum(c) || c == '.' || c == '-' || c == '_' || c == '+';
  }

  private static boolean isAlnum(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
