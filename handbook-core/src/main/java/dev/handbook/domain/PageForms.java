package dev.handbook.domain;

import dev.handbook.model.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms that new pages are made of, one for each kind, and what they say by themselves. */
public final class PageForms {
  private static final String FOLDER = "/dev/handbook/domain/forms/";
  private static final Pattern ITEM = Pattern.compile("^(?:[*-]|[0-9]+\\.)\\s+");

  private PageForms() {}

  /** The form of a kind as it stands, with holes for what is told of a page. */
  public static String of(Kind kind) {
    try (InputStream in = PageForms.class.getResourceAsStream(FOLDER + kind.id() + ".md")) {
      if (in == null) {
        throw new IllegalStateException("no form of the kind " + kind.id());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether words of a page are those of a form, which nobody has replaced yet. */
  public static boolean say(String text) {
    return Sentences.ALL.contains(text);
  }

  /** Read when first asked for. */
  private static final class Sentences {
    static final Set<String> ALL =
        Arrays.stream(Kind.values()).flatMap(Sentences::of).collect(Collectors.toSet());

    private static Stream<String> of(Kind kind) {
      String form = PageForms.of(kind);
      String body = form.substring(form.indexOf("\n---\n") + "\n---\n".length());
      return body.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("<!--") && !line.startsWith("#"))
          .map(line -> ITEM.matcher(line.strip()).replaceFirst(""));
    }
  }
}
