package dev.handbook.model;

import dev.handbook.text.Glob;
import java.util.ArrayList;
import java.util.List;

/**
 * Who answers for which files of a repository, as its {@code CODEOWNERS} says: the last pattern
 * that fits a file names its owners, and one that names nobody takes them away again.
 *
 * <p>The format is that of <a
 * href="https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners">GitHub</a>;
 * the headings of sections that GitLab adds are passed over.
 *
 * @param patterns in the order of the file
 * @param folder where the content lies in the repository: empty, or with a slash at its end
 */
public record CodeOwners(List<Pattern> patterns, String folder) {
  /** A repository without such a file. */
  public static final CodeOwners NONE = new CodeOwners(List.of(), "");

  public CodeOwners {
    patterns = List.copyOf(patterns);
  }

  /**
   * One line.
   *
   * @param glob files of the repository
   * @param owners people, teams or addresses, as written
   */
  public record Pattern(String glob, List<String> owners) {
    public Pattern {
      owners = List.copyOf(owners);
    }

    /** A name without a slash fits in every folder; a folder stands for all that is in it. */
    private boolean fits(String path) {
      boolean wholeFolder = glob.endsWith("/");
      String bare = wholeFolder ? glob.substring(0, glob.length() - 1) : glob;
      String anchored = bare.contains("/") ? bare : "**/" + bare;
      String last = bare.substring(bare.lastIndexOf('/') + 1);
      boolean folder = wholeFolder || !last.contains("*");
      return (!wholeFolder && new Glob(anchored).matches(path))
          || (folder && new Glob(anchored + "/**").matches(path));
    }
  }

  /** Reads the lines of such a file. */
  public static CodeOwners parse(String text, String folder) {
    List<Pattern> patterns = new ArrayList<>();
    for (String line : text.split("\\R")) {
      List<String> words = words(line);
      boolean section = line.startsWith("[") || line.startsWith("^[");
      if (!words.isEmpty() && !section) {
        patterns.add(new Pattern(words.get(0), words.subList(1, words.size())));
      }
    }
    return new CodeOwners(patterns, folder);
  }

  /** The owners of a content path; nobody when no pattern fits. */
  public List<String> of(String path) {
    for (int i = patterns.size() - 1; i >= 0; i--) {
      if (patterns.get(i).fits(folder + path)) {
        return patterns.get(i).owners();
      }
    }
    return List.of();
  }

  /** The words of a line up to a comment; a blank or {@code #} behind a backslash is a letter. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        word.append(line.charAt(++i));
      } else if (c == '#' && word.length() == 0) {
        break;
      } else if (Character.isWhitespace(c)) {
        add(word, words);
      } else {
        word.append(c);
      }
    }
    add(word, words);
    return words;
  }

  private static void add(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
