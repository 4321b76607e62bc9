package dev.handbook.safety;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Handbooks of one shape in any size, whose cost is that of the whole and of no single page.
 *
 * @param name what there is much of
 * @param files the texts of the files by path, of a size
 */
record HandbookFamily(String name, IntFunction<Map<String, String>> files) {
  private static final String ALIKE = "a".repeat(33);

  static List<HandbookFamily> all() {
    return List.of(
        new HandbookFamily("dead links to names like all others", HandbookFamily::deadLinks),
        new HandbookFamily("dead entries of the table of contents", HandbookFamily::deadEntries),
        new HandbookFamily("unlisted pages", HandbookFamily::unlisted),
        new HandbookFamily("tags of one slug", HandbookFamily::tags),
        new HandbookFamily("long tags", HandbookFamily::longTags),
        new HandbookFamily("plans in a circle", n -> plans(n, true)),
        new HandbookFamily("plans in a chain", n -> plans(n, false)),
        new HandbookFamily("plans of unknown parents", HandbookFamily::orphans),
        new HandbookFamily("dead anchors", HandbookFamily::deadAnchors),
        new HandbookFamily("rows of metrics", HandbookFamily::metrics),
        new HandbookFamily("redirects in a circle", HandbookFamily::redirects));
  }

  @Override
  public String toString() {
    return name;
  }

  private static Map<String, String> pages(int count, IntFunction<String> name) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("README.md", "# Home\n");
    for (int i = 0; i < count; i++) {
      files.put(name.apply(i) + ".md", "# Page " + i + "\n\nText.\n");
    }
    return files;
  }

  private static String lines(int count, IntFunction<String> line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(line.apply(i));
    }
    return text.toString();
  }

  private static Map<String, String> deadLinks(int n) {
    Map<String, String> files = pages(n / 2, i -> ALIKE + i);
    String links = lines(n, i -> "[a](" + ALIKE.substring(1) + "b" + i + ".md)\n\n");
    files.put("README.md", "# Home\n\n" + links);
    return files;
  }

  private static Map<String, String> deadEntries(int n) {
    Map<String, String> files = pages(n / 20, i -> "page-number-" + i);
    files.put("SUMMARY.md", "# T\n\n" + lines(n, i -> "* [a](page-nunber-" + i + "x.md)\n"));
    return files;
  }

  private static Map<String, String> unlisted(int n) {
    Map<String, String> files = pages(n / 4, i -> "page-" + i);
    files.put("SUMMARY.md", "# T\n\n" + lines(n, i -> "* [Group " + i + "](README.md)\n"));
    return files;
  }

  private static Map<String, String> tags(int n) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int page = 0; page < n / 100; page++) {
      int from = page * 100;
      String tags = lines(100, i -> "'t" + signs(from + i) + "', ");
      files.put("p" + page + ".md", "---\ntags: [" + tags + "]\n---\n# P\n\nText.\n");
    }
    return files;
  }

  /** A number in signs, all of one length: no address has any of them. */
  private static String signs(int number) {
    String binary = Integer.toBinaryString((1 << 20) + number);
    return binary.replace('0', '!').replace('1', '?');
  }

  private static Map<String, String> longTags(int n) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int page = 0; page < n / 10; page++) {
      String tag = "a".repeat(256) + page;
      files.put("p" + page + ".md", "---\ntags: [" + tag + "]\n---\n# P\n\nText.\n");
    }
    return files;
  }

  private static Map<String, String> plans(int n, boolean circle) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < n / 4; i++) {
      boolean last = i == n / 4 - 1;
      String parent = last && !circle ? "" : "parent: v" + (last ? 0 : i + 1) + "\n";
      files.put("v" + i + ".md", "---\nkind: vpmom\nid: v" + i + "\n" + parent + "---\n# V\n");
    }
    return files;
  }

  private static Map<String, String> orphans(int n) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < n / 4; i++) {
      String head = "---\nkind: vpmom\nid: " + ALIKE + i + "\nparent: " + ALIKE + "b" + i;
      files.put("v" + i + ".md", head + "\n---\n# V\n");
    }
    return files;
  }

  private static Map<String, String> deadAnchors(int n) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("there.md", "# There\n\n" + lines(n / 2, i -> "## " + ALIKE + i + "\n\nText.\n\n"));
    files.put("README.md", "# H\n\n" + lines(n, i -> "[a](there.md#" + ALIKE + "b" + i + ")\n\n"));
    return files;
  }

  private static Map<String, String> metrics(int n) {
    Map<String, String> files = pages(0, i -> "");
    files.put(
        "data/sop-metrics.csv",
        "sop,month,runs,errors\n" + lines(n * 4, i -> "SOP-1,2026-01,1,0\n"));
    return files;
  }

  private static Map<String, String> redirects(int n) {
    Map<String, String> files = pages(0, i -> "");
    files.put(
        ".gitbook.yaml",
        "redirects:\n" + lines(n, i -> "  old-" + i + ": old-" + (i + 1) % n + "\n"));
    return files;
  }
}
