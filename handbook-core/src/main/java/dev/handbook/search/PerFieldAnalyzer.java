package dev.handbook.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/** Words for the field of words, terms for all others. */
final class PerFieldAnalyzer extends DelegatingAnalyzerWrapper {
  private final Analyzer words;
  private final Analyzer terms;

  PerFieldAnalyzer(Language language) {
    super(PER_FIELD_REUSE_STRATEGY);
    this.words = language.wordAnalyzer();
    this.terms = language.termAnalyzer();
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return field.equals(SectionDocuments.WORDS) ? words : terms;
  }
}
