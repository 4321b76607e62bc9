package dev.handbook.markdown.body;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CPlusPlusTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSSTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSharpTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DartTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DockerTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.EnvTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GroovyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HTMLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.IniTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JshintrcTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.KotlinTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LatexTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LessTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LuaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.MakefileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.MarkdownTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PHPTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PerlTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PowerShellTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PropertiesFileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ProtoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PythonTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RubyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RustTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.SQLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ScalaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.TypeScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.UnixShellTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.VisualBasicTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.WindowsBatchTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.XMLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.YamlTokenMaker;

/** The languages in which code is coloured, by the names that writers give them. */
final class CodeLanguages {
  private static final Map<String, Supplier<TokenMaker>> LEXERS = new HashMap<>();

  static {
    put(YamlTokenMaker::new, "yaml", "yml");
    put(JshintrcTokenMaker::new, "json", "json5", "jsonc", "jsonl");
    put(UnixShellTokenMaker::new, "bash", "sh", "shell", "zsh", "console", "shell-session", "fish");
    put(SQLTokenMaker::new, "sql", "mysql", "pgsql", "plsql", "postgres", "postgresql", "tsql");
    put(JavaTokenMaker::new, "java");
    put(JavaScriptTokenMaker::new, "javascript", "js", "jsx", "mjs", "cjs", "node");
    put(TypeScriptTokenMaker::new, "typescript", "ts", "tsx");
    put(HTMLTokenMaker::new, "html", "htm", "xhtml", "vue", "svelte");
    put(XMLTokenMaker::new, "xml", "svg", "xsd", "xslt", "pom", "rss", "atom", "plist");
    put(PythonTokenMaker::new, "python", "py", "python3");
    put(MarkdownTokenMaker::new, "markdown", "md", "mdx");
    put(CSSTokenMaker::new, "css");
    put(LessTokenMaker::new, "less", "scss", "sass");
    put(PropertiesFileTokenMaker::new, "properties");
    put(IniTokenMaker::new, "ini", "toml", "cfg", "conf", "editorconfig");
    put(EnvTokenMaker::new, "env", "dotenv");
    put(DockerTokenMaker::new, "dockerfile", "docker");
    put(MakefileTokenMaker::new, "makefile", "make", "mk");
    put(GoTokenMaker::new, "go", "golang");
    put(CTokenMaker::new, "c");
    put(CPlusPlusTokenMaker::new, "cpp", "c++", "cc", "cxx", "h", "hpp");
    put(CSharpTokenMaker::new, "csharp", "cs", "c#");
    put(KotlinTokenMaker::new, "kotlin", "kt", "kts");
    put(GroovyTokenMaker::new, "groovy", "gradle", "jenkinsfile");
    put(ScalaTokenMaker::new, "scala", "sbt");
    put(RubyTokenMaker::new, "ruby", "rb");
    put(PHPTokenMaker::new, "php");
    put(RustTokenMaker::new, "rust", "rs");
    put(DartTokenMaker::new, "dart");
    put(LuaTokenMaker::new, "lua");
    put(PerlTokenMaker::new, "perl", "pl");
    put(PowerShellTokenMaker::new, "powershell", "ps1", "pwsh");
    put(WindowsBatchTokenMaker::new, "bat", "batch", "cmd", "dos");
    put(VisualBasicTokenMaker::new, "vb", "vbnet", "vba");
    put(ProtoTokenMaker::new, "proto", "protobuf");
    put(LatexTokenMaker::new, "latex", "tex");
  }

  private CodeLanguages() {}

  private static void put(Supplier<TokenMaker> lexer, String... names) {
    for (String name : names) {
      LEXERS.put(name, lexer);
    }
  }

  /** Whether there is a lexer for a language. */
  static boolean knows(String language) {
    return LEXERS.containsKey(language);
  }

  /** A lexer for a language, for one thread. */
  static Optional<TokenMaker> lexer(String language) {
    return Optional.ofNullable(LEXERS.get(language)).map(Supplier::get);
  }
}
