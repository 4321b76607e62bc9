package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.lint.Linter;
import dev.handbook.lint.Rule;
import dev.handbook.lint.rules.Rules;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Key;
import dev.handbook.schema.Schemas;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** What editors are told about handbook.yml and front matter is what this tool reads. */
class SchemasTest {
  private static final JsonSchema CONFIGURATION = JsonSchema.of(Schemas.configuration());
  private static final JsonSchema FRONT_MATTER = JsonSchema.of(Schemas.frontMatter());
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Set<String> ABOUT_FRONT_MATTER =
      Set.of(
          "frontmatter-unknown-key",
          "frontmatter-wrong-type",
          "frontmatter-bad-date",
          "frontmatter-unknown-kind");

  @TempDir private Path folder;

  /** YAML as editors read it: days and on/off are texts. */
  private static final class Core extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, java.util.regex.Pattern.compile("true|false"), "tf");
      addImplicitResolver(Tag.INT, INT, "-+0123456789");
      addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }

  private static Object yaml(String text) {
    LoaderOptions options = new LoaderOptions();
    DumperOptions none = new DumperOptions();
    return new Yaml(new SafeConstructor(options), new Representer(none), none, options, new Core())
        .load(text);
  }

  private boolean configurationIsRead(String text) throws IOException {
    Files.writeString(folder.resolve("handbook.yml"), text);
    Files.writeString(folder.resolve("README.md"), "# Handbook\n\nAsk the office team.\n");
    try {
      Handbook handbook = HandbookParser.parse(SourceReader.read(folder));
      Linter.of(Rules.ALL, handbook.settings().lint(), TODAY);
      return true;
    } catch (HandbookException refused) {
      return false;
    }
  }

  private boolean frontMatterIsRight(String text) throws IOException {
    Files.writeString(folder.resolve("README.md"), "---\n" + text + "\n---\n# Handbook\n\nAsk.\n");
    Handbook handbook = HandbookParser.parse(SourceReader.read(folder));
    return Linter.of(Rules.ALL, handbook.settings().lint(), TODAY).check(handbook).stream()
        .noneMatch(finding -> ABOUT_FRONT_MATTER.contains(finding.rule()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: Example Co",
        "titel: Example Co",
        "title: [a, b]",
        "description: How we work",
        "language: pt-BR",
        "language: '!'",
        "siteUrl: https://handbook.example.com/",
        "siteUrl: handbook.example.com",
        "siteUrl: https://me@handbook.example.com/",
        "repoUrl: https://git.example.com/handbook",
        "editUrl: http://git.example.com/edit/main/",
        "editUrl: /edit",
        "accent: '#1a6b5c'",
        "accent: green",
        "logo: assets/logo.svg",
        "logo: ../logo.svg",
        "exclude: [drafts/**]",
        "exclude: drafts/**",
        "exclude: {a: b}",
        "imageHosts: ['*.example.com', images.example.com:8443]",
        "imageHosts: https://images.example.com",
        "synonyms: {holiday: [vacation, leave]}",
        "synonyms: {holiday: [vacation, leave], leave: []}",
        "synonyms: holiday",
        "commonSynonyms: false",
        "commonSynonyms: sometimes",
        "lint: {profile: strict}",
        "lint: {profile: loose}",
        "lint: {rule: {}}",
        "lint: {own: {plain-words: {words: [utilize], instead: use}}}",
        "lint: {own: {tickets: {pattern: 'OPS-[0-9]+', message: A ticket}}}",
        "lint: {own: {tickets: {pattern: 'OPS-[0-9]+'}}}",
        "lint: {own: {parts: {sections: [Scope], kinds: sop, severity: error}}}",
        "lint: {own: {parts: {sections: [Scope], severity: fatal}}}",
        "lint: {own: {both: {sections: [Scope], keys: owner}}}",
        "lint: {own: {none: {message: Nothing}}}",
        "lint: {own: {Plain: {words: utilize}}}",
        "lint: {own: {plain: {word: utilize}}}",
        "lint: {rules: {link-text-vague: off, HB0304: error, heading-skip: on}}",
        "lint: {rules: {link-text-vage: off}}",
        "lint: {rules: {HB9999: off}}",
        "lint: {rules: {link-text-vague: loud}}",
        "lint: {overrides: [{paths: ['news/**'], rules: {placeholder-text: info}}]}",
        "lint: {overrides: {paths: news/**}}",
        "lint: {overrides: [{rules: {placeholder-text: info}}]}",
        "lint: {overrides: [{paths: []}]}",
        "lint: {overrides: [{paths: ['a'], profile: strict}]}",
        "limits: {depth: 50, work: 1000000, page-bytes: 2000, front-matter-bytes: 100}",
        "limits: {depth: 501}",
        "limits: {depth: 0}",
        "limits: {width: 5}",
        "lint:"
      })
  void configurationIsReadWhenItsSchemaAcceptsIt(String text) throws IOException {
    assertEquals(configurationIsRead(text), CONFIGURATION.accepts(yaml(text)), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: sop",
        "kind: sopp",
        "title: Travel",
        "titel: Travel",
        "title: [a, b]",
        "colour: red",
        "x-colour: red",
        "redirect_from: [a, b]",
        "owner: Office team",
        "owner: [Office team, Finance]",
        "owner: {name: Office team}",
        "serves: [fy27-company]",
        "key-results: CP-KR 2.1",
        "rapid: 'CRO(D), Finance(A)'",
        "rapid: {decide: CRO, input: [Support, Sales]}",
        "rapid: [CRO]",
        "signed-off: 2026-08-14",
        "signed-off: {on: 2026-08-14, by: CRO, text: 3f9a}",
        "signed-off: {on: 2026-08-14, who: CRO}",
        "signed-off: {on: 14/08/2026}",
        "signed-off: May 2026",
        "review-in: 12 months",
        "review_in: 6 months",
        "review-in: soon",
        "last_reviewed_on: 2026-08-14",
        "last_reviewed_at: 2026-08-14T10:00:00Z",
        "last_reviewed_on: 14/08/2026",
        "{kind: sop, status: draft}",
        "{kind: sop, status: ready}",
        "status: ready",
        "confidential: true",
        "confidential: maybe",
        "hidden: false",
        "training: onboarding.md",
        "aliases: [a, b]",
        "keywords: {a: b}",
        "parent: fy27-company",
        "period: 2026-02-01/2027-01-31",
        "period: FY27",
        "previous: [fy26]",
        "weight: 20"
      })
  void frontMatterIsRightWhenItsSchemaAcceptsIt(String text) throws IOException {
    String block = text.startsWith("{") ? text.replaceAll("[{}]", "").replace(", ", "\n") : text;
    assertEquals(frontMatterIsRight(block), FRONT_MATTER.accepts(yaml(block)), text);
  }

  @Test
  void schemaNamesEveryRuleByNameAndCode() {
    Set<String> rules = new TreeSet<>();
    for (Rule rule : Rules.ALL) {
      rules.add(rule.info().name());
      rules.add(rule.info().code());
    }
    assertEquals(rules, new TreeSet<>(CONFIGURATION.names("definitions", "rules", "properties")));
  }

  /** A rule is a class, a page and a line in the list of its family: nothing else names it. */
  @Test
  void noOtherFileKnowsWhichRulesThereAre() throws IOException {
    Path resources = Path.of("src/main/resources/dev/handbook");
    List<String> knowing = new ArrayList<>();
    try (Stream<Path> files =
        Stream.concat(
            Files.walk(resources.resolve("schema")), Files.walk(Path.of("../content/assets")))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        String text = Files.readString(file);
        Rules.ALL.stream()
            .map(rule -> rule.info().name())
            .filter(name -> text.contains("\"" + name + "\""))
            .forEach(name -> knowing.add(file + ": " + name));
      }
    }
    assertEquals(List.of(), knowing);
  }

  @Test
  void guideExplainsEveryKeyInTheOrderOfTheContract() throws IOException {
    Path guide = Path.of("../content/guide/front-matter.md");
    StringBuilder table = new StringBuilder("| Key | Value | Meaning |\n| :--- | :--- | :--- |\n");
    for (Key key : Key.values()) {
      table.append("| `" + key.id() + "` | " + key.value() + " | " + key.about() + " |\n");
    }
    assertTrue(
        Files.readString(guide).contains(table), "the table in the guide should be\n" + table);
  }

  @Test
  void schemasAreTheSameEachTime() {
    assertTrue(Schemas.frontMatter().contains("\"type\":\"string\",\"pattern\""));
    assertEquals(Schemas.configuration(), Schemas.configuration());
  }
}
