package dev.handbook.domain.control;

import dev.handbook.domain.control.Statement.Place;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Sequence;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.model.Key;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads front matter: ours, and the keys under which the tools and templates of others keep the
 * same facts, {@code effective_date}, {@code reviewInterval} and the like.
 */
final class MatterReader {
  /** Ours, which governance reads: a sign-off is more than a statement. */
  private static final Set<String> NOT_STATED =
      Set.of("signed-off", "agreed", "title", "description");

  /** Mappings in which some templates gather the facts of document control. */
  private static final Set<String> GROUPS =
      Set.of(
          "document",
          "document control",
          "documentcontrol",
          "control",
          "metadata",
          "meta",
          "governance",
          "doc",
          "policy",
          "sop",
          "procedure",
          "review",
          "approval",
          "custom",
          "params",
          "extra");

  /** Histories: strongDM comply's, and what others call theirs. */
  private static final Set<String> HISTORIES =
      Set.of(
          "majorrevisions",
          "revisions",
          "revision history",
          "version history",
          "history",
          "changelog",
          "versions");

  private static final Pattern DESCRIBED =
      Pattern.compile("(?:page )?(?:owner|DRI)s?\\s*[:=]\\s*(.+)", Pattern.CASE_INSENSITIVE);

  /** The rank of what counts when nothing else is written. */
  private static final int LAST = 99;

  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  /** Keys of single tools that no label is like. */
  private static final Set<String> UPDATED = Set.of("lastmod", "lastupdated", "modified");

  private static final List<String> UNITS = List.of(" days", " weeks", " months", " years");

  /** Further keys are looked up each time: nobody has as many. */
  private static final int MOST_KEYS = 1_000;

  private final Labels labels;
  private final List<Statement> statements = new ArrayList<>();

  private MatterReader(Labels labels) {
    this.labels = labels;
  }

  /** What front matter states. */
  static List<Statement> in(FrontMatter matter, Labels labels) {
    MatterReader reader = new MatterReader(labels);
    for (Entry entry : matter.entries()) {
      reader.entry(entry, "");
    }
    reader.described(matter);
    return reader.statements;
  }

  /** Where a tool shows no other key than the description, that is where owners are named. */
  private void described(FrontMatter matter) {
    for (Scalar scalar : matter.scalars(Key.DESCRIPTION)) {
      Matcher owner = DESCRIBED.matcher(scalar.text().strip());
      if (owner.matches()) {
        add(new Label(Field.OWNER, true, LAST, false), new Scalar(owner.group(1), scalar.span()));
      }
    }
  }

  /** Whether the value of a key may state something. */
  static boolean reads(String key) {
    String bare = bare(key);
    return GROUPS.contains(bare)
        || isHistory(bare)
        || new MatterReader(Labels.with(Map.of())).label(bare).isPresent();
  }

  private static boolean isHistory(String key) {
    return HISTORIES.contains(key.replace(" ", "")) || HISTORIES.contains(key);
  }

  /** The words of a key, however they are joined. */
  private static String bare(String key) {
    String words = CAMEL.matcher(key).replaceAll(" ").toLowerCase(Locale.ROOT);
    return words.replace('_', ' ').replace('-', ' ').strip();
  }

  /** A key of front matter, read once for all pages: its words, and the fact that it announces. */
  record KnownKey(String bare, Optional<Label> label, String unit) {}

  private KnownKey known(String key) {
    KnownKey known = labels.keys().get(key);
    if (known == null) {
      String bare = bare(key);
      known = new KnownKey(bare, label(bare), unit(bare));
      if (labels.keys().size() < MOST_KEYS) {
        labels.keys().put(key, known);
      }
    }
    return known;
  }

  private void entry(Entry entry, String within) {
    if (NOT_STATED.contains(entry.key())) {
      return;
    }
    KnownKey key = known(entry.key());
    String bare = key.bare();
    Value value = entry.value();
    if (value instanceof Mapping mapping) {
      if (within.isEmpty() && GROUPS.contains(bare)) {
        mapping.entries().forEach(inner -> entry(inner, bare));
      } else {
        named(key.label(), mapping);
      }
    } else if (value instanceof Sequence sequence) {
      if (isHistory(bare)) {
        history(sequence);
      } else {
        list(key.label(), sequence);
      }
    } else if (value instanceof Scalar scalar) {
      key.label()
          .or(() -> within.isEmpty() ? Optional.empty() : joined(bare, within))
          .ifPresent(label -> add(label, scalar, key.unit()));
    }
  }

  /** {@code review: {next: …, frequency: …}}: a key and what it stands in make a label. */
  private Optional<Label> joined(String key, String within) {
    return label(key + " " + within).or(() -> label(within + " " + key));
  }

  /** The unit in the name of a key whose value is a number: {@code review_interval_days: 90}. */
  private static String unit(String key) {
    for (String unit : UNITS) {
      if (key.endsWith(unit)) {
        return unit;
      }
    }
    return "";
  }

  private Optional<Label> label(String key) {
    if (UPDATED.contains(key.replace(" ", ""))) {
      return Optional.of(new Label(Field.UPDATED, true, 60, false));
    }
    String plain =
        key.equals("id") || key.equals("code")
            ? "document " + key
            : key.equals("owner slack") ? "maintainer" : key;
    String unit = unit(plain);
    boolean counted = !unit.isEmpty() && plain.length() > unit.length() + 1;
    if (counted) {
      List<Label> cycle = labels.of(plain.substring(0, plain.length() - unit.length()));
      if (cycle.size() == 1 && cycle.get(0).field() == Field.CYCLE) {
        return Optional.of(cycle.get(0));
      }
    }
    List<Label> found = labels.of(plain);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** {@code approver: {name: …, date: …}}. */
  private void named(Optional<Label> key, Mapping mapping) {
    key.filter(label -> label.field().shape() == Field.Shape.NAME)
        .ifPresent(
            label -> {
              for (String name : List.of("name", "by", "role", "title")) {
                if (mapping.get(name).orElse(null) instanceof Scalar scalar
                    && !scalar.text().isBlank()) {
                  add(label, scalar);
                  break;
                }
              }
              for (String day : List.of("date", "on")) {
                if (label.field() == Field.APPROVER
                    && mapping.get(day).orElse(null) instanceof Scalar scalar) {
                  add(new Label(Field.APPROVED, true, 0, false), scalar);
                }
              }
            });
  }

  private void list(Optional<Label> label, Sequence sequence) {
    if (label.isPresent() && label.get().field().shape() == Field.Shape.NAME) {
      for (Value item : sequence.items()) {
        if (item instanceof Scalar scalar) {
          add(label.get(), scalar);
        } else if (item instanceof Mapping mapping) {
          named(label, mapping);
        }
      }
    }
  }

  /** Of a list of revisions the latest. */
  private void history(Sequence sequence) {
    record Revision(LocalDate day, Mapping mapping) {}
    List<Revision> revisions = new ArrayList<>();
    for (Value item : sequence.items()) {
      if (item instanceof Mapping mapping) {
        mapping
            .text("date")
            .flatMap(text -> WrittenDate.in(text, false))
            .flatMap(WrittenDate::day)
            .ifPresent(day -> revisions.add(new Revision(day, mapping)));
      }
    }
    revisions.stream()
        .max(Comparator.comparing(Revision::day))
        .ifPresent(
            latest ->
                latest
                    .mapping()
                    .entries()
                    .forEach(
                        inner -> {
                          if (inner.key().equals("date") && inner.value() instanceof Scalar day) {
                            add(new Label(Field.UPDATED, true, 50, false), day);
                          } else if (inner.key().equals("version")
                              || inner.key().equals("revision")) {
                            entry(inner, "history");
                          }
                        }));
  }

  private void add(Label label, Scalar scalar) {
    add(label, scalar, "");
  }

  private void add(Label label, Scalar scalar, String unit) {
    boolean counts = !unit.isEmpty() && scalar.text().strip().matches("\\d{1,4}");
    String text = counts ? scalar.text().strip() + unit : scalar.text();
    for (Values.Value value : Values.of(label, text)) {
      statements.add(
          new Statement(
              value.field(),
              value.text(),
              value.day(),
              Place.FRONT_MATTER,
              label.rank(),
              scalar.span()));
    }
  }
}
