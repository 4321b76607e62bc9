package dev.handbook.safety;

import dev.handbook.Given;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;

/** Texts that try to run a script, load from elsewhere, or clobber what scripts rely on. */
final class Payloads {
  private static final List<String> OWN =
      List.of(
          "<script>alert(1)</script>",
          "<ScRiPt>alert(1)</sCrIpT>",
          "<script/x>alert(1)</script>",
          "<script\n>alert(1)</script\n>",
          "<scr<script>ipt>alert(1)</scr</script>ipt>",
          "</p></div></main><script>alert(1)</script>",
          "</title><script>alert(1)</script>",
          "</textarea></style><img src=x onerror=alert(1)>",
          "<img src=x onerror=alert(1)>",
          "<img src=x onerror=\"alert(1)\" hidden>",
          "<img/src=x/onerror=alert(1)>",
          "<img src=x\tonerror\n=\nalert(1)>",
          "<img src=x onerror=&#97;lert(1)>",
          "<img src='x' alt='`' onerror='alert(1)//`'>",
          "<IMG \"\"\"><img src=x onerror=alert(1)>\">",
          "<picture><source srcset=x onerror=alert(1)><img src=x onerror=alert(1)></picture>",
          "<video src=x onerror=alert(1)></video>",
          "<audio><source src=x onerror=alert(1)></audio>",
          "<svg onload=alert(1)>",
          "<svg><script>alert(1)</script></svg>",
          "<svg><script xlink:href='data:text/javascript,alert(1)'></script></svg>",
          "<svg><style><img src=x onerror=alert(1)></style></svg>",
          "<svg><a xlink:href='javascript:alert(1)'><text y=20>a</text></a></svg>",
          "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
          "<svg></p><style><a id=\"</style><img src=x onerror=alert(1)>\">",
          "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x"
              + " onerror=alert(1)&gt;\">",
          "<math><mi><mglyph><svg><mtext><style><path id=\"</style><img onerror=alert(1) src>\">",
          "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
          "<template><script>alert(1)</script></template><img src=x onerror=alert(1)>",
          "<!--><img src=x onerror=alert(1)>-->",
          "<!--!><img src=x onerror=alert(1)>",
          "<!-- --!><img src=x onerror=alert(1)> -->",
          "<![CDATA[><img src=x onerror=alert(1)>]]>",
          "<?x ><img src=x onerror=alert(1)>?>",
          "<iframe srcdoc=\"<script>parent.alert(1)</script>\"></iframe>",
          "<iframe src=\"javascript:parent.alert(1)\"></iframe>",
          "<object data=\"javascript:alert(1)\"></object>",
          "<embed src=\"javascript:alert(1)\">",
          "<form action=\"javascript:alert(1)\"><button>a</button></form>",
          "<form><button formaction=\"javascript:alert(1)\">a</button></form>",
          "<details open ontoggle=alert(1)><summary>a</summary></details>",
          "<input autofocus onfocus=alert(1)>",
          "<select autofocus onfocus=alert(1)>",
          "<p onclick=alert(1)>a</p>",
          "<p onmouseover=alert(1)>a</p>",
          "<div onpointerover=alert(1) style=\"position:fixed;inset:0\">a</div>",
          "<b/onclick=alert(1)>a</b>",
          "<a href=\"javascript:alert(1)\">a</a>",
          "<a href=\" &#14; javascript:alert(1)\">a</a>",
          "<a href=\"java\tscript:alert(1)\">a</a>",
          "<a href=\"java&NewLine;script&colon;alert(1)\">a</a>",
          "<a href='&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74:alert(1)'>a</a>",
          "<a href=javascript&colon;alert&lpar;1&rpar;>a</a>",
          "<area href=\"javascript:alert(1)\">",
          "<base href=\"javascript:/a/-alert(1)///////\"><a href=../b>a</a>",
          "<link rel=stylesheet href=//evil.example/a.css>",
          "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
          "<meta http-equiv=refresh content=\"0;url=http://evil.example/\">",
          "<style>@import '//evil.example/a.css'; *{background:url(//evil.example/b)}</style>",
          "<p style=\"background:url(//evil.example/c)\">a</p>",
          "<img src=//evil.example/d.png>",
          "<img src=http:evil.example/d.png>",
          "<img srcset=\"//evil.example/e.png 2x\">",
          "<picture><source srcset=https://evil.example/f.png><img src=x></picture>",
          "<video poster=//evil.example/g.png></video>",
          "<table background=//evil.example/h.png><tr><td>a</table>",
          "<img name=getElementById src=x>",
          "<img name=cookie src=x><img id=body name=body src=x>",
          "<form name=createElement><input name=attributes></form>",
          "<a id=handbookSearch href=x>a</a><a id=localStorage></a><i id=alert></i>",
          "<a id=location name=location href='javascript:alert(1)'>a</a>",
          "[a](JaVaScRiPt:alert(1))",
          "[a](javascript&#58;alert(1))",
          "[a](\\javascript:alert(1)) [b](<java&#9;script:alert(1)>)",
          "<javascript:alert(1)> <JAVASCRIPT:alert(1)>",
          "[a][x]\n\n[x]: javascript:alert(1)",
          "![a](javascript:alert(1)) ![\" onerror=\"alert(1)](x)",
          "![a](x\"onerror=\"alert(1)) ![a](x 'y\" onerror=\"alert(1)')",
          "[a](x \"\\\" onclick=\\\"alert(1)\")",
          "text {onclick=alert(1)} {style=\"color:red\"}",
          "\"><img src=x onerror=alert(1)>",
          "'><img src=x onerror=alert(1)>",
          "\" autofocus onfocus=alert(1) x=\"",
          "';alert(1)//\\';alert(1)//\";alert(1)//--></script><script>alert(1)</script>",
          "{{ constructor.constructor('alert(1)')() }} {% raw %}{{ 7*7 }}{% endraw %}",
          "\u2028alert(1)\u2029</script ><img src=x onerror=alert(1)>",
          "]]><img src=x onerror=alert(1)>",
          "&lt;img src=x onerror=alert(1)&gt;&#60;script>alert(1)&#60;/script>");

  private Payloads() {}

  /** All of them; those of a conformance folder too, where one is named. */
  static List<String> all() throws IOException {
    List<String> all = new ArrayList<>(OWN);
    Optional<Path> conformance = Given.optionalFolder(Given.CONFORMANCE);
    if (conformance.isPresent()) {
      String json = Files.readString(conformance.get().resolve("xss-payloads.json"));
      List<Map<String, String>> entries = new Yaml().load(json);
      entries.forEach(entry -> all.add(entry.get("payload")));
    }
    return all;
  }

  /** Whether there are more than our own. */
  static boolean isComplete() {
    return Given.optionalFolder(Given.CONFORMANCE).isPresent();
  }
}
