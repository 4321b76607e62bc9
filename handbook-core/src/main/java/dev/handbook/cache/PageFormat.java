package dev.handbook.cache;

import dev.handbook.model.Block;
import dev.handbook.model.Fault;
import dev.handbook.model.Fix;
import dev.handbook.model.FrontMatter;
import dev.handbook.model.Heading;
import dev.handbook.model.Kind;
import dev.handbook.model.Link;
import dev.handbook.model.Page;
import dev.handbook.model.SourceFile;
import dev.handbook.text.Digest;
import dev.handbook.text.SourceText;
import dev.handbook.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A page as bytes and back, every fact of it. */
final class PageFormat {
  private static final Block.Type[] TYPES = Block.Type.values();
  private static final Link.Kind[] LINKS = Link.Kind.values();
  private static final Kind[] KINDS = Kind.values();
  private static final int SCALAR = 0;
  private static final int SEQUENCE = 1;
  private static final int MAPPING = 2;

  private PageFormat() {}

  /**
   * The bytes of a page.
   *
   * @param withWording also the digest of its wording if that is not known yet, which takes as long
   *     as all the rest
   */
  static byte[] write(Page page, boolean withWording) {
    Writer writer = new Writer(withWording);
    writer.page(page);
    return writer.out.bytes();
  }

  /**
   * The page of bytes.
   *
   * @throws RuntimeException when they are no page
   */
  static Page read(byte[] bytes) {
    Reader reader = new Reader(new Unpacker(bytes));
    Page page = reader.page();
    if (!reader.in.ended()) {
      throw new IllegalStateException("bytes behind the page");
    }
    return page;
  }

  private static final class Writer {
    private final Packer out = new Packer();
    private final boolean withWording;

    // Made once: without the optimising compiler, making one takes longer than what it writes.
    private final Consumer<Block> eachBlock = this::block;
    private final Consumer<Map.Entry<String, String>> eachText = this::text;

    Writer(boolean withWording) {
      this.withWording = withWording;
    }

    void page(Page page) {
      source(page.source());
      out.text(page.url());
      out.number(page.kind().ordinal());
      out.text(page.title());
      out.list(page.headings(), this::heading);
      texts(page.anchors());
      out.list(page.links(), this::link);
      out.list(page.blocks(), eachBlock);
      out.text(page.html());
      out.list(page.faults(), this::fault);
      out.text(withWording || page.wording().isKnown() ? page.wording().hex() : "");
    }

    private void source(SourceFile source) {
      out.text(source.path());
      out.text(source.text().text());
      FrontMatter matter = source.frontMatter();
      out.maybe(matter.span(), this::span);
      out.list(matter.entries(), this::entry);
      out.number(source.bodyStart());
      out.text(source.digest().hex());
      out.list(source.faults(), this::fault);
      out.maybe(source.refused(), out::text);
    }

    private void entry(FrontMatter.Entry entry) {
      out.text(entry.key());
      span(entry.keySpan());
      value(entry.value());
    }

    private void value(FrontMatter.Value value) {
      if (value instanceof FrontMatter.Scalar scalar) {
        out.number(SCALAR);
        out.text(scalar.text());
      } else if (value instanceof FrontMatter.Sequence sequence) {
        out.number(SEQUENCE);
        out.list(sequence.items(), this::value);
      } else if (value instanceof FrontMatter.Mapping mapping) {
        out.number(MAPPING);
        out.list(mapping.entries(), this::entry);
      }
      span(value.span());
    }

    private void heading(Heading heading) {
      out.number(heading.level());
      out.text(heading.text());
      out.text(heading.anchor());
      span(heading.span());
    }

    private void link(Link link) {
      out.number(link.kind().ordinal());
      out.text(link.target());
      out.text(link.text());
      span(link.span());
      span(link.targetSpan());
    }

    private void block(Block block) {
      out.number(block.type().ordinal());
      out.text(block.text());
      span(block.span());
      out.number(block.level());
      out.text(block.name());
      texts(block.attributes());
      out.list(block.children(), eachBlock);
    }

    private void fault(Fault fault) {
      out.text(fault.rule());
      out.text(fault.path());
      span(fault.span());
      out.text(fault.message());
      out.maybe(fault.help(), out::text);
      out.maybe(fault.fix(), this::fix);
    }

    private void fix(Fix fix) {
      out.number(fix.safe() ? 1 : 0);
      out.text(fix.title());
      out.list(
          fix.edits(),
          edit -> {
            out.text(edit.path());
            span(edit.span());
            out.text(edit.text());
          });
    }

    private void texts(Map<String, String> texts) {
      out.list((texts.size() < 2 ? texts : new TreeMap<>(texts)).entrySet(), eachText);
    }

    private void text(Map.Entry<String, String> entry) {
      out.text(entry.getKey());
      out.text(entry.getValue());
    }

    private void span(Span span) {
      out.number(span.line());
      out.number(span.column());
      out.number(span.endLine() - span.line());
      out.number(span.endColumn());
    }
  }

  private static final class Reader {
    private final Unpacker in;

    /** Made once, as those of the {@link Writer}. */
    private final Supplier<Block> eachBlock = this::block;

    Reader(Unpacker in) {
      this.in = in;
    }

    Page page() {
      Page page =
          new Page(
              source(),
              in.text(),
              KINDS[in.number()],
              in.text(),
              in.list(this::heading),
              texts(),
              in.list(this::link),
              in.list(eachBlock),
              in.text(),
              in.list(this::fault));
      String wording = in.text();
      return wording.isEmpty() ? page : page.worded(Digest.known(wording));
    }

    private SourceFile source() {
      return new SourceFile(
          in.text(),
          new SourceText(in.text()),
          new FrontMatter(in.maybe(this::span), in.list(this::entry)),
          in.number(),
          Digest.known(in.text()),
          in.list(this::fault),
          in.maybe(in::text));
    }

    private FrontMatter.Entry entry() {
      return new FrontMatter.Entry(in.text(), span(), value());
    }

    private FrontMatter.Value value() {
      int type = in.number();
      if (type == SCALAR) {
        return new FrontMatter.Scalar(in.text(), span());
      }
      if (type == SEQUENCE) {
        List<FrontMatter.Value> items = new ArrayList<>(in.list(this::value));
        return new FrontMatter.Sequence(items, span());
      }
      if (type == MAPPING) {
        List<FrontMatter.Entry> entries = in.list(this::entry);
        return new FrontMatter.Mapping(entries, span());
      }
      throw new IllegalStateException("no such value: " + type);
    }

    private Heading heading() {
      return new Heading(in.number(), in.text(), in.text(), span());
    }

    private Link link() {
      return new Link(LINKS[in.number()], in.text(), in.text(), span(), span());
    }

    private Block block() {
      return new Block(
          TYPES[in.number()],
          in.text(),
          span(),
          in.number(),
          in.text(),
          texts(),
          in.list(eachBlock));
    }

    private Fault fault() {
      return new Fault(
          in.text(), in.text(), span(), in.text(), in.maybe(in::text), in.maybe(this::fix));
    }

    private Fix fix() {
      return new Fix(
          in.number() == 1, in.text(), in.list(() -> new Fix.Edit(in.text(), span(), in.text())));
    }

    private Map<String, String> texts() {
      int size = in.number();
      if (size == 0) {
        return Map.of();
      }
      Map<String, String> texts = new HashMap<>();
      for (int i = 0; i < size; i++) {
        texts.put(in.text(), in.text());
      }
      return texts;
    }

    private Span span() {
      int line = in.number();
      int column = in.number();
      return new Span(line, column, line + in.number(), in.number());
    }
  }
}
