package dev.handbook.site.view;

import dev.handbook.domain.Rapid;
import dev.handbook.model.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who decides, agrees, performs, recommends and gives input, person by person. */
public final class DecisionRights {
  /** What waits for a party, then the parts of all models, the deciding ones first. */
  private static final List<String> ROLES =
      List.of(
          "waiting",
          "decide",
          "accountable",
          "approver",
          "driver",
          "agree",
          "perform",
          "responsible",
          "recommend",
          "input",
          "consulted",
          "contributor",
          "informed");

  private DecisionRights() {}

  /**
   * A person, office or group.
   *
   * @param name as first written
   * @param anchor its id on the page
   * @param decides how many pages it decides on
   * @param roles its parts, those of the model in order
   */
  record Party(String name, String anchor, int decides, List<Part> roles) {}

  /** A part with the pages it has it in. */
  record Part(String name, List<PageLink> pages) {}

  /** All parties of the handbook, those who decide most first. */
  public static List<Party> of(GovernanceIndex index, Map<String, String> words, String url) {
    Map<String, String> names = new TreeMap<>();
    Map<String, Map<String, List<PageLink>>> parts = new TreeMap<>();
    Map<String, Integer> decisions = new TreeMap<>();
    for (Page page : index.governed()) {
      if (index.rapid(page).isEmpty() || index.isArchived(page)) {
        continue;
      }
      Rapid rapid = index.rapid(page).get();
      PageLink link = PageLink.of(page, url, index, words);
      for (Rapid.Party party : rapid.parties()) {
        String anchor = TrustBand.anchor(party.name());
        names.putIfAbsent(anchor, party.name());
        for (String role : rapid.model().roles()) {
          if (party.has(Character.toUpperCase(role.charAt(0)))) {
            parts
                .computeIfAbsent(anchor, key -> new TreeMap<>())
                .computeIfAbsent(role, key -> new ArrayList<>())
                .add(link);
          }
        }
        if (party.has(rapid.model().decider()) && index.waitsForSignOff(page)) {
          parts
              .computeIfAbsent(anchor, key -> new TreeMap<>())
              .computeIfAbsent("waiting", key -> new ArrayList<>())
              .add(link);
        }
        decisions.merge(anchor, party.has(rapid.model().decider()) ? 1 : 0, Integer::sum);
      }
    }
    return names.entrySet().stream()
        .map(
            entry ->
                new Party(
                    entry.getValue(),
                    entry.getKey(),
                    decisions.get(entry.getKey()),
                    parts(parts.getOrDefault(entry.getKey(), Map.of()), words)))
        .sorted(Comparator.comparing(Party::decides).reversed().thenComparing(Party::anchor))
        .toList();
  }

  private static List<Part> parts(Map<String, List<PageLink>> byRole, Map<String, String> words) {
    return byRole.keySet().stream()
        .sorted(Comparator.comparing(ROLES::indexOf))
        .map(role -> new Part(words.getOrDefault("role_" + role, role), byRole.get(role)))
        .toList();
  }
}
