package dev.handbook.markdown.markup;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.handbook.markdown.base.SourceMap;
import dev.handbook.markdown.commonmark.MarkdownParser;

/**
 * A heading on the line on which a table of HTML ends, {@code </table>## Next}. GitBook exports it
 * so and shows a heading.
 */
final class GluedHeading {
  private static final String TABLE_END = "</table>";
  private static final int DEEPEST = 6;

  private GluedHeading() {}

  /** Writes the HTML of a block, and headings of this sort in it as headings. */
  static void write(MarkupContext writer, BasedSequence html) {
    String text = html.toString();
    int from = 0;
    int at = 0;
    for (int end = text.indexOf(TABLE_END); end >= 0; end = text.indexOf(TABLE_END, at)) {
      int start = end + TABLE_END.length();
      at = start;
      if (isHeading(text, start)) {
        int feed = text.indexOf('\n', start);
        int stop = feed < 0 ? text.length() : feed;
        writer.html(html.subSequence(from, start), Integer.MAX_VALUE);
        heading(writer, html.subSequence(start, stop));
        from = stop;
        // A heading may speak of the end of a table itself.
        at = stop;
      }
    }
    writer.html(html.subSequence(from, html.length()), Integer.MAX_VALUE);
  }

  private static boolean isHeading(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == '#') {
      end++;
    }
    return end > start && end - start <= DEEPEST && end < text.length() && text.charAt(end) == ' ';
  }

  private static void heading(MarkupContext writer, BasedSequence line) {
    SourceMap sourceMap = writer.places();
    Document document = MarkdownParser.parse(line.toString(), sourceMap.budget());
    int outer = sourceMap.pin(sourceMap.add(line.getStartOffset(), line.getEndOffset()));
    writer.scope(document);
    sourceMap.pin(outer);
  }
}
