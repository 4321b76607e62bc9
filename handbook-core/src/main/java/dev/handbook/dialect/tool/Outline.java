package dev.handbook.dialect.tool;

import dev.handbook.dialect.data.ProjectFolder;
import dev.handbook.model.Fault;
import dev.handbook.model.Page;
import java.util.List;

/**
 * What a tool knows when it lists the pages.
 *
 * @param project its configuration
 * @param prefix the content folder relative to that of the tool's pages, with a slash at its end
 * @param pages all pages, in the order of their paths
 * @param faults where is added what the configuration says about pages that do not exist
 */
public record Outline(ProjectFolder project, String prefix, List<Page> pages, List<Fault> faults) {}
