package dev.handbook.doctor;

import dev.handbook.doctor.Diagnosis.Unknown;
import dev.handbook.model.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A diagnosis on one screen. */
final class DoctorScreen {
  /** What is listed of each kind; the rest is counted. */
  private static final int MOST = 6;

  private static final int WIDTH = 76;

  private final Diagnosis diagnosis;
  private final List<String> lines = new ArrayList<>();

  private DoctorScreen(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
  }

  /** The lines of the screen. */
  static List<String> of(Diagnosis diagnosis) {
    DoctorScreen screen = new DoctorScreen(diagnosis);
    screen.tool();
    screen.pages();
    screen.differences();
    screen.notUnderstood();
    screen.findings();
    screen.proposal();
    return screen.lines;
  }

  private void say(String label, String text) {
    lines.add(String.format(Locale.ROOT, "%-15s%s", label, text));
  }

  private static String counted(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  private static String some(List<String> names) {
    String shown = names.stream().limit(3).collect(Collectors.joining(", "));
    return names.size() > 3
        ? shown + String.format(Locale.ROOT, " and %,d more", names.size() - 3)
        : shown;
  }

  private void tool() {
    String evidence = diagnosis.dialect().evidence();
    boolean plain = diagnosis.dialect().is(Dialect.PLAIN);
    String how =
        plain
            ? " (no file of another tool was found)"
            : evidence.isEmpty() ? " (set by dialect:)" : " (recognised by " + evidence + ")";
    say("Written for", diagnosis.dialect().title() + how);
  }

  private void pages() {
    say(
        "Pages",
        counted(diagnosis.pages(), "page")
            + String.format(Locale.ROOT, ", %,d of them in the contents", diagnosis.listed()));
    if (diagnosis.partials() > 0) {
      say("", counted(diagnosis.partials(), "file") + " named like pages: partials or templates");
    }
    if (!diagnosis.drafts().isEmpty()) {
      say(
          "",
          counted(diagnosis.drafts().size(), "draft") + " left out: " + some(diagnosis.drafts()));
    }
    for (Map.Entry<String, Integer> unread : diagnosis.unread().entrySet()) {
      say("", counted(unread.getValue(), unread.getKey() + " file") + " not read");
    }
    if (!diagnosis.withheld().isEmpty()) {
      say(
          "Kept inside",
          counted(diagnosis.withheld().size(), "page") + ": " + some(diagnosis.withheld()));
    }
    if (!diagnosis.newlyPublic().isEmpty()) {
      say(
          "Becomes public",
          counted(diagnosis.newlyPublic().size(), "hidden page")
              + " at their addresses: "
              + some(diagnosis.newlyPublic()));
    }
  }

  private void differences() {
    if (diagnosis.moved().isEmpty()) {
      say("Addresses", "as they are");
    } else {
      Diagnosis.Moved first = diagnosis.moved().get(0);
      say(
          "Addresses",
          counted(diagnosis.moved().size(), "page")
              + " would move: "
              + first.from()
              + " to "
              + first.to()
              + "; the old ones lead on");
    }
  }

  private void notUnderstood() {
    List<Unknown> unknown = diagnosis.notUnderstood();
    if (unknown.isEmpty()) {
      say("Not understood", "nothing was met that is not understood");
      return;
    }
    say(
        "Not understood",
        counted(diagnosis.notUnderstoodPlaces(), "place")
            + ", "
            + counted(unknown.size(), "cause")
            + foundBy());
    for (Unknown each : unknown.subList(0, Math.min(MOST, unknown.size()))) {
      String what = firstClause(each.what());
      lines.add(
          String.format(Locale.ROOT, "%,13d  %s  first: %s", each.count(), what, each.first()));
    }
    if (unknown.size() > MOST) {
      lines.add(String.format(Locale.ROOT, "%15s%,d more causes", "", unknown.size() - MOST));
    }
  }

  /** How many of the findings come from what is not understood. */
  private String foundBy() {
    long found = diagnosis.notUnderstoodFindings();
    return found == 0 ? "" : "; " + counted(found, "finding") + " come from that";
  }

  private static String firstClause(String message) {
    int end = message.indexOf(';') > 0 ? message.indexOf(';') : message.length();
    int colon = message.indexOf(": ");
    String clause = message.substring(0, colon > 0 ? Math.min(end, colon) : end);
    return clause.length() > WIDTH ? clause.substring(0, WIDTH) + "…" : clause;
  }

  private void findings() {
    if (diagnosis.findings().isEmpty()) {
      say("Findings", "none");
      return;
    }
    Map<String, Integer> by = diagnosis.findings();
    say(
        "Findings",
        counted(by.getOrDefault("error", 0), "error")
            + ", "
            + counted(by.getOrDefault("warning", 0), "warning")
            + ", "
            + counted(by.getOrDefault("info", 0), "note")
            + (diagnosis.baseline() ? "; a baseline freezes some" : ""));
    diagnosis
        .leading()
        .forEach((rule, count) -> lines.add(String.format(Locale.ROOT, "%,13d  %s", count, rule)));
  }

  private void proposal() {
    lines.add("");
    say("Proposed", "handbook.yml");
    diagnosis.proposal().lines().forEach(line -> lines.add("    " + line));
    lines.add("");
    lines.add(
        diagnosis
            .configured()
            .map(name -> "There is a " + name + " already; take over what you want by hand.")
            .orElse("Write it with -Dhandbook.write=true."));
  }
}
