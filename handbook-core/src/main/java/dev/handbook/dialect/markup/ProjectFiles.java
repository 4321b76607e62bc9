package dev.handbook.dialect.markup;

import dev.handbook.model.Dialect;
import dev.handbook.text.Urls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files of a handbook's project that its pages may include. Nothing outside of the project's
 * folder is ever read, no link is followed out of it, and nothing larger than a page should be.
 */
public final class ProjectFiles {
  private static final int CAP = 256 * 1024;

  /** Where tools keep what pages include, and their pages. */
  private static final List<String> FOLDERS =
      List.of("", "_includes/", "includes/", "include/", "snippets/", "docs/", "src/", "content/");

  /** Where the pages may lie, so that a path may be read from the folder of a page. */
  private static final List<String> PAGES =
      List.of("", "docs/", "src/", "content/", "source/", "pages/", "docs/content/", "site/");

  /** Hidden files hold what is for no page, such as passwords; but GitBook keeps its own there. */
  private static final Pattern HIDDEN = Pattern.compile("(?:^|/)\\.(?!gitbook/)[^./]");

  private final Dialect dialect;
  private final String page;

  /** The files that a page at a content path may include. */
  public ProjectFiles(Dialect dialect, String page) {
    this.dialect = dialect;
    this.page = page;
  }

  /** The text of a file, without front matter; empty when it may not be read. */
  public Optional<String> read(String name) {
    if (dialect.is(Dialect.PLAIN)
        || name.length() > 500
        || name.indexOf('\0') >= 0
        || HIDDEN.matcher(name).find()) {
      return Optional.empty();
    }
    for (String path : candidates(name)) {
      Optional<String> text = Urls.resolve("", "/" + path).flatMap(this::text);
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private List<String> candidates(String name) {
    List<String> paths = new ArrayList<>();
    String bare = name.startsWith("@/") ? name.substring(2) : name;
    boolean absolute = bare.startsWith("/");
    for (String root : PAGES) {
      if (!absolute && Files.exists(dialect.project().resolve(root + page))) {
        Urls.resolve(root + Urls.folder(page), bare).ifPresent(paths::add);
      }
    }
    for (String folder : FOLDERS) {
      paths.add(folder + (absolute ? bare.substring(1) : bare));
    }
    return paths;
  }

  private Optional<String> text(String path) {
    Path file = dialect.project().resolve(path);
    try {
      if (!Files.isRegularFile(file)
          || !file.toRealPath().startsWith(dialect.project().toRealPath())
          || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) > CAP) {
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(file)) {
        byte[] bytes = in.readNBytes(CAP + 1);
        return bytes.length > CAP
            ? Optional.empty()
            : Optional.of(body(new String(bytes, StandardCharsets.UTF_8)));
      }
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static String body(String text) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    int end = bare.startsWith("---\n") ? bare.indexOf("\n---\n", 3) : -1;
    return end < 0 ? bare : bare.substring(end + 5);
  }

  /** Whether a page may include files, so that it may change although its own file does not. */
  public static boolean mayBeIncluded(String page) {
    return page.contains("-8<-")
        || page.contains("include")
        || page.contains("readfile")
        || page.contains("partial")
        || page.contains("<<< ");
  }
}
