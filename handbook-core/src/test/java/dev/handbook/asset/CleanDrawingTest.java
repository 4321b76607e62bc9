package dev.handbook.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanDrawingTest {
  private static final String ROOT =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

  private static CleanDrawing clean(String text) {
    return CleanDrawing.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(CleanDrawing drawing) {
    assertTrue(drawing.isShown(), () -> drawing.refused().get());
    return new String(drawing.bytes(), StandardCharsets.UTF_8);
  }

  private static String inside(String markup) {
    return text(clean(ROOT + ">" + markup + "</svg>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<a.b:script xmlns:a.b=\"http://www.w3.org/2000/svg\">alert(1)</a.b:script>",
        "<é:script xmlns:é=\"http://www.w3.org/2000/svg\">alert(1)</é:script>",
        "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>",
        "<foreignObject><script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script></foreignObject>",
        "<foreignObject><iframe xmlns=\"http://www.w3.org/1999/xhtml\" srcdoc=\"alert(1)\"/></foreignObject>",
        "<foreignObject><div xmlns=\"http://www.w3.org/1999/xhtml\" onclick=\"alert(1)\">x</div></foreignObject>",
        "<g onload=\"alert(1)\"/>",
        "<a href=\"java&#115;cript:alert(1)\"><text>x</text></a>",
        "<a xlink:href=\" java&#10;script:alert(1)\"><text>x</text></a>",
        "<a xlink:href=\"java\t\t\tscript:alert(1)\"><text>x</text></a>",
        "<a><set attributeName=\"href\" to=\"javascript:alert(1)\"/></a>",
        "<a><animate attributeName=\"xlink:href\" values=\"javascript:alert(1)\"/></a>",
        "<set attributeName=\"onclick\" to=\"alert(1)\"/>",
        "<use href=\"data:image/svg+xml,&lt;svg id='x' onload='alert(1)'/>#x\"/>",
        "<use href=\"https://elsewhere.example/alert.svg#x\"/>",
        "<image href=\"https://elsewhere.example/alert.png\"/>",
        "<feImage href=\"https://elsewhere.example/alert.png\"/>",
        "<style>@import 'https://elsewhere.example/alert.css';</style>",
        "<style>rect{fill:url(https://elsewhere.example/alert)}</style>",
        "<style>rect{fill:u\\72l(https://elsewhere.example/alert)}</style>",
        "<style>rect{background:image-set('https://elsewhere.example/alert' 1x)}</style>",
        "<style>@font-face{font-family:x;src:url(//elsewhere.example/alert)}</style>",
        "<style>/*<![CDATA[*/rect{fill:url(//elsewhere.example/alert)}/*]]>*/</style>",
        "<style>a{x:\"\n} rect{fill:url(//elsewhere.example/alert)} b{y:\"}</style>",
        "<rect style=\"fill:url('//elsewhere.example/alert')\"/>",
        "<rect fill=\"url(&#47;&#47;elsewhere.example/alert)\"/>",
        "<style>--x:url(//elsewhere.example/alert);:root{--x:url(//elsewhere.example/alert)}</style>",
        "<handler type=\"text/ecmascript\">alert(1)</handler>",
      })
  void whatActsOrLoadsIsLeftOut(String markup) {
    String drawn = inside("<rect width=\"1\"/>" + markup).toLowerCase(Locale.ROOT);
    assertFalse(drawn.contains("alert"), drawn);
    assertFalse(drawn.contains("script"), drawn);
    assertTrue(drawn.contains("<rect width=\"1\""), drawn);
  }

  @Test
  void defaultsOfADocumentTypeDoNotExist() {
    String drawn =
        text(
            clean(
                "<!DOCTYPE svg [<!ATTLIST svg\nonload\nCDATA \"alert(1)\"><!ENTITY x '<g onload=\"alert(1)\"/>'>]>"
                    + ROOT
                    + "/>"));
    assertFalse(drawn.contains("alert"), drawn);
    assertFalse(drawn.contains("DOCTYPE"), drawn);
  }

  @Test
  void namespacesThatIllustratorWritesAsEntitiesAreRead() {
    String drawn =
        text(
            clean(
                "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\" [<!ENTITY ns_svg \"http://www.w3.org/2000/svg\">]>"
                    + "<svg xmlns=\"&ns_svg;\"><rect width=\"3\"/></svg>"));
    assertTrue(drawn.contains("<rect width=\"3\"></rect>"), drawn);
  }

  @Test
  void entitiesDoNotMultiply() {
    CleanDrawing bomb =
        clean(
            "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                + ROOT
                + "><text>&b;</text></svg>");
    assertEquals("line 1: the entity “&b;” is not defined", bomb.refused().get());
  }

  @Test
  void instructionsToTransformAreLeftOut() {
    String drawn = text(clean("<?xml-stylesheet type=\"text/xsl\" href=\"x.txt\"?>" + ROOT + "/>"));
    assertFalse(drawn.contains("stylesheet"), drawn);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-7", "ISO-2022-JP", "GBK", "Shift_JIS", "UTF-16", "IBM037"})
  void encodingsInWhichBytesMeanOtherLettersAreRefused(String name) {
    CleanDrawing drawing = clean("<?xml version=\"1.0\" encoding=\"" + name + "\"?>" + ROOT + "/>");
    assertFalse(drawing.isShown());
    assertTrue(drawing.refused().get().contains("UTF-8"), drawing.refused().get());
  }

  @Test
  void bytesOfUtf16AreRefused() {
    byte[] bytes =
        ("\uFEFF" + ROOT + "><script>alert(1)</script></svg>").getBytes(StandardCharsets.UTF_16LE);
    assertFalse(CleanDrawing.of(bytes).isShown());
  }

  @Test
  void lettersOfOldProgramsBecomeUtf8() {
    byte[] bytes =
        ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + ROOT + "><text>Größe</text></svg>")
            .getBytes(Charset.forName("ISO-8859-1"));
    assertTrue(text(CleanDrawing.of(bytes)).contains("Größe"));
  }

  @Test
  void drawingOfDrawIoCanStillBeDrawnOn() {
    String source =
        "&lt;mxfile host=&quot;app&quot;&gt;&lt;diagram name=&quot;script&quot;/&gt;&lt;/mxfile&gt;";
    CleanDrawing drawing =
        clean(
            ROOT
                + " content=\""
                + source
                + "\"><switch><foreignObject requiredFeatures=\"http://www.w3.org/TR/SVG11/feature#Extensibility\">"
                + "<div xmlns=\"http://www.w3.org/1999/xhtml\" style=\"display: flex; justify-content: unsafe center\">"
                + "<div data-drawio-colors=\"color: #000;\">Start<br/></div></div></foreignObject><text>Start</text></switch></svg>");
    String drawn = text(drawing);
    assertEquals(Set.of(), drawing.removed());
    assertTrue(drawn.contains("content=\"" + source + "\""), drawn);
    assertTrue(drawn.contains("display:flex;justify-content:unsafe center"), drawn);
    assertTrue(
        drawn.contains("<div data-drawio-colors=\"color: #000;\">Start<br></br></div>"), drawn);
  }

  @Test
  void stylesThatOnlyDrawStay() {
    String css =
        "#m .node rect,#m .a>path{fill:#ECECFF;stroke:rgba(1,2,3,.5);filter:drop-shadow(1px 2px 2px rgba(0,0,0,.4))}\n"
            + "@keyframes dash{to{stroke-dashoffset:0}\n}\n"
            + "@media (prefers-color-scheme: dark){text{fill:#fff;font-family:\"A \\\"b\\\" (c)\",serif}\n}\n";
    assertTrue(inside("<style>" + css + "</style>").contains(css.replace(">path", "&gt;path")));
  }

  @Test
  void styleSheetOfAPageStylesTheDrawing() {
    String sheet = "<style xmlns=\"http://www.w3.org/1999/xhtml\">a{fill:red}</style>";
    assertTrue(inside(sheet).contains("<style>a{fill:red}\n</style>"), inside(sheet));
  }

  @Test
  void partsOfTheDrawingAreFoundByTheirNames() {
    String markup =
        "<defs><linearGradient id=\"g\"><stop offset=\"1\" stop-color=\"#fff\"></stop></linearGradient></defs>"
            + "<use xlink:href=\"#r\" transform=\"translate(1,2) skewX(3)\"></use>"
            + "<rect fill=\"url(#g)\" style=\"mask:url(#m)\"></rect>"
            + "<image href=\"data:image/png;base64,AAAA\"></image>";
    assertTrue(inside(markup).contains(markup), inside(markup));
  }

  @Test
  void whatIsWrittenIsReadTheSameAgain() {
    String once =
        inside(
            "<text font-family=\"'A &amp; B'\">a &lt; b &#169; ]]&gt; &#x1F600;</text><style>a{b:c}</style>");
    assertEquals(once.strip(), text(clean(once)).strip());
  }

  @Test
  void faultIsToldWithItsLine() {
    assertEquals("line 2: </svg> closes nothing", clean(ROOT + ">\n<g></svg>").refused().get());
    assertEquals("line 1: its root element is not <svg>", clean("<html/>").refused().get());
    assertEquals(
        "line 1: a “&” is not written as “&amp;”", clean(ROOT + ">a & b</svg>").refused().get());
  }
}
