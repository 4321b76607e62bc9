package dev.handbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlsTest {
  @ParameterizedTest
  @CsvSource({
    "README.md, ''",
    "index.md, ''",
    "a/README.md, a/",
    "a/_index.md, a/",
    "a/ReadMe.md, a/",
    "a/b.md, a/b/",
    "a/v1.2 notes.md, a/v1.2 notes/"
  })
  void pagesLiveInTheirOwnFolder(String path, String url) {
    assertEquals(url, Urls.ofPage(path));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', ./",
    "a/b/, a/c/, ../c/",
    "a/b/, a/b/, ./",
    "a/b/, '', ../../",
    "'', a/b/, a/b/",
    "a/, b/c/, ../b/c/",
    "a/b/, a/b/x.png, x.png",
    "'', s t/ä.png, s%20t/%C3%A4.png",
    "'', a:b/, ./a:b/"
  })
  void referencesAreRelativeAndEncoded(String from, String to, String reference) {
    assertEquals(reference, Urls.relative(from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "a/b/, c.md, a/b/c.md",
    "a/b/, ../c.md, a/c.md",
    "a/b/, ./c/../d.md, a/b/d.md",
    "a/b/, /c.md, c.md",
    "a/b/, ../, a/",
    "a/b/, .., a/"
  })
  void pathsResolveAgainstTheirFolder(String folder, String path, String resolved) {
    assertEquals(Optional.of(resolved), Urls.resolve(folder, path));
  }

  @Test
  void pathOutOfTheRootResolvesToNothing() {
    assertEquals(Optional.empty(), Urls.resolve("a/", "../../b.md"));
  }

  @ParameterizedTest
  @CsvSource({"a%20b, a b", "100%, 100%", "%zz, %zz", "%C3%A4, ä", "ä%20, 'ä '"})
  void percentEncodingIsUndoneWhereItIsOne(String encoded, String decoded) {
    assertEquals(decoded, Urls.decode(encoded));
  }
}
