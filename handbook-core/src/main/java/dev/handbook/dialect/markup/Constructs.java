package dev.handbook.dialect.markup;

import dev.handbook.dialect.markup.Construct.Kind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the constructs of all tools are, by their names: one table for tags, shortcodes, containers
 * and components, in whichever notation. Names are compared without case, hyphens and underscores.
 */
public final class Constructs {
  private static final Map<String, String> STYLES = styles();
  private static final Map<String, Construct> TABLE = table();

  /** Names that mean something else than their last part alone. */
  private static final Map<String, Construct> WHOLE = whole();

  private Constructs() {}

  private static Map<String, String> styles() {
    Map<String, String> styles = new HashMap<>();
    put(styles, "info", "note info information important abstract summary tldr todo question help");
    put(styles, "info", "faq example quote cite seealso highlight new primary secondary memo");
    put(styles, "info", "definition notes neutral default");
    put(styles, "success", "tip tips success check done hint ok good pro");
    put(styles, "warning", "warning warn attention caveat");
    put(styles, "danger", "danger caution error failure fail missing bug critical stop deprecated");
    return Map.copyOf(styles);
  }

  private static void put(Map<String, String> map, String value, String names) {
    for (String name : names.split(" ")) {
      map.put(name, value);
    }
  }

  private static Map<String, Construct> table() {
    Map<String, Construct> table = new HashMap<>();
    STYLES.forEach((name, style) -> table.put(name, new Construct(Kind.HINT, style)));
    put(
        table,
        Kind.HINT,
        "hint alert callout admonition notice notification panel banner pageinfo");
    put(table, Kind.HINT, "aside infobox message messagebox alertbox box insettext");
    table.put("warningtext", new Construct(Kind.HINT, "danger"));
    put(
        table,
        Kind.DETAILS,
        "details expand collapse collapsible collapsibleitem accordion spoiler");
    put(table, Kind.DETAILS, "accordionitem expandable expander toggle dropdown fold disclosure");
    put(table, Kind.TABS, "tabs tabpane tabgroup tabset codetabs codegroup tabbed tabcontainer");
    put(table, Kind.TAB, "tab tabitem tabsitem codetab tabcontent tabpanel codegroupitem");
    put(table, Kind.COLUMNS, "columns");
    put(table, Kind.COLUMN, "column col");
    put(table, Kind.STEPS, "steps stepper");
    put(table, Kind.STEP, "step");
    put(table, Kind.CARD, "card linkcard cardlink gridcard featurecard tile");
    put(table, Kind.FIGURE, "figure image img picture photo screenshot inlineimage thumbnail");
    put(table, Kind.FIGURE, "imagewithclass imagetag zoomimage lightbox themedimage imgproc");
    put(table, Kind.EMBED, "video youtube youtubelite vimeo loom wistia gist tweet twitter embed");
    put(table, Kind.EMBED, "iframe figma codepen codesandbox stackblitz asciinema audio bilibili");
    put(table, Kind.LINK, "button link btn linkbutton page ref relref url a nextlink doclink cta");
    put(table, Kind.LINK, "posturl pagelink linkto urlfor download attachment file asset");
    put(table, Kind.CODE, "highlight code codeblock codefence sourcecode prism mermaid");
    put(table, Kind.MATH, "katex math latex");
    put(table, Kind.WORDS, "badge tag label chip pill status tooltip glossary glossarytooltip");
    put(table, Kind.WORDS, "abbr term kbd mark highlighttext");
    put(table, Kind.PLAIN, "div section span center block content main article wrapper container");
    put(table, Kind.PLAIN, "row rows grid cards cardgroup cardgrid cardcontainer deck cardpane");
    put(table, Kind.PLAIN, "accordiongroup accordions fragment filter table list lists html");
    put(
        table,
        Kind.PLAIN,
        "markdown md text lead panelgroup frame browseronly clientonly suspense");
    put(table, Kind.PLAIN, "rawhtml unsafe filetree nowrap capture with markdownify autoescape");
    put(table, Kind.NOTHING, "toc tableofcontents sectiontoc children childpages pagelist nav");
    put(
        table,
        Kind.NOTHING,
        "navigation sidebar header footer head menu breadcrumbs links analytics");
    put(table, Kind.NOTHING, "clear clearfix br linebreak newline space spacer icon icons fa");
    put(table, Kind.NOTHING, "fontawesome faicon svg layout extends import from increment cycle");
    put(
        table,
        Kind.NOTHING,
        "disqus feedback seo css js script style stylesheet jsonld contentfor");
    put(table, Kind.NOTHING, "doccardlist pagenavigation toclist uswdsicon title");
    put(table, Kind.CONDITION, "if unless ifdef ifndef ifversion case feature when");
    put(table, Kind.BRANCH, "else elsif elif elseif");
    put(table, Kind.LOOP, "for each range tablerow paginate");
    put(table, Kind.COMMENT, "comment");
    put(table, Kind.RAW, "raw verbatim");
    put(
        table,
        Kind.INCLUDE,
        "includerelative readfile include includecached partial render snippet");
    put(table, Kind.INCLUDE, "rustdocinclude playground includemarkdown");
    put(table, Kind.ASSIGNMENT, "assign set");
    return Map.copyOf(table);
  }

  private static Map<String, Construct> whole() {
    Map<String, Construct> whole = new HashMap<>();
    put(whole, Kind.ENTRY, "filetreefile filetreefolder treefile treefolder");
    put(whole, Kind.CARD, "blocksfeature hextrafeaturecard cardscard");
    put(whole, Kind.PLAIN, "blockscover blockssection blockslead hextraherobadge");
    put(whole, Kind.NOTHING, "blockslinkdown");
    put(whole, Kind.TAB, "tabstab codegroupitem");
    return Map.copyOf(whole);
  }

  private static void put(Map<String, Construct> table, Kind kind, String names) {
    for (String name : names.split(" ")) {
      table.put(name, new Construct(kind, ""));
    }
  }

  /** What the construct of a name is. */
  static Optional<Construct> of(String name) {
    Construct whole = WHOLE.get(letters(name));
    return Optional.ofNullable(whole == null ? TABLE.get(key(name)) : whole);
  }

  /** The style of a hint of a kind such as {@code tip}; empty when the kind is not known. */
  public static Optional<String> style(String kind) {
    return Optional.ofNullable(STYLES.get(key(kind)));
  }

  /** {@code sub/_Tab-Item.html} as the table has it. */
  private static String key(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.indexOf('.');
    return letters(dot > 0 ? last.substring(0, dot) : last);
  }

  private static String letters(String bare) {
    StringBuilder key = new StringBuilder();
    for (char c : bare.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        key.append(c);
      }
    }
    return key.toString();
  }
}
