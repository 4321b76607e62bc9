package dev.handbook.site.view;

import dev.handbook.asset.AssetName;
import dev.handbook.model.Asset;
import dev.handbook.model.Handbook;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import dev.handbook.model.Placeholder;
import dev.handbook.model.Resolution;
import dev.handbook.site.theme.Markup;
import dev.handbook.text.Urls;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Fills the holes of page bodies: where each link leads from here, and what its target is called.
 *
 * <p>A link to a withheld page keeps its text and loses its address, and nothing of the page is
 * told. So does a link that leads nowhere.
 */
public final class BodyRenderer {
  /** Stands for an address that does not exist until the attribute around it is taken away. */
  private static final String NO_ADDRESS = "\u0002";

  /** A size that is no number of pixels. */
  private static final Pattern RELATIVE_SIZE =
      Pattern.compile(" (?:width|height)=\"(?![0-9]{1,5}\")");

  private static final String CONFIDENTIAL = "<div class=\"hb-confidential\">";

  private final Handbook handbook;
  private final Map<String, String> assetAddresses;
  private final PictureSizes sizes;
  private final String missingPicture;
  private final String internalTitle;
  private final String confidentialLabel;

  /**
   * Prepares for the pages of a handbook.
   *
   * @param assetAddresses where each published asset lives in the site, by content path
   * @param missingPicture address of the picture shown for one that cannot be, from the root
   */
  public BodyRenderer(
      Handbook handbook,
      Map<String, String> assetAddresses,
      PictureSizes sizes,
      String missingPicture,
      Map<String, String> words) {
    this.handbook = handbook;
    this.assetAddresses = Map.copyOf(assetAddresses);
    this.sizes = sizes;
    this.missingPicture = missingPicture;
    this.internalTitle = words.get("internal_page");
    this.confidentialLabel = Markup.escape(words.get("confidential"));
  }

  /**
   * The body of a page as it stands in a file of the site.
   *
   * @param url address of the page that shows it
   */
  public String fill(Page page, String url) {
    List<Resolution> resolutions = handbook.resolutions(page);
    return labelled(
        withoutEmptyAddresses(
            Placeholder.fill(
                page.html(),
                placeholder -> text(page, url, placeholder, resolutions.get(placeholder.link())))));
  }

  /** Says over each confidential block that it is one. */
  private String labelled(String html) {
    return html.contains(CONFIDENTIAL)
        ? html.replace(
            CONFIDENTIAL,
            CONFIDENTIAL + "<p class=\"hb-confidential-label\">" + confidentialLabel + "</p>")
        : html;
  }

  private static String withoutEmptyAddresses(String html) {
    return html.contains(NO_ADDRESS)
        ? html.replace(" href=\"" + NO_ADDRESS + "\"", "").replace(NO_ADDRESS, "")
        : html;
  }

  private String text(Page page, String url, Placeholder placeholder, Resolution resolution) {
    Link link = page.links().get(placeholder.link());
    return switch (placeholder.kind()) {
      case ADDRESS -> address(page, url, link, resolution).map(Markup::escape).orElse(NO_ADDRESS);
      case TITLE -> Markup.escape(title(link, resolution));
      case ATTRIBUTES -> attributes(page, placeholder, link, resolution);
    };
  }

  private Optional<String> address(Page page, String url, Link link, Resolution resolution) {
    Optional<String> address =
        link.kind() == Link.Kind.IMAGE ? picture(url, resolution) : target(page, url, resolution);
    return link.kind() == Link.Kind.IMAGE
        ? address.or(() -> Optional.of(Urls.relative(url, missingPicture)))
        : address;
  }

  /** Where a resolved link leads from an address of the site; empty when it leads nowhere. */
  public Optional<String> target(Page from, String url, Resolution resolution) {
    return switch (resolution.status()) {
      case PAGE, MISSING_ANCHOR ->
          resolution
              .page()
              .filter(target -> !target.withheld())
              .map(target -> toPage(from, url, target, resolution.anchor()));
      case ASSET -> asset(resolution).map(path -> Urls.relative(url, path));
      case GENERATED -> Optional.of(generated(url, resolution.address()));
      case EXTERNAL, ELSEWHERE -> Optional.of(resolution.address());
      default -> Optional.empty();
    };
  }

  /** What a reader asks of such a page stays behind its address. */
  private static String generated(String url, String address) {
    int end = 0;
    while (end < address.length() && "?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return Urls.relative(url, address.substring(0, end)) + address.substring(end);
  }

  private static String toPage(Page from, String url, Page target, Optional<String> anchor) {
    String fragment = anchor.map(id -> "#" + Urls.encode(id)).orElse("");
    boolean here = target.path().equals(from.path()) && url.equals(target.url());
    return here && !fragment.isEmpty() ? fragment : Urls.relative(url, target.url()) + fragment;
  }

  private Optional<String> picture(String url, Resolution resolution) {
    return switch (resolution.status()) {
      case ASSET -> asset(resolution).map(path -> Urls.relative(url, path));
      // Of another host it is a link to the picture, unless the host is allowed; the parser
      // decides.
      case EXTERNAL -> Optional.of(resolution.address());
      default -> Optional.empty();
    };
  }

  private boolean isAllowedHost(String address) {
    try {
      String host = URI.create(address).getHost();
      return host != null
          && handbook.settings().imageHosts().contains(host.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Optional<String> asset(Resolution resolution) {
    return resolution.asset().map(asset -> assetAddresses.get(asset.path()));
  }

  private String title(Link link, Resolution resolution) {
    if (resolution.page().isPresent()) {
      Page target = resolution.page().get();
      return target.withheld() ? internalTitle : target.title();
    }
    if (!link.text().isBlank()) {
      return link.text();
    }
    return resolution.asset().map(asset -> Urls.name(asset.path())).orElse(link.target());
  }

  private String attributes(Page page, Placeholder placeholder, Link link, Resolution resolution) {
    if (link.kind() == Link.Kind.IMAGE) {
      boolean shown =
          resolution.status() != Resolution.Status.EXTERNAL || isAllowedHost(resolution.address());
      return shown
          ? size(page, placeholder, resolution) + " loading=\"lazy\" decoding=\"async\""
          : "";
    }
    return switch (resolution.status()) {
      // An embed brings its own.
      case EXTERNAL -> link.kind() == Link.Kind.EMBED ? "" : " rel=\"noopener noreferrer\"";
      case MISSING, BROKEN_REFERENCE, MISSING_SCHEME, OUTSIDE, UNSAFE, EMPTY ->
          " data-hb-missing=\"\"";
      case ASSET -> download(resolution);
      default -> "";
    };
  }

  /** A file that lies in the site under a neutral name gets its own back when it is kept. */
  private static String download(Resolution resolution) {
    return resolution
        .asset()
        .flatMap(asset -> AssetName.original(asset.path()))
        .map(name -> " download=\"" + Markup.escape(name) + "\"")
        .orElse("");
  }

  /** The picture's own size, scaled to what its writer asked for. */
  private String size(Page page, Placeholder placeholder, Resolution resolution) {
    if (resolution.status() == Resolution.Status.EXTERNAL) {
      return "";
    }
    int from = page.html().indexOf(placeholder.mark());
    String rest = page.html().substring(from, page.html().indexOf('>', from));
    if (RELATIVE_SIZE.matcher(rest).find()) {
      return "";
    }
    Optional<Asset> asset = resolution.asset().filter(a -> assetAddresses.containsKey(a.path()));
    return sizes.attributes(asset, pixels(" width=\"", rest), pixels(" height=\"", rest));
  }

  private static OptionalInt pixels(String attribute, String tag) {
    int start = tag.indexOf(attribute);
    if (start < 0) {
      return OptionalInt.empty();
    }
    int number = start + attribute.length();
    return OptionalInt.of(Integer.parseInt(tag.substring(number, tag.indexOf('"', number))));
  }
}
