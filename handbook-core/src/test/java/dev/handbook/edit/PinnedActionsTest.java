package dev.handbook.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pipelines that people copy run only code that cannot change behind its name. */
class PinnedActionsTest {
  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (InputStream init = PinnedActionsTest.class.getResourceAsStream("init/github.yml");
        Stream<Path> guide = Files.walk(Path.of("../content"))) {
      texts.add(new String(init.readAllBytes(), StandardCharsets.UTF_8));
      texts.add(Files.readString(Path.of("../action.yml")));
      for (Path page : guide.filter(path -> path.toString().endsWith(".md")).toList()) {
        texts.add(Files.readString(page));
      }
    }
    return texts;
  }

  @Test
  void everyActionIsNamedByItsCommitAndVersion() throws IOException {
    List<String> uses =
        texts().stream().flatMap(String::lines).filter(line -> line.contains("uses: ")).toList();
    assertTrue(uses.size() > 10, "the guide has pipelines");
    for (String line : uses) {
      assertTrue(line.matches(" *- uses: [\\w./-]+@[0-9a-f]{40} # v\\d+(\\.\\d+){2}"), line);
    }
  }

  @Test
  void noCheckoutKeepsAToken() throws IOException {
    for (String text : texts()) {
      int checkouts = text.split("uses: actions/checkout@", -1).length;
      assertEquals(checkouts, text.split("persist-credentials: false\n", -1).length, text);
    }
  }
}
