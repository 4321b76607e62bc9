package dev.handbook.doctor;

import dev.handbook.doctor.Diagnosis.Moved;
import dev.handbook.doctor.Diagnosis.Unknown;
import dev.handbook.files.WorkFolder;
import dev.handbook.lint.Baseline;
import dev.handbook.model.Asset;
import dev.handbook.model.Fault;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Layout;
import dev.handbook.model.Page;
import dev.handbook.model.Sources;
import dev.handbook.stage.Config;
import dev.handbook.stage.Stages;
import dev.handbook.text.Urls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads a folder once and says what will become of it. */
public final class Doctor {
  /** The rules that report what of a tool's notation is not understood. */
  private static final Set<String> NOT_UNDERSTOOD =
      Set.of("markup-unknown", "markup-condition", "markup-variable", "gitbook-block-unknown");

  private static final List<String> CONFIGURATIONS = List.of("handbook.yml", "handbook.yaml");

  private static final List<String> UNREAD =
      List.of(".rst", ".adoc", ".asciidoc", ".org", ".textile", ".ipynb", ".rmd", ".tmpl");

  private final Config config;
  private final Sources sources;
  private final Handbook handbook;

  private Doctor(Config config, Sources sources, Handbook handbook) {
    this.config = config;
    this.sources = sources;
    this.handbook = handbook;
  }

  /** Looks at the content folder; nothing is written. */
  public static Diagnosis examine(Config config) {
    Stages stages = Stages.of(config);
    Sources sources = stages.read();
    Handbook handbook = stages.parse(sources);
    return new Doctor(config, sources, handbook).diagnosis(stages.linter(handbook).check(handbook));
  }

  /**
   * Writes the configuration that was proposed.
   *
   * @return the file
   * @throws HandbookException when there is one already, or it cannot be written
   */
  public static Path write(Config config, Diagnosis diagnosis) {
    Path file = config.content().resolve(CONFIGURATIONS.get(0));
    if (diagnosis.configured().isPresent()) {
      throw new HandbookException(
          "The handbook has a configuration already",
          diagnosis.configured().get(),
          "Take over what you want of the proposal by hand.");
    }
    try {
      return WorkFolder.ofReal(config.content())
          .writeNew(CONFIGURATIONS.get(0), diagnosis.proposal().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new HandbookException(
          "The configuration cannot be written", file.toString(), "Check its permissions.", e);
    }
  }

  private Diagnosis diagnosis(List<Finding> findings) {
    Map<String, Integer> bySeverity = new TreeMap<>();
    findings.forEach(
        finding ->
            bySeverity.merge(finding.severity().name().toLowerCase(Locale.ROOT), 1, Integer::sum));
    List<Moved> moved = moved();
    Set<String> listed =
        handbook
            .toc()
            .flatten()
            .flatMap(entry -> entry.path().stream())
            .collect(Collectors.toSet());
    return new Diagnosis(
        config.content().toString(),
        handbook.settings().dialect(),
        handbook.published().size(),
        (int) handbook.listed().stream().filter(page -> listed.contains(page.path())).count(),
        paths(handbook.pages().stream().filter(Page::withheld).toList()),
        sources.drafts(),
        (int) sources.assets().stream().map(Asset::path).filter(Urls::isPage).count(),
        unread(),
        moved,
        paths(handbook.published().stream().filter(Page::unlisted).toList()),
        notUnderstood(),
        findings.stream().filter(finding -> NOT_UNDERSTOOD.contains(finding.rule())).count(),
        bySeverity,
        leading(findings),
        Baseline.read(sources.root()).isPresent(),
        configured(),
        ProposedSettings.of(handbook, !moved.isEmpty()));
  }

  private static List<String> paths(List<Page> pages) {
    return pages.stream().map(Page::path).toList();
  }

  private Optional<String> configured() {
    return CONFIGURATIONS.stream()
        .filter(
            name ->
                Files.exists(config.content().resolve(name), LinkOption.NOFOLLOW_LINKS)
                    || Files.exists(sources.root().resolve(name), LinkOption.NOFOLLOW_LINKS))
        .findFirst();
  }

  private Map<String, Integer> unread() {
    Map<String, Integer> unread = new TreeMap<>();
    for (Asset asset : sources.assets()) {
      String path = asset.path().toLowerCase(Locale.ROOT);
      UNREAD.stream().filter(path::endsWith).forEach(end -> unread.merge(end, 1, Integer::sum));
    }
    return unread;
  }

  /** A slash more or less at the end of an address is no other address. */
  private List<Moved> moved() {
    Map<String, Layout.Address> addresses = handbook.settings().dialect().layout().addresses();
    List<Moved> moved = new ArrayList<>();
    for (Page page : handbook.published()) {
      Layout.Address address = addresses.get(page.path());
      if (address != null && !bare(address.tool()).equals(bare(page.url()))) {
        moved.add(new Moved(page.path(), "/" + address.tool(), "/" + page.url()));
      }
    }
    return moved;
  }

  private static String bare(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  /** Every place counts, also where the report tells a cause once. */
  private List<Unknown> notUnderstood() {
    Map<String, List<Fault>> byWords = new LinkedHashMap<>();
    for (Page page : handbook.published()) {
      for (Fault fault : page.faults()) {
        if (NOT_UNDERSTOOD.contains(fault.rule())) {
          byWords.computeIfAbsent(fault.message(), key -> new ArrayList<>()).add(fault);
        }
      }
    }
    List<Unknown> unknown = new ArrayList<>();
    byWords.forEach(
        (words, faults) -> {
          Fault first = faults.get(0);
          String place = first.path() + ":" + first.span().line();
          unknown.add(new Unknown(words, faults.size(), place));
        });
    unknown.sort(Comparator.comparingInt(Unknown::count).reversed());
    return unknown;
  }

  private static Map<String, Integer> leading(List<Finding> findings) {
    Map<String, Integer> byRule = new TreeMap<>();
    findings.forEach(finding -> byRule.merge(finding.rule(), 1, Integer::sum));
    Map<String, Integer> leading = new LinkedHashMap<>();
    byRule.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(5)
        .forEach(entry -> leading.put(entry.getKey(), entry.getValue()));
    return leading;
  }
}
