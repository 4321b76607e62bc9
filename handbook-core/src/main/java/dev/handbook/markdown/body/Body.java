package dev.handbook.markdown.body;

import dev.handbook.model.Block;
import dev.handbook.model.Heading;
import dev.handbook.model.Link;
import java.util.List;
import java.util.Map;

/**
 * What the walk over a page's body found.
 *
 * @param title the text of its first heading of level 1, empty without one
 * @param html clean, with holes; without the heading that is the title
 */
public record Body(
    String title,
    List<Heading> headings,
    Map<String, String> anchors,
    List<Link> links,
    List<Block> blocks,
    String html) {}
