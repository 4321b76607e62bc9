package dev.handbook.search.analysis;

import dev.handbook.search.LuceneSearchIndex;
import dev.handbook.search.SearchIndexer;
import dev.handbook.search.index.PageTable;
import dev.handbook.search.index.SectionDocuments;
import dev.handbook.search.query.QueryPlan;
import dev.handbook.search.section.SearchField;
import dev.handbook.search.section.SearchedPage;

import dev.handbook.Given;
import dev.handbook.domain.GovernanceRegister;
import dev.handbook.markdown.HandbookParser;
import dev.handbook.model.Handbook;
import dev.handbook.source.SourceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Asks our own index what a cluster is asked, in the form of the exported template: a section is
 * found by any of the words, the best field of each counts whole and the others half, sections with
 * all words count twice, and the page's weight multiplies all.
 */
public final class ClusterQueries implements AutoCloseable {
  /** How many queries are compared. */
  static final int QUERIES = 300;

  private static final int SHOWN = 10;
  private static final int SECTIONS = 400;
  private static final long SEED = 5;
  private static final Pattern WORD = Pattern.compile("[a-z]{2,}");

  private final Handbook handbook;
  private final LuceneSearchIndex index;
  private final TermAnalyzer analyzer = new TermAnalyzer(Languages.of("en"));

  /** What clusters and Lucene answer: pages, best first. */
  @FunctionalInterface
  interface Engine {
    List<String> pages(List<String> words) throws Exception;
  }

  /**
   * How far two engines agree, in queries.
   *
   * @param lists whose ten pages are the same in the same order
   * @param firsts whose first page is the same
   * @param own whose first page is that of the handbook's own ranking
   */
  public record Agreement(int queries, int lists, int firsts, int own) {
    public double share(int count) {
      return (double) count / queries;
    }
  }

  /** The handbook that a property names, else this repository's own. */
  public static Handbook handbook() {
    Path content =
        Given.optionalFolder(Given.CORPORA)
            .map(corpora -> corpora.resolve("mattermost-2024"))
            .orElse(Given.repository().resolve("content"));
    return HandbookParser.parse(SourceReader.read(content));
  }

  public ClusterQueries(Handbook handbook, Path folder) {
    this.handbook = handbook;
    this.index = SearchIndexer.open(handbook, folder);
  }

  public Handbook searched() {
    return handbook;
  }

  /** How its pages are governed, on a day that is always the same. */
  public GovernanceRegister governance() {
    return GovernanceRegister.of(handbook, LocalDate.of(2026, 11, 30));
  }

  /** Plain words: parts of headings, and words that stand in one text. */
  List<List<String>> queries() {
    List<SearchedPage.Part> sections =
        index.pages().stream().flatMap(page -> page.parts().stream()).toList();
    Random random = new Random(SEED);
    Set<List<String>> queries = new LinkedHashSet<>();
    while (queries.size() < QUERIES) {
      SearchedPage.Part section = sections.get(random.nextInt(sections.size()));
      boolean heading = random.nextInt(3) == 0;
      List<String> words = words(heading ? section.heading() : section.text());
      List<String> query = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0 && !words.isEmpty(); i--) {
        query.add(words.remove(heading ? 0 : random.nextInt(words.size())));
      }
      if (!query.isEmpty()) {
        queries.add(query);
      }
    }
    return List.copyOf(queries);
  }

  /** Different words that are no small ones, by their terms too. */
  private List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      String word = matcher.group();
      if (!StopWords.ENGLISH.contains(word) && known.add(analyzer.stem(word))) {
        words.add(word);
      }
    }
    return words;
  }

  /** Lucene's pages for the template's query. */
  List<String> pages(List<String> words) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : words) {
      List<Query> fields = new ArrayList<>();
      for (SearchField field : SearchField.values()) {
        Query term = new TermQuery(new Term(field.id(), analyzer.stem(word)));
        fields.add(field.boost() == 1 ? term : new BoostQuery(term, field.boost()));
      }
      Query best = new DisjunctionMaxQuery(fields, QueryPlan.TIE);
      any.add(best, Occur.SHOULD);
      all.add(best, Occur.MUST);
    }
    Query both =
        new BooleanQuery.Builder()
            .add(any.build(), Occur.MUST)
            .add(all.build(), Occur.SHOULD)
            .build();
    Query weighed =
        FunctionScoreQuery.boostByValue(
            both, DoubleValuesSource.fromLongField(SectionDocuments.WEIGHT));
    int[] pageOf = PageTable.read(index.leaf()).pageOf();
    Set<String> pages = new LinkedHashSet<>();
    for (ScoreDoc hit : new IndexSearcher(index.leaf()).search(weighed, SECTIONS).scoreDocs) {
      pages.add("/" + index.pages().get(pageOf[hit.doc]).url());
    }
    return pages.stream().limit(SHOWN).toList();
  }

  /** Compares a cluster with Lucene and with the handbook's own ranking. */
  public Agreement compare(Engine cluster) throws Exception {
    int lists = 0;
    int firsts = 0;
    int own = 0;
    List<List<String>> queries = queries();
    for (List<String> words : queries) {
      List<String> expected = pages(words);
      List<String> found = cluster.pages(words);
      String first = found.isEmpty() ? "" : found.get(0);
      String ours =
          index.search(String.join(" ", words), 1).stream()
              .map(hit -> "/" + hit.url().replaceAll("#.*", ""))
              .findFirst()
              .orElse("");
      lists += expected.equals(found) ? 1 : 0;
      firsts += first.equals(expected.isEmpty() ? "" : expected.get(0)) ? 1 : 0;
      own += first.equals(ours) ? 1 : 0;
    }
    return new Agreement(queries.size(), lists, firsts, own);
  }

  @Override
  public void close() {
    index.close();
    analyzer.close();
  }
}
