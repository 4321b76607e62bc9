package dev.handbook.model;

import dev.handbook.text.AnchorStyle;
import dev.handbook.text.Urls;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where another tool puts the pages and files of a handbook.
 *
 * @param addresses by content path, of the pages whose address does not follow from their path
 * @param base what stands before every address of the tool's site, without a slash at its beginning
 *     and with one at its end; empty when it has a host to itself
 * @param siteUrl where the tool publishes it, with a slash at its end
 * @param statics content paths of folders whose files stand at the root of the site, each with a
 *     slash at its end
 * @param others addresses at which the tool's site may have what is no page of the handbook, with a
 *     slash at its end for all below it; the empty one stands for all
 * @param numbered whether numbers before the names of files and folders only say their order
 * @param anchors how the tool makes anchors of headings
 */
public record Layout(
    Map<String, Address> addresses,
    String base,
    Optional<String> siteUrl,
    List<String> statics,
    List<String> others,
    boolean numbered,
    AnchorStyle anchors) {
  /** Everything is where its path says. */
  public static final Layout BY_PATH =
      new Layout(Map.of(), "", Optional.empty(), List.of(), List.of(), false, AnchorStyle.GITBOOK);

  public Layout {
    addresses = Map.copyOf(addresses);
    statics = List.copyOf(statics);
    others = List.copyOf(others);
  }

  /** The address that is wanted for a page. */
  public String urlOf(String path) {
    Address address = addresses.get(path);
    return address == null ? Urls.ofPage(path) : address.url();
  }

  /**
   * Where a page of another tool's handbook is published.
   *
   * @param url the address that is wanted for it here, relative to the site root
   * @param tool its address in the tool's own site, relative to that one's root: {@code a/b/},
   *     {@code a/b.html}
   */
  public record Address(String url, String tool) {}
}
