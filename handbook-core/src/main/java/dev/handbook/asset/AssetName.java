package dev.handbook.asset;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Under which name a file of the content folder is published.
 *
 * <p>Servers and browsers decide by its name what a file may do. So only names of documents,
 * pictures, audio, video, archives and data stay; any other file is offered as a download under a
 * neutral name ({@code deploy.sh} as {@code deploy-sh.bin}), and so is one that a host reads as its
 * settings.
 */
public final class AssetName {
  private static final Set<String> SHOWN =
      words(
          """
          png apng jpg jpeg jpe jfif gif webp avif bmp ico tif tiff heic heif svg
          pdf doc docx docm dot dotx xls xlsx xlsm xlsb ppt pptx pptm pps ppsx potx odt ods odp odg
          rtf epub pages numbers key vsd vsdx txt
          mp3 m4a aac ogg oga opus wav flac wma mid midi
          mp4 m4v mov webm ogv avi mkv wmv mpg mpeg 3gp vtt srt
          zip gz tgz tar bz2 xz 7z rar zst
          csv tsv json geojson yaml yml ics vcf
          """);

  /** Apache runs a file that has one of these anywhere in its name (mod_mime). */
  private static final Set<String> HANDLED =
      words(
          """
          php php3 php4 php5 php7 php8 phps pht phtm phtml phar cgi pl py rb sh asp aspx asa jsp jspx
          cfm shtml shtm stm var html htm xhtml xht lua fcgi fpl asis
          """);

  /** Read by hosts and crawlers where they lie in the root, some anywhere. */
  private static final Set<String> SETTINGS =
      words(
          """
          staticwebapp.config.json vercel.json now.json firebase.json web.config manifest.json
          robots.txt ads.txt app-ads.txt security.txt humans.txt package.json composer.json
          app.yaml netlify.toml wrangler.json docker-compose.yml docker-compose.yaml
          apple-app-site-association assetlinks.json
          """);

  private AssetName() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  /** The path under which a file is published. */
  public static String published(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return isInert(name.toLowerCase(Locale.ROOT))
        ? path
        : path.substring(0, path.length() - name.length()) + name.replace('.', '-') + ".bin";
  }

  /** The name that a download gets back; empty where the file is published under its own. */
  public static Optional<String> original(String path) {
    return published(path).equals(path)
        ? Optional.empty()
        : Optional.of(path.substring(path.lastIndexOf('/') + 1));
  }

  /** Whether a file is a drawing, which is published cleaned. */
  public static boolean isDrawing(String path) {
    return path.regionMatches(true, path.length() - 4, ".svg", 0, 4);
  }

  private static boolean isInert(String name) {
    String[] parts = name.split("\\.", -1);
    String extension = parts[parts.length - 1];
    if (parts.length < 2 || !SHOWN.contains(extension) || SETTINGS.contains(name)) {
      return false;
    }
    for (int i = 1; i < parts.length - 1; i++) {
      if (HANDLED.contains(parts[i])) {
        return false;
      }
    }
    // Hosts read settings from data whose name begins with an underline, such as _routes.json.
    return !name.startsWith("_") || !(extension.equals("json") || extension.startsWith("y"));
  }
}
