package dev.handbook.markdown.body;

import dev.handbook.markdown.base.Budget;
import dev.handbook.markdown.base.Letters;
import dev.handbook.markdown.base.WhiteSpace;
import dev.handbook.model.Link;
import dev.handbook.model.Link.Kind;
import dev.handbook.model.Placeholder;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The links of a page: noted as facts, written with holes where their addresses belong. */
final class BodyLinks {
  /** The end of an address in a set of pictures. */
  private static final Pattern SIZED = Pattern.compile("\\s[0-9.]{1,9}[wxh]$");

  private final BodyContext walk;
  private final List<String> imageHosts;
  private final List<Link> links = new ArrayList<>();
  private final String path;
  private String base;
  private int insideAnchor;

  BodyLinks(BodyContext walk, String path, List<String> imageHosts) {
    this.walk = walk;
    this.path = path;
    this.base = path;
    this.imageHosts = imageHosts;
  }

  List<Link> all() {
    return links;
  }

  /** Notes a link of the element that is walked; gives its number. */
  int note(Kind kind, String target, String text) {
    walk.budget().spend(Budget.LINK);
    String address = rebased(Allowlist.address(target));
    String told = walk.veil().covers(address) ? "" : WhiteSpace.fold(text);
    links.add(new Link(kind, address, told, walk.span(), walk.targetSpan()));
    return links.size() - 1;
  }

  /** An address in an included file is relative to that file, not to the page. */
  private String rebased(String address) {
    boolean relative =
        !address.isEmpty()
            && "/#?\\".indexOf(address.charAt(0)) < 0
            && Allowlist.scheme(address).isEmpty();
    if (base.equals(path) || !relative) {
      return address;
    }
    int end = 0;
    while (end < address.length() && "?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return Urls.resolve(Urls.folder(base), address.substring(0, end))
            .map(resolved -> "/" + resolved)
            .orElse(address.substring(0, end))
        + address.substring(end);
  }

  /** Reads links as those of an included file while something is done. */
  void from(String include, Runnable work) {
    String outer = base;
    base = Urls.resolve(Urls.folder(outer), Urls.decode(include)).orElse(outer);
    work.run();
    base = outer;
  }

  /**
   * Whether a link may be written here: its address does no harm, and no other link is around it.
   */
  boolean mayWrite(int number) {
    String target = links.get(number).target();
    if (Allowlist.isSafe(target)) {
      return insideAnchor == 0;
    }
    // Of an address that acts, a rule of its own tells.
    if (!isLocal(target) && !Urls.acts(target)) {
      walk.faults()
          .dropped(
              walk.span(),
              "A link to " + Allowlist.scheme(target) + ":",
              "Use an address that begins with https:// or mailto:, or a path in the handbook.");
    }
    return false;
  }

  /** Writes the beginning of a link's tag with its address, up to the other attributes. */
  void open(int number, String classes) {
    walk.out().raw("<a");
    if (!classes.isEmpty()) {
      walk.out().attribute("class", classes);
    }
    walk.out().raw(" href=\"").hole(Placeholder.Kind.ADDRESS, number).raw("\"");
    walk.out().hole(Placeholder.Kind.ATTRIBUTES, number);
  }

  /** A word that a glossary explains, with its meaning at hand. */
  void term(Glossary.Use use) {
    int number = note(Kind.TERM, use.entry().target(), use.term());
    if (mayWrite(number)) {
      open(number, "hb-term");
      walk.out().attribute("title", use.entry().meaning()).raw(">").text(use.term()).raw("</a>");
    } else {
      walk.out().text(use.term());
    }
  }

  void anchor(Element element) {
    if (!element.hasAttr("href")) {
      plain(element);
      return;
    }
    String href = element.attr("href");
    if (href.startsWith("#fn") && element.hasClass("hb-fn")) {
      footnote(element, href);
      return;
    }
    int number = note(Kind.LINK, href, linkText(element));
    if (!walk.veil().covers(links.get(number).target()) && !mayWrite(number)) {
      walk.children(element);
      return;
    }
    if (walk.veil().covers(links.get(number).target())) {
      veiled(number);
      return;
    }
    insideAnchor++;
    open(number, Styles.classes("a", element));
    boolean mention = element.attr("title").equals("mention");
    if (mention) {
      element.removeAttr("title");
    }
    attributes(element);
    if (mention) {
      walk.facts().text(element.text(), walk.span());
      walk.out().hole(Placeholder.Kind.TITLE, number);
    } else {
      walk.children(element);
    }
    walk.out().raw("</a>");
    insideAnchor--;
  }

  /** What stands on a link to a page that is kept out may tell of it, so it is not written. */
  private void veiled(int number) {
    walk.facts().text("\u2026", walk.span());
    walk.out()
        .raw("<span class=\"hb-withheld\">")
        .hole(Placeholder.Kind.TITLE, number)
        .raw("</span>");
  }

  private void attributes(Element element) {
    for (String name : List.of("title", "lang", "dir")) {
      if (element.hasAttr(name)) {
        walk.out().attribute(name, element.attr(name));
      }
    }
    String id = walk.writerId(element);
    if (!id.isEmpty()) {
      walk.out().attribute("id", id);
    }
    walk.out().raw(">");
  }

  private void plain(Element element) {
    String id = walk.writerId(element);
    if (id.isEmpty()) {
      walk.children(element);
      return;
    }
    walk.out().raw("<a").attribute("id", id).raw(">");
    walk.children(element);
    walk.out().raw("</a>");
  }

  private void footnote(Element element, String href) {
    walk.out().raw("<a class=\"hb-fn\"").attribute("href", href);
    String id = walk.writerId(element);
    if (!id.isEmpty()) {
      walk.out().attribute("id", id);
    }
    walk.out().raw(">").text(element.text()).raw("</a>");
  }

  private static String linkText(Element element) {
    String text = Letters.textIn(element);
    if (!text.isBlank()) {
      return text;
    }
    StringBuilder alt = new StringBuilder();
    element.select("img[alt]").forEach(image -> alt.append(image.attr("alt")).append(' '));
    return alt.toString();
  }

  void image(Element element) {
    String src = element.attr("src");
    Optional<String> player = insideAnchor > 0 ? Optional.empty() : Media.element(src, this);
    if (player.isPresent()) {
      Media.write(player.get(), src, element.attr("alt"), walk);
      return;
    }
    int number = note(Kind.IMAGE, src, element.attr("alt"));
    String target = links.get(number).target();
    if (target.isEmpty() && !element.hasAttr("src")) {
      return;
    }
    if (!isPicture(target)) {
      if (!isLocal(target)) {
        walk.faults()
            .dropped(
                walk.span(),
                "An image from " + Allowlist.scheme(target) + ":",
                "Save the image as a file next to the page, and use that file.");
      }
      walk.out().text(element.attr("alt"));
    } else if (isForeign(target)) {
      foreign(number, element);
    } else {
      walk.out().raw("<img");
      if (element.attr("data-size").equals("line")) {
        walk.out().attribute("class", "hb-line-high");
      }
      walk.out().raw(" src=\"").hole(Placeholder.Kind.ADDRESS, number);
      walk.out().raw("\"").hole(Placeholder.Kind.ATTRIBUTES, number);
      walk.out().attribute("alt", element.attr("alt"));
      for (String name : List.of("title", "width", "height")) {
        if (name.equals("title") ? element.hasAttr(name) : Styles.isPixels(element.attr(name))) {
          walk.out().attribute(name, element.attr(name));
        }
      }
      walk.out().raw(">");
    }
  }

  /** A drive or {@code file:}; a rule of its own tells of it. */
  private static boolean isLocal(String target) {
    String scheme = Allowlist.scheme(target);
    return scheme.length() == 1 || scheme.equals("file");
  }

  private static boolean isPicture(String target) {
    String scheme = Allowlist.scheme(target);
    return scheme.isEmpty() || scheme.equals("http") || scheme.equals("https");
  }

  /** A picture of another host would tell that host who reads the page, so it becomes a link. */
  private void foreign(int number, Element element) {
    String alt = WhiteSpace.fold(element.attr("alt"));
    String text = alt.isEmpty() ? host(links.get(number).target()) : alt;
    if (insideAnchor > 0) {
      walk.out().raw("<span class=\"hb-external-image\">").text(text).raw("</span>");
      return;
    }
    open(number, "hb-external-image");
    walk.out().raw(" rel=\"noopener noreferrer\">").text(text).raw("</a>");
  }

  /** Whether an address leads to another host that is not allowed to show pictures. */
  boolean isForeign(String target) {
    if (!hasHost(target)) {
      return false;
    }
    String host = host(target);
    int port = host.lastIndexOf(':');
    String bare = port > 0 ? host.substring(0, port) : host;
    return imageHosts.stream().noneMatch(bare::equalsIgnoreCase);
  }

  /** Whether another link is around what is written. */
  boolean isInsideAnchor() {
    return insideAnchor > 0;
  }

  /** Whether an address leads to another host, or names its scheme. */
  boolean hasHost(String target) {
    return target.startsWith("//")
        || target.startsWith("\\\\")
        || !Allowlist.scheme(target).isEmpty();
  }

  /** The host of an address that has one, with its port. */
  private static String host(String target) {
    String scheme = Allowlist.scheme(target);
    String rest = scheme.isEmpty() ? target : target.substring(scheme.length() + 1);
    while (rest.startsWith("/") || rest.startsWith("\\")) {
      rest = rest.substring(1);
    }
    int end = 0;
    while (end < rest.length() && "/\\?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String authority = rest.substring(0, end).toLowerCase(Locale.ROOT);
    return authority.substring(authority.lastIndexOf('@') + 1);
  }

  /** GitBook writes names with blanks as they are, which only a width or density may follow. */
  private static String firstAddress(String set) {
    boolean several = set.indexOf(',') >= 0 || SIZED.matcher(set).find();
    return several ? set.split("[\\s,]", 2)[0] : set;
  }

  /** A source of a picture: its first address counts. */
  void source(Element element) {
    String set = element.hasAttr("srcset") ? element.attr("srcset") : element.attr("src");
    String first = firstAddress(set.strip());
    if (first.isEmpty() || !element.parents().is("picture")) {
      return;
    }
    int number = note(Kind.IMAGE, first, "");
    String target = links.get(number).target();
    if (!isPicture(target) || isForeign(target)) {
      walk.faults()
          .dropped(
              walk.span(),
              "An image from another host",
              "Keep the image in the handbook, or list its host under imageHosts.");
      return;
    }
    walk.out().raw("<source srcset=\"").hole(Placeholder.Kind.ADDRESS, number).raw("\"");
    for (String name : List.of("media", "type")) {
      if (element.hasAttr(name)) {
        walk.out().attribute(name, element.attr(name));
      }
    }
    walk.out().raw(">");
  }
}
