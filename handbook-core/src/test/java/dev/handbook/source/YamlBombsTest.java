package dev.handbook.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.Fault;
import dev.handbook.text.SourceText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Front matter that would hurt, or is no front matter, is refused and the body is still there. */
class YamlBombsTest {
  private static final String UNSAFE = "frontmatter-unsafe-yaml";
  private static final String SYNTAX = "frontmatter-yaml-syntax";

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void oddFrontMatterIsRefusedAndItsBodyKept(String name, String rule, String yaml) {
    SourceText text = new SourceText("---\n" + yaml + "\n---\nBody\n");
    FrontMatterReader.Result result = FrontMatterReader.read("page.md", text, 64 * 1024);
    assertEquals(List.of(rule), result.faults().stream().map(Fault::rule).toList());
    assertEquals(List.of(), result.frontMatter().entries());
    assertEquals("Body\n", text.text().substring(result.bodyStart()));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        unsafe("anchor", "title: &a x"),
        unsafe("anchor on a list", "title: &a [x]"),
        unsafe("anchor on a mapping", "title: &a {x: y}"),
        unsafe("anchor on a key", "&a title: x"),
        unsafe("anchor at the root", "&a\ntitle: x"),
        unsafe("anchor on nothing", "title: &a"),
        unsafe("alias", "title: *a"),
        unsafe("alias in a list", "tags: [one, *a]"),
        unsafe("alias as key", "*a : x"),
        unsafe("billion laughs", laughs(9, 9)),
        unsafe(
            "quadratic aliases",
            "a: &a " + "x".repeat(10_000) + "\nb: [" + "*a,".repeat(9_000) + "]"),
        unsafe("list that contains itself", "title: &a [*a]"),
        unsafe("mapping that contains itself", "title: &a {b: *a}"),
        unsafe("merge key", "<<: {a: b}\ntitle: x"),
        unsafe("merge of an alias", "base: &b {a: c}\n<<: *b"),
        unsafe("nested merge key", "title:\n  <<: {a: b}"),
        unsafe("tag of a Java class", "title: !!java.net.URL [\"http://example.com\"]"),
        unsafe("tag of a script engine", "x: !!javax.script.ScriptEngineManager [a]"),
        unsafe("tag at the root", "!!map\ntitle: x"),
        unsafe("local tag", "title: !secret x"),
        unsafe("verbatim tag", "title: !<tag:yaml.org,2002:str> x"),
        unsafe("non-specific tag", "title: ! x"),
        unsafe("standard tag", "signed-off: !!timestamp 2026-01-01"),
        unsafe("binary tag", "logo: !!binary aGVsbG8="),
        unsafe("set tag", "tags: !!set {a, b}"),
        unsafe("tag on a list", "tags: !!seq [a]"),
        unsafe("tag on a key", "!!str title: x"),
        unsafe("version directive", "%YAML 1.1\n--- \ntitle: x".replace("--- \n", "--- # \n")),
        unsafe("tag directive", "%TAG ! tag:example.com,2026:\n--- #\ntitle: x"),
        unsafe("second document", "title: x\n--- # again\ntitle: y"),
        unsafe("document marker with a value", "title: x\n--- y"),
        unsafe("lists 21 deep", "x: " + "[".repeat(21) + "]".repeat(21)),
        unsafe("lists 30,000 deep", "x: " + "[".repeat(30_000)),
        unsafe("mappings 30 deep", "x: " + "{a: ".repeat(30) + "b" + "}".repeat(30)),
        unsafe("hyphens 10,000 deep", "x:\n" + "- ".repeat(10_000)),
        unsafe("indented mappings 40 deep", indented(40)),
        unsafe("explicit keys 10,000 deep", "? ".repeat(10_000) + "x"),
        unsafe("list as key", "? [a, b]\n: c"),
        unsafe("mapping as key", "title: x\n{a: b}: c"),
        unsafe("template as value", "title: {{ page.title }}"),
        unsafe("list as key in a flow", "title: {[a]: b}"),
        unsafe("value longer than the cap", "title: " + "x".repeat(70_000)),
        unsafe("many keys, longer than the cap", "key: value\n".repeat(7_000)),
        unsafe("megabyte of colons", "a: " + ": ".repeat(500_000)),
        unsafe("megabyte of quotes", "a: \"" + "\\\"".repeat(500_000)),
        syntax("colon in the text", "title: one: two"),
        syntax("quote never closed", "title: \"x"),
        syntax("single quote never closed", "title: 'x"),
        syntax("list never closed", "tags: [a, b"),
        syntax("mapping never closed", "owner: {a: b"),
        syntax("tab as indentation", "owner:\n\tname: x"),
        syntax("line without key", "title: x\nand more"),
        syntax("key without blank", "title: x\nowner:y"),
        syntax("text behind the quote", "title: \"x\" y"),
        syntax("indentation that differs", "title: x\n  owner: y"),
        syntax("dedent in a mapping", "a:\n    b: c\n  d: e"),
        syntax("unknown escape", "path: \"C:\\data\""),
        syntax("begins with at-sign", "owner: @team"),
        syntax("begins with a backtick", "title: `code`"),
        syntax("begins with a percent sign", "title: %done"),
        syntax("begins with emphasis", "title: **bold** text"),
        syntax("list item behind a key", "tags: - a"),
        syntax("begins with a vertical bar", "title: | text"),
        syntax("begins with an angle bracket", "title: > text"),
        syntax("list at the root", "- title: x\n- owner: y"),
        syntax("control character", "title: a\u0007b"),
        syntax("escape character", "title: a\u001b[31mb"),
        syntax("delete character", "title: a\u007fb"),
        syntax("C1 character", "title: a\u0080b"),
        syntax("bracket closed twice", "tags: [a]]"),
        syntax("comma without item", "tags: [a,, b]"),
        syntax("colon at the end of a text", "title: a:\n  b: c: d"));
  }

  @Test
  void twentyLevelsAreRead() {
    SourceText text =
        new SourceText("---\nx: " + "[".repeat(19) + "]".repeat(19) + "\n---\nBody\n");
    FrontMatterReader.Result result = FrontMatterReader.read("page.md", text, 64 * 1024);
    assertTrue(result.frontMatter().get("x").isPresent());
  }

  @Test
  void everyComplaintHasARemedy() {
    refused()
        .map(arguments -> "---\n" + arguments.get()[2] + "\n---\n")
        .map(
            page ->
                FrontMatterReader.read("page.md", new SourceText(page), 64 * 1024).faults().get(0))
        .forEach(fault -> assertTrue(fault.help().isPresent(), fault.message()));
  }

  private static Arguments unsafe(String name, String yaml) {
    return Arguments.of(name, UNSAFE, yaml);
  }

  private static Arguments syntax(String name, String yaml) {
    return Arguments.of(name, SYNTAX, yaml);
  }

  private static String laughs(int levels, int times) {
    StringBuilder yaml = new StringBuilder("l0: &l0 [ha]\n");
    for (int i = 1; i <= levels; i++) {
      String aliases = ("*l" + (i - 1) + ",").repeat(times);
      yaml.append("l" + i + ": &l" + i + " [" + aliases + "]\n");
    }
    return yaml.toString();
  }

  private static String indented(int levels) {
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < levels; i++) {
      yaml.append(" ".repeat(i)).append("k:\n");
    }
    return yaml.toString();
  }
}
