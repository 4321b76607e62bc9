package dev.handbook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handbook.text.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SectionTest {
  private static Block block(Block.Type type, int level, String name, String text, int line) {
    return new Block(type, text, new Span(line, 1, line, 2), level, name, Map.of(), List.of());
  }

  private static Block heading(int level, String text, int line) {
    return block(Block.Type.HEADING, level, text.toLowerCase(java.util.Locale.ROOT), text, line);
  }

  private static Block paragraph(String text, int line) {
    return block(Block.Type.PARAGRAPH, 0, "", text, line);
  }

  @Test
  void textUnderTheTitleIsASectionWithoutAnchor() {
    List<Section> sections = Section.of(List.of(heading(1, "Title", 1), paragraph("Intro", 2)));
    assertEquals(List.of(new Section("", "", List.of(), "Intro", new Span(1, 1, 2, 2))), sections);
  }

  @Test
  void trailNamesTheHeadingsAbove() {
    List<Section> sections =
        Section.of(
            List.of(
                heading(1, "Title", 1),
                heading(2, "A", 2),
                heading(3, "B", 3),
                paragraph("text", 4),
                heading(2, "C", 5)));
    assertEquals(List.of("A", "B", "C"), sections.stream().map(Section::heading).toList());
    assertEquals(List.of("A"), sections.get(1).trail());
    assertEquals(List.of(), sections.get(2).trail());
  }

  @Test
  void headingInsideABlockStartsASectionToo() {
    Block tab =
        new Block(
            Block.Type.CONTAINER,
            "",
            new Span(1, 1, 4, 1),
            0,
            "tab",
            Map.of(),
            List.of(heading(2, "Inside", 2), paragraph("text", 3)));
    List<Section> sections = Section.of(List.of(tab));
    assertEquals("inside", sections.get(0).anchor());
    assertEquals("text", sections.get(0).text());
  }
}
