package dev.handbook.search.index;

import dev.handbook.search.index.PostingsFields.Listed;
import dev.handbook.search.index.WordTable.Word;
import dev.handbook.search.section.SearchField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.util.BytesRef;

/**
 * Gathers where words and terms stand and has Lucene write it. Left to itself, Lucene looks each of
 * them up by its bytes once more, though {@link WordTable} has just found it: a third of the time
 * that an index takes.
 */
final class PostingsBuffer {
  private final WordTable words;
  private final long limit;
  private final Map<String, List<Listed>> lists = new HashMap<>();
  private int section = -1;
  private long bytes;

  /**
   * Begins with none.
   *
   * @param limit of bytes, about, above which they are to be written
   */
  PostingsBuffer(WordTable words, long limit) {
    this.words = words;
    this.limit = limit;
  }

  /** Begins a section, which is the next document of the index. */
  void beginSection() {
    section++;
  }

  /**
   * Adds a text of the section.
   *
   * @param steps the distances between the words' positions
   * @param different each word once
   */
  void add(SearchField field, Word[] written, int[] steps, Word[] different) {
    int ordinal = field.ordinal();
    int position = -1;
    for (int i = 0; i < written.length; i++) {
      WordTable.Stem stem = written[i].term;
      PostingsList places = stem.places[ordinal];
      if (places == null) {
        places = begun(field.id(), stem.bytes);
        stem.places[ordinal] = places;
      }
      position += steps[i];
      bytes += places.position(section, position);
    }
    for (Word word : different) {
      PostingsList places = word.places[ordinal];
      if (places == null) {
        places = begun(field.forms(), word.form);
        word.places[ordinal] = places;
      }
      bytes += places.section(section);
    }
  }

  private PostingsList begun(String field, BytesRef term) {
    PostingsList list = new PostingsList();
    lists.computeIfAbsent(field, none -> new ArrayList<>()).add(new Listed(term, list));
    bytes += PostingsList.COST;
    return list;
  }

  /** Whether so many are gathered that they are to be written. */
  boolean many() {
    return bytes > limit;
  }

  private void clear() {
    lists.clear();
    words.forgetPlaces();
    section = -1;
    bytes = 0;
  }

  /** Lucene's codec, but for whose lists it writes. */
  Codec codec() {
    Codec codec = Codec.getDefault();
    return new FilterCodec(codec.getName(), codec) {
      @Override
      public PostingsFormat postingsFormat() {
        return format(codec.postingsFormat());
      }
    };
  }

  private PostingsFormat format(PostingsFormat format) {
    return new PostingsFormat(format.getName()) {
      @Override
      public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
        return writing(format.fieldsConsumer(state), state.segmentInfo.maxDoc());
      }

      @Override
      public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
        return format.fieldsProducer(state);
      }
    };
  }

  private FieldsConsumer writing(FieldsConsumer out, int sections) {
    return new FieldsConsumer() {
      @Override
      public void write(Fields fields, NormsProducer norms) throws IOException {
        if (sections != section + 1) {
          throw new IllegalStateException("other sections were gathered than are written");
        }
        out.write(new PostingsFields(fields, lists), norms);
        clear();
      }

      @Override
      public void merge(MergeState segments, NormsProducer norms) throws IOException {
        out.merge(segments, norms);
      }

      @Override
      public void close() throws IOException {
        out.close();
      }
    };
  }
}
