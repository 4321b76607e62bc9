package dev.handbook.markdown;

import dev.handbook.model.Asset;
import dev.handbook.model.Layout;
import dev.handbook.model.Page;
import dev.handbook.model.Redirect;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The addresses that pages had in the site of the tool for which they were written: they lead on,
 * so that no link from outside is lost.
 */
final class ToolAddresses {
  private ToolAddresses() {}

  /**
   * A redirect for each page that stands elsewhere now, where nothing else is.
   *
   * @param others redirects that people wrote
   */
  static List<Redirect> of(
      Layout layout, List<Page> pages, List<Asset> assets, List<Redirect> others) {
    if (layout.addresses().isEmpty()) {
      return List.of();
    }
    Set<String> taken = new HashSet<>();
    pages.forEach(page -> taken.add(bare(page.url())));
    assets.forEach(asset -> taken.add(asset.path()));
    others.forEach(redirect -> taken.add(bare(redirect.from())));
    List<Redirect> redirects = new ArrayList<>();
    for (Page page : pages) {
      Layout.Address address = layout.addresses().get(page.path());
      String from = address == null ? "" : bare(address.tool());
      if (!from.isEmpty() && taken.add(from)) {
        redirects.add(new Redirect(from, Optional.empty(), page.path(), page.path(), Span.FILE));
      }
    }
    return redirects;
  }

  private static String bare(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
