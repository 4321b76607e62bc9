package dev.handbook.dialect.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Scalar;
import dev.handbook.model.FrontMatter.Sequence;
import dev.handbook.model.FrontMatter.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts are read as far as they are literal values; what is computed is left out. */
class LiteralReaderTest {
  private static Value read(String script) {
    return LiteralReader.read(script).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "module.exports = {title: 'Guide', docs: {path: \"pages\"}};",
        "export default {title: 'Guide', docs: {path: `pages`}}",
        "import x from 'y'\nconst config: Config = {title: 'Guide', docs: {path: 'pages'}}\n"
            + "export default config",
        "export default defineConfig({title: 'Guide', docs: {path: 'pages'}} satisfies Config)",
        "// @ts-check\n/** @type {x} */\nconst docs = {path: 'pages'};\n"
            + "module.exports = {title: 'Guide', docs};",
        "const base = {title: 'Guide'};\nmodule.exports = {...base, docs: {path: 'pages'}} as X;",
        "{\"title\": \"Guide\", \"docs\": {\"path\": \"pages\"}}",
        "const f = require('a').b\nconst g = (x) => { return {x} }\n"
            + "module.exports = {title: 'Guide', on() { return 1 }, re: /[/'\"{]/, t: f ? 1 : 2,"
            + " docs: {path: 'pages'}}",
      })
  void literalValuesAreRead(String script) {
    assertEquals(Optional.of("Guide"), Data.text(read(script), "title"));
    assertEquals(Optional.of("pages"), Data.text(read(script), "docs", "path"));
  }

  @Test
  void whatIsComputedIsLeftOutAndTheRestKept() {
    Value root =
        read(
            "export default { a: process.env.A, b: `x${y}`, c: f(1), d: [1, g(), 'three', ...h],"
                + " [k]: 1, e: 1 + 2, 'f-g': -5, h: null, i: true, };");
    assertTrue(Data.at(root, "a").isEmpty());
    assertTrue(Data.at(root, "b").isEmpty());
    assertTrue(Data.at(root, "c").isEmpty());
    assertTrue(Data.at(root, "e").isEmpty());
    assertEquals(
        List.of("1", "three"),
        Data.list(root, "d").stream().flatMap(item -> Data.text(item).stream()).toList());
    assertEquals(Optional.of("-5"), Data.text(root, "f-g"));
    assertEquals(Optional.of("true"), Data.text(root, "i"));
  }

  @Test
  void theFileOfASidebarIsKnownByItsName() {
    Value root = read("module.exports = {p: require.resolve('./s.js'), q: require('./t')};");
    assertEquals(Optional.of("./s.js"), Data.text(root, "p"));
    assertEquals(Optional.of("./t"), Data.text(root, "q"));
  }

  @Test
  void hostileScriptsEndSoon() {
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          LiteralReader.read("export default " + "[".repeat(300_000));
          LiteralReader.read("export default " + "{a:".repeat(300_000));
          LiteralReader.read("export default " + "f(".repeat(300_000));
          StringBuilder bomb = new StringBuilder("const a0 = [1,1,1,1,1,1,1,1,1,1]\n");
          for (int i = 1; i < 40; i++) {
            bomb.append("const a" + i + " = [a" + (i - 1) + (", a" + (i - 1)).repeat(9) + "]\n");
          }
          LiteralReader.read(bomb + "export default a39");
        });
  }

  @Test
  void functionsThatGiveBackValuesAreReadWhereTheyAreCalled() {
    String script =
        """
        export default defineConfig({ sidebar: { '/a/': one(), '/b/': { items: two() } }, c: three() })
        function one(): Item[] { const base = '/a/'; return [{ link: 'x', at: base }] }
        const two = (): Item[] => ['y']
        function three() { if (process.env.CI) { return 'no' } return three() }
        """;
    assertEquals("{sidebar:{/a/:[{link:x,at:/a/}],/b/:{}}}", shown(read(script)));
    assertEquals("[y]", shown(read("const two = () => { return ['y'] };\nexport default two();")));
    assertEquals(
        "{dir:{input:src}}",
        shown(
            read(
                "module.exports = function (config) {\n config.addFilter('x', (a) => { return a; });\n"
                    + " return { dir: { input: 'src' } };\n};")));
  }

  @Test
  void membersOfConstantsAreKnown() {
    assertEquals(
        "{a:[1],b:2}",
        shown(
            read("const x = {one: [1], y: {z: 2}};\nexport default {a: x.one, b: x.y.z, c: x.q}")));
  }

  private static String shown(Value value) {
    if (value instanceof Mapping map) {
      return map.entries().stream()
          .map(entry -> entry.key() + ":" + shown(entry.value()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    return value instanceof Sequence list
        ? list.items().stream()
            .map(LiteralReaderTest::shown)
            .collect(Collectors.joining(",", "[", "]"))
        : ((Scalar) value).text();
  }
}
