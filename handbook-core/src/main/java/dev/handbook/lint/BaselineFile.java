package dev.handbook.lint;

import dev.handbook.files.WorkFolder;
import dev.handbook.lint.Baseline.Entry;
import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file of a {@link Baseline}: JSON with one finding a line, sorted, so that merges and reviews
 * are easy. It is read line by line in just this form.
 */
final class BaselineFile {
  private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*+)\"";
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\s*\\{\"fingerprint\": \"([0-9a-f]{64})\", \"rule\": \"([a-z0-9-]+)\", \"path\": "
              + TEXT
              + "},?\\s*");
  private static final Pattern FRAME =
      Pattern.compile("\\s*(?:|[{}]|\\{?\"version\": 1,|\"findings\": \\[(?:])?|])\\s*");

  private BaselineFile() {}

  static Optional<List<Entry>> read(Path content, String name) {
    String file = content.resolve(name).toString();
    try {
      Optional<byte[]> bytes = WorkFolder.ofReal(content).read(name);
      return bytes.isEmpty() ? Optional.empty() : Optional.of(read(file, bytes.get()));
    } catch (IOException cause) {
      throw unreadable(file, cause);
    }
  }

  /** Reads what stands in a file of a name. */
  static List<Entry> read(String name, byte[] content) throws IOException {
    List<Entry> entries = new ArrayList<>();
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher entry = ENTRY.matcher(lines.get(i));
      if (entry.matches()) {
        entries.add(new Entry(entry.group(1), entry.group(2), unescape(entry.group(3))));
      } else if (!FRAME.matcher(lines.get(i)).matches()) {
        throw unreadable(name + ":" + (i + 1), null);
      }
    }
    return entries;
  }

  static Path write(Path content, String name, List<Entry> entries) {
    StringBuilder out = new StringBuilder("{\n  \"version\": 1,\n  \"findings\": [");
    String separator = "\n";
    for (Entry entry :
        entries.stream()
            .sorted(
                Comparator.comparing(Entry::path)
                    .thenComparing(Entry::rule)
                    .thenComparing(Entry::fingerprint))
            .toList()) {
      out.append(separator)
          .append("    {\"fingerprint\": \"")
          .append(entry.fingerprint())
          .append("\", \"rule\": \"")
          .append(entry.rule())
          .append("\", \"path\": \"")
          .append(escape(entry.path()))
          .append("\"}");
      separator = ",\n";
    }
    out.append(entries.isEmpty() ? "]\n}\n" : "\n  ]\n}\n");
    try {
      return WorkFolder.ofReal(content).write(name, out);
    } catch (IOException cause) {
      throw new HandbookException(
          "The baseline cannot be written",
          content.resolve(name).toString(),
          "Check that the content folder is writable.",
          cause);
    }
  }

  static HandbookException unreadable(String place, IOException cause) {
    return new HandbookException(
        "The baseline cannot be read",
        place,
        "Restore it from git, or remove it and run handbook:baseline.",
        cause);
  }

  private static String escape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String unescape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean unicode = c == '\\' && text.startsWith("u", i + 1) && i + 5 < text.length();
      if (unicode) {
        out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else if (c == '\\' && i + 1 < text.length()) {
        out.append(text.charAt(++i));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
