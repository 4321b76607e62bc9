package dev.handbook.search;

import dev.handbook.model.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;

/**
 * Tells whether the documents of a page are what they were, by a digest over all their fields: what
 * an index holds of a page is made of them and of nothing else.
 */
final class DocumentsKey {
  private final MessageDigest digest = Sha256.digest();
  private final Map<String, Integer> seen = new IdentityHashMap<>();

  private DocumentsKey() {}

  static String of(List<Document> documents) {
    DocumentsKey key = new DocumentsKey();
    for (Document document : documents) {
      key.number(document.getFields().size());
      for (IndexableField field : document) {
        key.text(field.name());
        if (field.stringValue() == null) {
          key.text(field.numericValue().toString());
        } else {
          key.text(field.stringValue());
        }
      }
    }
    return HexFormat.of().formatHex(key.digest.digest());
  }

  /** Texts stand in several fields; the second time the place of the first says it all. */
  private void text(String text) {
    Integer before = seen.putIfAbsent(text, seen.size());
    if (before != null) {
      number(-1 - before);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    digest.update(bytes);
  }

  private void number(int number) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, number));
  }
}
