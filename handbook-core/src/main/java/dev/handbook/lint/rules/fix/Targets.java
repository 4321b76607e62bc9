package dev.handbook.lint.rules.fix;

import dev.handbook.model.Link;
import dev.handbook.text.Urls;
import java.util.Locale;
import java.util.Set;

/** Tells links to pages from links to pictures and documents, by what is written. */
public final class Targets {
  private static final Set<String> PAGE_EXTENSIONS = Set.of("md", "markdown", "html", "htm");

  private Targets() {}

  /** Whether a link asks for a file that is shown or downloaded, not for a page. */
  public static boolean isFile(Link link) {
    return link.kind() == Link.Kind.IMAGE
        || link.kind() == Link.Kind.FILE
        || (link.kind() == Link.Kind.LINK && hasFileExtension(link.target()));
  }

  private static boolean hasFileExtension(String target) {
    int end = target.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = target.indexOf(mark);
      end = at < 0 ? end : Math.min(end, at);
    }
    String name = Urls.name(target.substring(0, end));
    int dot = name.lastIndexOf('.');
    if (dot <= 0) {
      return false;
    }
    String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return extension.matches("[a-z][a-z0-9]{1,4}") && !PAGE_EXTENSIONS.contains(extension);
  }
}
