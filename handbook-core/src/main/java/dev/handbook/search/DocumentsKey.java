package dev.handbook.search;

import dev.handbook.model.Checksums;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;

/**
 * Tells whether the documents of a page are what they were, by the length and the checksum of all
 * their fields: what an index holds of a page is made of them and of nothing else.
 */
final class DocumentsKey {
  private final ByteArrayOutputStream fields = new ByteArrayOutputStream(1 << 14);
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
    byte[] all = key.fields.toByteArray();
    return Integer.toHexString(all.length) + '-' + Long.toHexString(Checksums.of(all));
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
    fields.writeBytes(bytes);
  }

  private void number(int number) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      fields.write(number >> shift);
    }
  }
}
