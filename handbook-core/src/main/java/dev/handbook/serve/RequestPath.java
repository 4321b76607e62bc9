package dev.handbook.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The path of a request, decoded once and known to be harmless: no way up, no hidden file, no
 * second meaning for any file system.
 *
 * @param path decoded, with one slash at its beginning
 */
record RequestPath(String path) {
  /** Reads the target of a request line; empty when it is none that a browser of ours sends. */
  static Optional<RequestPath> of(String target) {
    int end = target.length();
    for (int i = target.length() - 1; i >= 0; i--) {
      if (target.charAt(i) == '?' || target.charAt(i) == '#') {
        end = i;
      }
    }
    String raw = target.substring(0, end);
    if (!raw.startsWith("/")) {
      return Optional.empty();
    }
    return decode(raw).filter(RequestPath::harmless).map(RequestPath::new);
  }

  private static boolean harmless(String path) {
    String inner = path.substring(1);
    if (inner.isEmpty()) {
      return true;
    }
    String closed = inner.endsWith("/") ? inner.substring(0, inner.length() - 1) : inner;
    for (String segment : closed.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        return false;
      }
    }
    return path.chars().noneMatch(c -> c < 0x20 || c == 0x7f || c == '\\');
  }

  /** Undoes percent-encoding once; empty when it is broken or no UTF-8. */
  private static Optional<String> decode(String raw) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '%') {
        bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
      int low = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 2), 16) : -1;
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      bytes.write(high * 16 + low);
      i += 2;
    }
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes.toByteArray());
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(in).toString());
    } catch (CharacterCodingException malformed) {
      return Optional.empty();
    }
  }

  /** Whether it names a folder. */
  boolean isFolder() {
    return path.endsWith("/");
  }

  /** The file or folder of a root, links followed and still inside; empty when there is none. */
  Optional<Path> in(Path root) {
    if (path.startsWith("/.") || path.contains("/.")) {
      return Optional.empty();
    }
    try {
      Path real = root.toRealPath();
      Path found = real.resolve(path.substring(1)).toRealPath();
      return found.startsWith(real) ? Optional.of(found) : Optional.empty();
    } catch (IOException | InvalidPathException missing) {
      return Optional.empty();
    }
  }

  /** As {@link #in}, with the page of a folder in the place of the folder. */
  Optional<Path> file(Path root) {
    String page = isFolder() ? path + "index.html" : path;
    return new RequestPath(page).in(root).filter(Files::isRegularFile);
  }
}
