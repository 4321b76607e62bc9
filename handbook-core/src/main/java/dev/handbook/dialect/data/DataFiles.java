package dev.handbook.dialect.data;

import dev.handbook.model.FrontMatter.Entry;
import dev.handbook.model.FrontMatter.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A folder of data files: each is known by its name, those of a folder below by that one's. */
public final class DataFiles {
  private static final List<String> EXTENSIONS = List.of(".yml", ".yaml", ".json", ".toml");
  private static final int MAX_DEPTH = 4;

  /** Files that are read; real sites have a few dozens. */
  private static final int MAX_FILES = 500;

  private final ProjectFolder project;
  private int files;

  private DataFiles(ProjectFolder project) {
    this.project = project;
  }

  /** What the files of a folder hold. */
  public static Mapping of(ProjectFolder project, String folder) {
    return new DataFiles(project).read(folder, 0);
  }

  /** A configuration with the files of a folder as its key {@code data}. */
  public static Mapping with(Mapping configuration, ProjectFolder project, String folder) {
    return Data.both(Data.of(Data.entry("data", of(project, folder))), configuration);
  }

  private Mapping read(String folder, int depth) {
    List<Entry> entries = new ArrayList<>();
    for (String name : project.names(folder)) {
      if (name.endsWith("/") && depth < MAX_DEPTH) {
        String inner = name.substring(0, name.length() - 1);
        entries.add(Data.entry(inner, read(folder + "/" + inner, depth + 1)));
      } else if (isData(name) && ++files <= MAX_FILES) {
        String stem = name.substring(0, name.lastIndexOf('.'));
        String path = folder + "/" + name;
        boolean json = name.endsWith(".json");
        entries.add(
            Data.entry(
                stem, json ? project.exported(path).orElse(Data.NOTHING) : project.data(path)));
      }
    }
    return new Mapping(entries, Data.NOTHING.span());
  }

  private static boolean isData(String name) {
    return EXTENSIONS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
  }
}
