package dev.handbook.domain.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Handbook;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentControlTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.handbook.domain.control.Notation#all")
  void everyNotationIsReadInEveryFieldAndNothingElse(Notation notation) throws IOException {
    DocumentControl control = read(notation.page());
    assertEquals(
        notation.states().stream().sorted().toList(), stated(control).stream().sorted().toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.handbook.domain.control.Notation#values")
  void valueIsReadAsItIsMeantOrNotAtAll(Notation notation) throws IOException {
    assertEquals(notation.states(), stated(read(notation.page())));
  }

  private static List<String> stated(DocumentControl control) {
    List<String> stated = new ArrayList<>();
    for (Field field : Field.values()) {
      control
          .first(field)
          .ifPresent(
              found ->
                  stated.add(
                      field.id()
                          + ": "
                          + found.text()
                          + found.day().map(day -> " @ " + day).orElse("")));
    }
    return stated;
  }

  private DocumentControl read(String text) throws IOException {
    Files.writeString(folder.resolve("a.md"), text);
    Handbook handbook = HandbookParser.parse(SourceReader.read(folder));
    return DocumentControl.of(handbook.page("a.md").orElseThrow(), handbook);
  }
}
