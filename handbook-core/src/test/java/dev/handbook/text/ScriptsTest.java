package dev.handbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "/* ours */ var ours = 1;|var ours = 1;",
        "a(); // why|a();",
        "a /* b */ + c|a   + c",
        "var u = \"http://x/*y*/\"; // z|var u = \"http://x/*y*/\";",
        "var r = /[/*]\\/\\/'/g; // z|var r = /[/*]\\/\\/'/g;",
        "var q = a / b / c; // z|var q = a / b / c;",
        "if (x) /'/.test(y); // z|if (x) /'/.test(y);",
        "(a) / b; // c '|(a) / b;",
        "f({}) / 2; // '|f({}) / 2;",
        "a++ / 2; // '|a++ / 2;",
        "return /\"/; // '|return /\"/;",
        "x.return / 2; // '|x.return / 2;",
        "[1] / 2; // '|[1] / 2;",
        "1. / 2; // '|1. / 2;",
        "{ a() } /'/.exec(b); // c|{ a() } /'/.exec(b);",
        "`a // ${ b /* c */ + `d // e` } /* f */` // g|`a // ${ b   + `d // e` } /* f */`",
        "/*! licence */ a|/*! licence */ a",
        "'it\\'s // not'|'it\\'s // not'",
      })
  void onlyCommentsAreTakenAway(String script, String published) {
    assertEquals(published + "\n", Scripts.withoutComments(script));
  }

  @Test
  void indentationAndEmptyLinesGoButNotInTemplates() {
    assertEquals(
        "function a() {\nreturn `\n  b\n`;\n}\n",
        Scripts.withoutComments("function a() {\n\n  return `\n  b\n`;   \n  // c\n}"));
  }

  @Test
  void commentOfSeveralLinesEndsAStatementAsALineEndDoes() {
    assertEquals("return\na\n", Scripts.withoutComments("return /* b\n*/ a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'open", "/* open", "`open", "a(]", "x = /open\n/", "`${ open`", "}"})
  void scriptThatCannotBeReadStaysAsItIs(String script) {
    String whole = "// comment\n" + script;
    assertEquals(whole, Scripts.withoutComments(whole));
  }

  @Test
  void functionsDeclaredOutsideOfOthersAreFound() {
    String script =
        "/* x */ var ours = 1;\nfunction a() { function inner() {} }\nasync function b() {}\n"
            + "var c = function d() {};\nfunction* e() {}\n(function f() {})();\nfunction $g_1() {}";
    assertEquals(List.of("a", "b", "e", "$g_1"), Scripts.functions(script));
  }
}
