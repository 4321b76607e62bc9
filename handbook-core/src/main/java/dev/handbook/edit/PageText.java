package dev.handbook.edit;

import dev.handbook.domain.PageForms;
import dev.handbook.model.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a new page, from a form among the resources.
 *
 * <p>A line of the front matter whose {@code ${name}} has no value is left out; elsewhere it gives
 * way to a dash.
 */
final class PageText {
  private static final String FOLDER = "/dev/handbook/edit/";
  private static final Pattern HOLE = Pattern.compile("\\$\\{(\\w+)}");

  private PageText() {}

  /** The page of a kind. */
  static String of(Kind kind, Map<String, String> values) {
    return fill(PageForms.of(kind), values);
  }

  /** A form among the resources as it stands. */
  static String read(String name) {
    try (InputStream in = PageText.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("no form " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A form with its values. */
  static String fill(String form, Map<String, String> values) {
    StringBuilder out = new StringBuilder(form.length());
    boolean head = form.startsWith("---\n");
    int number = 0;
    for (String line : form.split("\n", -1)) {
      number++;
      if (number > 1 && line.equals("---")) {
        head = false;
      }
      Matcher hole = HOLE.matcher(line);
      boolean unknown = hole.results().anyMatch(found -> !values.containsKey(found.group(1)));
      if (head && unknown) {
        continue;
      }
      out.append(number > 1 ? "\n" : "");
      out.append(
          hole.replaceAll(
              found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "–"))));
    }
    return out.toString();
  }
}
