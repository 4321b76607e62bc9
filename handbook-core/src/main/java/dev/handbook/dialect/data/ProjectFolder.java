package dev.handbook.dialect.data;

import dev.handbook.model.FrontMatter.Mapping;
import dev.handbook.model.FrontMatter.Value;
import dev.handbook.text.Urls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A folder that may hold another tool's configuration. Only regular files below it are read, links
 * are followed only inside of it, and nothing larger than a configuration ever is.
 */
public final class ProjectFolder {
  /** In bytes; navigation of ten thousand pages needs about one. */
  private static final int CAP = 2 * 1024 * 1024;

  /** Names of one folder that are looked at. */
  private static final int MAX_NAMES = 10_000;

  private final Path folder;
  private final ConfigurationReader yaml;
  private final Map<String, Mapping> known = new HashMap<>();

  public ProjectFolder(Path folder, ConfigurationReader yaml) {
    this.folder = folder;
    this.yaml = yaml;
  }

  public Path path() {
    return folder;
  }

  /** Whether there is a file at a path. */
  public boolean hasFile(String path) {
    return inside(path).filter(Files::isRegularFile).isPresent();
  }

  /** Whether there is a folder at a path. */
  public boolean hasFolder(String path) {
    return inside(path).filter(Files::isDirectory).isPresent();
  }

  /** The first of some files that is there. */
  public Optional<String> first(List<String> paths) {
    return paths.stream().filter(this::hasFile).findFirst();
  }

  /** The text of a file; empty when it is missing, too large or cannot be read. */
  public Optional<String> text(String path) {
    Optional<Path> file = inside(path).filter(Files::isRegularFile);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file.get())) {
      byte[] bytes = in.readNBytes(CAP + 1);
      String text = new String(bytes, StandardCharsets.UTF_8);
      return bytes.length > CAP
          ? Optional.empty()
          : Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** What a configuration says, read by its extension; nothing when it cannot be read. */
  public Mapping data(String path) {
    Mapping before = known.get(path);
    if (before == null) {
      before = text(path).map(text -> read(path, text)).orElse(Data.NOTHING);
      known.put(path, before);
    }
    return before;
  }

  /** What a file of YAML says, whatever its name. */
  public Mapping yaml(String path) {
    return text(path).flatMap(yaml::read).orElse(Data.NOTHING);
  }

  private Mapping read(String path, String text) {
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "yml", "yaml" -> yaml.read(text).orElse(Data.NOTHING);
      case "toml" -> TomlReader.read(text).orElse(Data.NOTHING);
      default -> exported(path).map(Data::asMap).orElse(Data.NOTHING);
    };
  }

  /** What a script or a file of JSON exports, which may be a list, too. */
  public Optional<Value> exported(String path) {
    return new ScriptModules(this).exported(path);
  }

  /** The names of a folder's files and folders, sorted; the latter end in a slash. */
  public List<String> names(String path) {
    List<String> names = new ArrayList<>();
    Optional<Path> at = inside(path).filter(Files::isDirectory);
    if (at.isEmpty()) {
      return names;
    }
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(at.get())) {
      for (Path child : stream) {
        boolean inner = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
        names.add(child.getFileName() + (inner ? "/" : ""));
        if (names.size() >= MAX_NAMES) {
          break;
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      return List.of();
    }
    Collections.sort(names);
    return names;
  }

  private Optional<Path> inside(String path) {
    Optional<Path> file = Urls.resolve("", "/" + path).map(folder::resolve);
    if (file.isEmpty() || !Files.exists(file.get())) {
      return Optional.empty();
    }
    try {
      return file.filter(Files::exists).get().toRealPath().startsWith(folder.toRealPath())
          ? file
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
