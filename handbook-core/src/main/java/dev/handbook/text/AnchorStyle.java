package dev.handbook.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a tool makes the anchor of a heading out of its words, where GitHub makes another. */
public enum AnchorStyle {
  /** GitBook: numbers at the beginning get {@code id-}, {@code TextInput} is {@code text-input}. */
  GITBOOK {
    @Override
    public List<String> of(String heading, String above) {
      return Stream.of(heading, decamelized(heading))
          .flatMap(text -> Stream.of(kept(lower(text), "."), kept(lower(text), "")))
          .map(slug -> beginsWithDigit(slug) ? "id-" + slug : slug)
          .toList();
    }
  },
  /** kramdown: from the first letter on, letters and digits of ASCII, blanks and hyphens. */
  KRAMDOWN {
    @Override
    public List<String> of(String heading, String above) {
      String letters = heading.replaceFirst("^[^a-zA-Z]++", "");
      String all = lower(heading).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
      return List.of(
          lower(letters.replaceAll("[^a-zA-Z0-9 -]", "").replace(' ', '-')),
          all,
          all.replaceFirst("^[^a-z]++", ""));
    }
  },
  /** Python-Markdown: letters and digits of ASCII, single hyphens. */
  PYTHON {
    @Override
    public List<String> of(String heading, String above) {
      String ascii =
          Normalizer.normalize(heading, Normalizer.Form.NFKD).replaceAll("[^\\x00-\\x7F]", "");
      String words = lower(ascii.replaceAll("[^\\w\\s-]", "").strip());
      String unicode = lower(heading.replaceAll("[^\\p{L}\\p{N}_\\s-]", "").strip());
      return List.of(words.replaceAll("[-\\s]++", "-"), unicode.replaceAll("[-\\s]++", "-"));
    }
  },
  /** Redcarpet in GOV.UK's template: apostrophes leave their number, doubles the heading above. */
  TECH_DOCS {
    @Override
    public List<String> of(String heading, String above) {
      String escaped = heading.replace("&", "&amp;").replace("'", "&#39;").replace("\"", "&quot;");
      String slug = kept(lower(escaped).replaceAll("[^a-z0-9]++", "-"), "");
      String plain = kept(lower(heading).replaceAll("[^a-z0-9]++", "-"), "");
      return List.of(slug, plain, above + "-" + slug, above + "-" + plain);
    }
  },
  /** VitePress and VuePress: signs become hyphens, a digit at the beginning gets {@code _}. */
  VITEPRESS {
    @Override
    public List<String> of(String heading, String above) {
      String plain =
          Normalizer.normalize(heading, Normalizer.Form.NFKD).replaceAll("[\\u0300-\\u036F]", "");
      String slug =
          lower(plain.replaceAll("[\\s~`!@#$%^&*()\\-_+=\\[\\]{}|\\\\;:\"'“”‘’<>,.?/]++", "-"))
              .replaceAll("^-|-$", "");
      return List.of(beginsWithDigit(slug) ? "_" + slug : slug);
    }
  },
  /** Quarto and pandoc: from the first letter on; points, hyphens and underscores stay. */
  PANDOC {
    @Override
    public List<String> of(String heading, String above) {
      String kept = heading.replaceAll("[^\\p{L}\\p{N}\\s_.-]", "").strip();
      return List.of(lower(kept.replaceAll("\\s++", "-")).replaceFirst("^[^\\p{L}]++", ""));
    }
  };

  /**
   * The anchors that a heading may have.
   *
   * @param heading its words
   * @param above the anchor of the heading above it in level; empty when there is none
   */
  public abstract List<String> of(String heading, String above);

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static boolean beginsWithDigit(String slug) {
    return !slug.isEmpty() && slug.charAt(0) >= '0' && slug.charAt(0) <= '9';
  }

  private static String decamelized(String text) {
    return text.replaceAll("([\\p{Ll}\\p{N}])(\\p{Lu})", "$1 $2");
  }

  /** Letters, digits and what is kept; all else becomes single hyphens, none at the ends. */
  private static String kept(String lower, String kept) {
    StringBuilder out = new StringBuilder(lower.length());
    lower
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || c == '_' || kept.indexOf(c) >= 0) {
                out.appendCodePoint(c);
              } else if ((c == ' ' || c == '-' || c == '/' || c == '\u00A0')
                  && !out.isEmpty()
                  && out.charAt(out.length() - 1) != '-') {
                out.append('-');
              }
            });
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == '-') {
      end--;
    }
    return out.substring(0, end);
  }
}
