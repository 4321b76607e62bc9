package dev.handbook.model;

import dev.handbook.text.Urls;
import java.util.Optional;

/** A target cut at {@code ?} and {@code #}, percent-encoding undone. */
record LinkTarget(String path, Optional<String> anchor) {
  static LinkTarget of(String target) {
    int hash = target.indexOf('#');
    String fragment = hash < 0 ? "" : target.substring(hash + 1);
    String rest = hash < 0 ? target : target.substring(0, hash);
    int query = rest.indexOf('?');
    String path = Urls.decode(query < 0 ? rest : rest.substring(0, query));
    // A text fragment is the browser's business, not an anchor.
    int directive = fragment.indexOf(":~:");
    String anchor = Urls.decode(directive < 0 ? fragment : fragment.substring(0, directive));
    return new LinkTarget(path, anchor.isEmpty() ? Optional.empty() : Optional.of(anchor));
  }
}
