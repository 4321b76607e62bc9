package dev.handbook.site;

import dev.handbook.domain.Governance;
import dev.handbook.domain.SignOff;
import dev.handbook.model.Page;
import dev.handbook.model.SiteFile;
import dev.handbook.model.Wording;
import dev.handbook.site.view.SiteModel;
import dev.handbook.text.Json;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says of each page what it was made of: {@code url}, {@code source} (path in the content folder),
 * {@code sha256} of that file's bytes, {@code text} (digest of the wording, as sign-offs have it)
 * and {@code signed_off} ({@code on} and {@code by}), or null where no sign-off counts. An auditor
 * can tell from it whether a copy of the site shows the text that was agreed to.
 */
final class Manifest {
  static final String PATH = "api/manifest.json";

  private Manifest() {}

  /** The file, for the pages in their order. */
  static SiteFile of(SiteModel model) {
    return SiteFile.of(
        PATH,
        out -> {
          List<Object> entries = new ArrayList<>();
          model.pages().forEach(page -> entries.add(entry(page, model)));
          out.write((Json.compact(entries) + "\n").getBytes(StandardCharsets.UTF_8));
        });
  }

  private static Map<String, Object> entry(Page page, SiteModel model) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("url", page.url());
    entry.put("source", page.path());
    entry.put("sha256", page.source().digest().hex());
    entry.put("text", Wording.digest(model.whole(page)));
    Governance governance = model.index().governance(page);
    Optional<SignOff> signOff = governance.signOff().filter(any -> !governance.isVoid());
    entry.put("signed_off", signOff.isPresent() ? signed(signOff.get()) : Optional.empty());
    return entry;
  }

  private static Map<String, Object> signed(SignOff signOff) {
    Map<String, Object> signed = new LinkedHashMap<>();
    signed.put("on", orNull(signOff.on().map(LocalDate::toString)));
    signed.put("by", orNull(signOff.by()));
    return signed;
  }

  private static Object orNull(Optional<String> text) {
    return text.isPresent() ? text.get() : Optional.empty();
  }
}
