package dev.handbook.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Folders at which another file system, or another folder, is mounted: they cannot be renamed. */
final class MountPoints {
  /** The table of the process, see proc_pid_mountinfo(5); only Linux has it. */
  private static final Path TABLE = Path.of("/proc/self/mountinfo");

  /** Blanks and backslashes are written as three octal digits. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\([0-7]{3})");

  /** Place of the mount point among the fields of a line. */
  private static final int POINT = 4;

  private MountPoints() {}

  /** Whether something is mounted at a folder, as far as it can be told. */
  static boolean has(Path folder) throws IOException {
    try {
      Path real = folder.toRealPath();
      if (Files.isReadable(TABLE)) {
        return has(real, Files.readString(TABLE, StandardCharsets.ISO_8859_1));
      }
      Path above = real.getParent();
      return above != null && !Files.getFileStore(real).equals(Files.getFileStore(above));
    } catch (NoSuchFileException notThere) {
      return false;
    }
  }

  /** Whether a table has a folder, which must be its real path. */
  static boolean has(Path folder, String table) {
    String name =
        new String(folder.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return table
        .lines()
        .map(line -> line.split(" "))
        .anyMatch(fields -> fields.length > POINT && unescaped(fields[POINT]).equals(name));
  }

  private static String unescaped(String point) {
    return ESCAPE
        .matcher(point)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 8))));
  }
}
