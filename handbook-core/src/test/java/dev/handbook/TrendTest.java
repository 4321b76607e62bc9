package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.edit.Book;
import dev.handbook.stage.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trend of a history that the git program made and counts in its own way. */
class TrendTest {
  private static final int MONTHS = 24;
  private static final Pattern ENTRY = Pattern.compile("\\]\\(([^)]+)\\)");
  private static final Pattern POINT =
      Pattern.compile("\\{\"on\":\"([0-9-]+)\",\"value\":([0-9]+)\\.0\\}");

  @TempDir private Path folder;
  private final Random chance = new Random(24);

  private String git(LocalDate day, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + who + "_NAME", "Example Co");
      environment.put("GIT_" + who + "_EMAIL", "docs@example.com");
      environment.put("GIT_" + who + "_DATE", day + "T12:00:00Z");
    }
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    Process process = builder.redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), out);
    return out;
  }

  /** Pages come, are listed late or never, move into folders and go, on branches, too. */
  private void makeHistory(Book book) throws Exception {
    List<String> pages = new ArrayList<>();
    List<String> listed = new ArrayList<>();
    for (int month = MONTHS; month >= 0; month--) {
      for (int day : new int[] {1, 14, 28}) {
        LocalDate on = Book.TODAY.minusMonths(month).withDayOfMonth(day);
        if (on.isAfter(Book.TODAY)) {
          continue;
        }
        boolean aside = day == 14 && month < MONTHS;
        if (aside) {
          git(on, "checkout", "-q", "-b", "change-" + month);
        }
        String page = "part" + chance.nextInt(4) + "/page " + pages.size() + ".md";
        pages.add(page);
        book.with(page, "# Page " + pages.size() + "\n\nAsk the office team.\n");
        if (chance.nextInt(3) > 0) {
          listed.add(page);
        }
        if (pages.size() > 5 && chance.nextInt(3) == 0) {
          String gone = pages.get(chance.nextInt(pages.size() - 1));
          if (folder.resolve(gone).toFile().delete()) {
            listed.remove(gone);
          }
        }
        StringBuilder summary = new StringBuilder("# Contents\n\n* [Home](README.md)\n");
        listed.forEach(
            each -> summary.append("* [P](").append(each.replace(" ", "%20")).append(")\n"));
        book.with("SUMMARY.md", summary.toString());
        git(on, "add", "-A");
        git(on, "commit", "-q", "-m", "Change");
        if (aside) {
          git(on, "checkout", "-q", "main");
          git(on, "merge", "-q", "--no-ff", "-m", "Merge", "change-" + month);
        }
      }
    }
  }

  private int unlisted(LocalDate monthEnd) throws Exception {
    String commit =
        git(
                monthEnd,
                "rev-list",
                "-1",
                "--first-parent",
                "--before=" + monthEnd + "T23:59:59Z",
                "main")
            .strip();
    List<String> listed = new ArrayList<>();
    Matcher entry = ENTRY.matcher(git(monthEnd, "show", commit + ":SUMMARY.md"));
    while (entry.find()) {
      listed.add(entry.group(1).replace("%20", " "));
    }
    return (int)
        git(monthEnd, "-c", "core.quotePath=false", "ls-tree", "-r", "-z", "--name-only", commit)
            .lines()
            .flatMap(names -> List.of(names.split("\0")).stream())
            .filter(path -> path.endsWith(".md") && !path.equals("SUMMARY.md"))
            .filter(path -> !listed.contains(path))
            .count();
  }

  private static Map<String, Integer> trend(Book book) throws IOException {
    String json = book.read("target/handbook-reports/scorecard.json").replaceAll("\\s", "");
    int start = json.indexOf("\"id\":\"unlisted-pages\"");
    Matcher point = POINT.matcher(json.substring(start, json.indexOf("]}", start)));
    Map<String, Integer> trend = new TreeMap<>();
    while (point.find()) {
      trend.put(point.group(1), Integer.parseInt(point.group(2)));
    }
    return trend;
  }

  @Test
  void unlistedPagesOfTwentyFourMonthEndsAreThoseThatGitLists() throws Exception {
    Book book =
        new Book(folder)
            .with("README.md", "# Home\n\nAsk the office team.\n")
            .with(".gitignore", "target/\n");
    git(Book.TODAY, "init", "-q", "-b", "main");
    makeHistory(book);
    Map<String, Integer> expected = new TreeMap<>();
    for (int back = MONTHS; back > 0; back--) {
      LocalDate end = Book.TODAY.minusMonths(back).withDayOfMonth(1).plusMonths(1).minusDays(1);
      expected.put(end.toString(), unlisted(end));
    }
    new HandbookBuild(Progress.SILENT).lint(book.config());
    assertEquals(MONTHS, expected.size());
    assertTrue(expected.values().stream().distinct().count() > 5, expected.toString());
    assertEquals(expected, trend(book));
  }
}
