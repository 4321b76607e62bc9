package dev.handbook.site.theme;

import dev.handbook.model.HandbookException;
import dev.handbook.model.SiteFile;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The theme's templates, compiled on first use.
 *
 * <p>Everything printed is escaped for HTML unless a template says otherwise, an unknown name is an
 * error, templates come from the theme alone, and of the objects handed to them they can read
 * records, maps and lists but call nothing else.
 */
public final class Templates {
  private static final String FOLDER = "templates/";
  private static final String DEFAULT_FOLDER = "default/";

  private final PebbleEngine engine;
  private final Optional<String> fingerprint;
  private final ModelDigest digest;

  /**
   * Templates of a theme.
   *
   * @param shared objects that stand in many models and never change
   */
  public Templates(Theme theme, List<Object> shared) {
    this.fingerprint = theme.templates();
    this.digest = new ModelDigest(shared);
    this.engine =
        new PebbleEngine.Builder()
            .loader(new ThemeLoader(theme))
            .autoEscaping(true)
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .extension(new RecordAttributes())
            .methodAccessValidator(Templates::isRecordComponent)
            .build();
  }

  private static boolean isRecordComponent(Object object, Method method) {
    return object instanceof Record
        && method.getParameterCount() == 0
        && method.getDeclaringClass() == object.getClass();
  }

  /** A file that a template makes of a model; the model is made when the file is written. */
  public SiteFile file(String path, String template, Supplier<Map<String, Object>> model) {
    return new SiteFile() {
      @Override
      public String path() {
        return path;
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        print(template, model.get(), out);
      }

      @Override
      public Ready ready() {
        Map<String, Object> made = model.get();
        return new Ready(() -> key(template, made), out -> print(template, made, out));
      }
    };
  }

  /** What a template reads is its model and nothing else, so this is all that its text is of. */
  private Optional<String> key(String template, Map<String, Object> model) {
    return fingerprint.flatMap(theme -> digest.of(List.of(theme, template, model)));
  }

  /**
   * Prints a template.
   *
   * @throws HandbookException when the theme has no such template or it is broken
   */
  private void print(String template, Map<String, Object> model, OutputStream out)
      throws IOException {
    Writer writer = new Utf8Writer(out);
    try {
      engine.getTemplate(template).evaluate(writer, model);
    } catch (PebbleException e) {
      String file = e.getFileName() == null ? template : e.getFileName();
      String place =
          FOLDER + file + (e.getLineNumber() == null ? "" : " line " + e.getLineNumber());
      throw new HandbookException(
          "A template of the theme cannot be used",
          place,
          "Correct it, or remove it to use the default theme's: " + e.getPebbleMessage() + ".",
          e);
    }
    writer.flush();
  }

  /** Reads templates from the theme and from nowhere else. */
  private static final class ThemeLoader implements Loader<String> {
    private final Theme theme;

    ThemeLoader(Theme theme) {
      this.theme = theme;
    }

    private static String fileOf(String name) {
      return name.startsWith(DEFAULT_FOLDER)
          ? DEFAULT_FOLDER + FOLDER + name.substring(DEFAULT_FOLDER.length())
          : FOLDER + name;
    }

    @Override
    public Reader getReader(String name) {
      if (!resourceExists(name)) {
        throw new LoaderException(null, "the theme has no template " + name);
      }
      return new StringReader(theme.text(fileOf(name)));
    }

    @Override
    public boolean resourceExists(String name) {
      return name.endsWith(".peb") && theme.has(fileOf(name));
    }

    @Override
    public String resolveRelativePath(String relativePath, String anchorPath) {
      return relativePath;
    }

    @Override
    public String createCacheKey(String name) {
      return name;
    }

    @Override
    public void setCharset(String charset) {
      // The theme is UTF-8.
    }

    @Override
    public void setPrefix(String prefix) {
      // The theme knows its folder.
    }

    @Override
    public void setSuffix(String suffix) {
      // Templates are named in full.
    }
  }
}
