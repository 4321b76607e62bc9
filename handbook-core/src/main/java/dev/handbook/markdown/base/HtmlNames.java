package dev.handbook.markdown.base;

import java.util.Set;

/** What the names of HTML elements mean for the copying of a writer's HTML. */
public final class HtmlNames {
  /** Left out with all that stands in them. */
  public static final Set<String> SWALLOWED =
      set(
          "script style iframe noembed noframes noscript template object svg math head"
              + " canvas select applet frameset");

  /** Left out as tags; what stands between them is text. */
  static final Set<String> UNWRAPPED =
      set(
          "title textarea xmp plaintext html body form button base link meta frame embed param"
              + " portal fencedframe marquee option");

  /** Elements without an end. */
  public static final Set<String> VOID =
      set("area base br col embed hr img input link meta param source track wbr");

  /** Elements without an end that show nothing unless they have attributes. */
  public static final Set<String> NOTHING_ALONE =
      set("area base embed img input link meta param source track");

  /** Text that opens on demand; how it is closed is looked at where it is folded. */
  public static final Set<String> DISCLOSURE = set("details summary");

  /** Elements whose end browsers find themselves. */
  public static final Set<String> IMPLIED =
      set("p li dd dt td th tr thead tbody tfoot caption colgroup rp rt optgroup");

  /** Elements in which an address is no link, or one already. */
  public static final Set<String> TEXT_ONLY = set("a code pre kbd samp");

  /** All elements there are or were; any other name in angle brackets is a writer's placeholder. */
  private static final Set<String> ALL =
      set(
          "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound"
              + " big blink blockquote body br button canvas caption center cite code col colgroup"
              + " command content data datalist dd del details dfn dialog dir div dl dt element em"
              + " embed fencedframe fieldset figcaption figure font footer form frame frameset h1"
              + " h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex"
              + " kbd keygen label legend li link listing main map mark marquee math menu menuitem"
              + " meta meter multicol nav nextid nobr noembed noframes noscript object ol optgroup"
              + " option output p param picture plaintext portal pre progress q rb rp rt rtc ruby s"
              + " samp script search section select shadow slot small source spacer span strike"
              + " strong style sub summary sup svg table tbody td template textarea tfoot th thead"
              + " time title tr track tt u ul var video wbr xmp");

  private HtmlNames() {}

  private static Set<String> set(String names) {
    return Set.of(names.split(" "));
  }

  /** Whether a name is one of HTML, or of an element a site could have made up. */
  public static boolean isElement(String name) {
    return ALL.contains(name) || name.indexOf('-') >= 0;
  }

  /** Whether the tags of an element are left out. */
  public static boolean isLeftOut(String name) {
    return SWALLOWED.contains(name) || UNWRAPPED.contains(name);
  }
}
