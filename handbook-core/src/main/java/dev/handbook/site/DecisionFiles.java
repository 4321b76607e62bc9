package dev.handbook.site;

import dev.handbook.domain.Governance;
import dev.handbook.domain.Rapid;
import dev.handbook.domain.Tie;
import dev.handbook.model.Page;
import dev.handbook.model.SiteFile;
import dev.handbook.site.theme.PathRegistry;
import dev.handbook.site.view.Frame;
import dev.handbook.site.view.GovernanceIndex;
import dev.handbook.site.view.SiteModel;
import dev.handbook.text.Json;
import dev.handbook.text.Urls;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who decides on what, for other programs: {@code api/decisions.json} has each governed page with
 * its sign-off, its parties and what it serves; {@code api/waiting.json} has for each party the
 * procedures and plans that wait for its sign-off.
 */
final class DecisionFiles {
  private final SiteModel model;
  private final GovernanceIndex index;
  private final Frame frame;
  private final LocalDate today;

  private DecisionFiles(SiteModel model, Frame frame) {
    this.model = model;
    this.index = model.index();
    this.frame = frame;
    this.today = model.today();
  }

  /** The files. */
  static List<SiteFile> of(SiteModel model, Frame frame, PathRegistry taken) {
    DecisionFiles files = new DecisionFiles(model, frame);
    List<SiteFile> all = new ArrayList<>();
    if (taken.claim("api/decisions.json")) {
      all.add(SiteFile.of("api/decisions.json", files.decisions()));
    }
    if (taken.claim("api/waiting.json")) {
      all.add(SiteFile.of("api/waiting.json", files.waiting()));
    }
    return all;
  }

  private String decisions() {
    return json("pages", index.governed().stream().map(this::entry).toList());
  }

  private String json(String key, Object value) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("asOf", today.toString());
    file.put(key, value);
    return Json.compact(file) + "\n";
  }

  private Map<String, Object> entry(Page page) {
    Governance governance = index.governance(page);
    Map<String, Object> entry = new LinkedHashMap<>(link(page));
    entry.put("id", index.id(page));
    entry.put("kind", page.kind().id());
    entry.put("state", index.state(page).id());
    entry.put("in_force", governance.isInForce(today));
    entry.put(
        "signed_off", governance.signOff().isPresent() ? signOff(governance) : Optional.empty());
    entry.put("owners", index.owners(page));
    entry.put("decides", index.decider(page));
    entry.put("parties", index.rapid(page).map(DecisionFiles::parties).orElse(Map.of()));
    entry.put("serves", index.serves(page).stream().map(Tie::written).toList());
    return entry;
  }

  private Map<String, Object> link(Page page) {
    String address = frame.canonical(page.url());
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("title", page.title());
    link.put("url", address.isEmpty() ? "/" + Urls.encode(page.url()) : address);
    link.put("source", page.path());
    return link;
  }

  /** What was signed, and whether that is known to be the text of today. */
  private Map<String, Object> signOff(Governance governance) {
    Map<String, Object> act = new LinkedHashMap<>();
    act.put("on", governance.signedOn().map(LocalDate::toString).orElse(""));
    act.put("by", governance.signedBy());
    act.put("worth", governance.share(today));
    act.put("until", governance.validUntil().map(LocalDate::toString).orElse(""));
    return act;
  }

  private static Map<String, Object> parties(Rapid rapid) {
    Map<String, Object> parties = new LinkedHashMap<>();
    for (String role : rapid.model().roles()) {
      List<String> names =
          rapid.with(Character.toUpperCase(role.charAt(0))).stream()
              .map(Rapid.Party::name)
              .toList();
      if (!names.isEmpty()) {
        parties.put(role, names);
      }
    }
    return parties;
  }

  private String waiting() {
    Map<String, List<Object>> parties = new TreeMap<>();
    for (Page page : model.pages()) {
      if (index.waitsForSignOff(page)) {
        Map<String, Object> entry = link(page);
        entry.put("worth", index.governance(page).share(today));
        parties.computeIfAbsent(index.decider(page), key -> new ArrayList<>()).add(entry);
      }
    }
    return json("parties", parties);
  }
}
