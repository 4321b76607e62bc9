/* Languages without a stemmer: lower case alone. */
{
  words(tokens, analyzer) {
    return tokens.map((token) => Object.assign(token, {text: analyzer.lower(token.text)}));
  },

  term(word) {
    return word;
  }
}
