package dev.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A handbook outside of git with one page for each way in which a sign-off and a tie may stand.
 * What each page is worth is said by its name and by the tables here; all figures follow from these
 * by counting, so that none of the code that is tested is asked.
 */
class GovernedHandbookTest {
  /** What they serve is in force; all other procedures that are not past are not tied. */
  private static final List<String> SERVE_NO_PLAN_IN_FORCE =
      List.of(
          "valid-superseded-plan",
          "valid-void-plan",
          "valid-draft-plan",
          "valid-plan-over",
          "valid-unverified-plan",
          "valid-no-such-line",
          "valid-no-such-plan",
          "valid-untied");

  private static final List<String> SHARES =
      List.of("valid", "unverified", "expired", "void", "stated", "none");

  @TempDir private Path folder;
  private String scorecard;
  private Map<String, List<String>> procedures;

  @BeforeEach
  void measure() throws IOException, URISyntaxException {
    Path source = Path.of(GovernedHandbookTest.class.getResource("governed").toURI());
    TestHandbook handbook = TestHandbook.copyOf(source, folder);
    handbook.lint();
    scorecard = Files.readString(handbook.reports().resolve("scorecard.json"));
    procedures = new TreeMap<>();
    try (Stream<Path> files = Files.list(source.resolve("procedures"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".md", "");
        procedures.computeIfAbsent(name.replaceAll("-.*", ""), any -> new ArrayList<>()).add(name);
      }
    }
  }

  /** A measure as {@code numerator/denominator}. */
  private String told(String measure) {
    Matcher found =
        Pattern.compile(
                "\"id\":\\s*\""
                    + measure
                    + "\",\\s*\"numerator\":\\s*(-?\\d+),\\s*\"denominator\":\\s*(\\d+)")
            .matcher(scorecard);
    return found.find() ? found.group(1) + "/" + found.group(2) : scorecard;
  }

  /** How many procedures there are without those that are past. */
  private int counted() {
    return procedures.entrySet().stream()
        .filter(entry -> !entry.getKey().equals("past"))
        .mapToInt(entry -> entry.getValue().size())
        .sum();
  }

  @Test
  void eachProcedureIsInTheShareThatItsNameSays() {
    Map<String, String> shares =
        Pattern.compile("\"(" + String.join("|", SHARES) + ")\":\\s*(\\d+)")
            .matcher(scorecard.substring(scorecard.indexOf("\"shares\"")))
            .results()
            .limit(SHARES.size())
            .collect(Collectors.toMap(found -> found.group(1), (MatchResult r) -> r.group(2)));
    for (String share : SHARES) {
      int of = Optional.ofNullable(procedures.get(share)).map(List::size).orElse(0);
      assertEquals(String.valueOf(of), shares.get(share), share);
    }
  }

  @Test
  void onlySignOffsThatAreValidAndVerifiedCount() {
    assertEquals(
        procedures.get("valid").size() + "/" + counted(), told("sop-signed-off-12-months"));
  }

  @Test
  void onlyPlansInForceTieProcedures() {
    assertTrue(procedures.get("valid").containsAll(SERVE_NO_PLAN_IN_FORCE));
    assertEquals(
        counted() - SERVE_NO_PLAN_IN_FORCE.size() + "/" + counted(), told("sop-tied-to-vpmom"));
  }

  @Test
  void plansThatAreDraftsOrPastAreMeasuredByNobody() {
    // In force or not: fy27, and those of another signer, without a digest, and of a year ago.
    assertEquals("1/4", told("vpmoms-vetted"));
    assertEquals("1/4", told("vpmoms-expired"));
  }

  @Test
  void policiesAndOkrsAreMeasuredAsLongAsTheyHold() {
    assertEquals("2/5", told("policies-signed-off"));
    assertEquals("1/2", told("okrs-signed-off"));
  }

  @Test
  void usersAreHeardOfProceduresInUseAndOfTheLastTwelveMonths() {
    // One of the rows is of a day too long ago, one of a procedure that was retired.
    assertEquals("3/30", told("sop-error-rate"));
    assertEquals("4/10", told("sop-nps"));
  }
}
