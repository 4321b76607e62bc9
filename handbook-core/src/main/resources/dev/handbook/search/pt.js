/* Portuguese: lower case, light stemmer, as in Lucene. */
(function () {
  const FOLDED = {
    à: "a", á: "a", â: "a", ä: "a", ã: "a", ò: "o", ó: "o", ô: "o", ö: "o", õ: "o", è: "e",
    é: "e", ê: "e", ë: "e", ù: "u", ú: "u", û: "u", ü: "u", ì: "i", í: "i", î: "i", ï: "i", ç: "c"
  };
  /* Endings of the plural: shortest word, ending, what stands for it. */
  const PLURAL = [
    [5, /([rslz])es$/, "$1"],
    [4, /ns$/, "m"],
    [5, /[eé]is$/, "el"],
    [5, /ais$/, "al"],
    [5, /óis$/, "ol"],
    [5, /is$/, "il"],
    [4, /[õã]es$/, "ão"],
    [7, /mente$/, ""],
    [4, /s$/, ""]
  ];
  const FEMININE = [
    [8, /(inh|iac|eir)a$/, "$1o"],
    [7, /(os|ic|id|ad|iv|am)a$/, "$1o"],
    [7, /ona$/, "ão"],
    [7, /ora$/, "or"],
    [7, /esa$/, "ês"],
    [7, /na$/, "no"]
  ];

  function replaced(word, table) {
    for (const [shortest, ending, put] of table) {
      if (word.length >= shortest && ending.test(word)) {
        return word.replace(ending, put);
      }
    }
    return word;
  }

  return {
    words(tokens, analyzer) {
      tokens.forEach((token) => {
        token.text = analyzer.lower(token.text);
      });
      return tokens;
    },

    term(word) {
      if (word.length < 4) {
        return word;
      }
      let stem = replaced(word, PLURAL);
      if (stem.length > 3 && stem.endsWith("a")) {
        stem = replaced(stem, FEMININE);
      }
      if (stem.length > 4 && /[eao]$/.test(stem)) {
        stem = stem.slice(0, -1);
      }
      return stem.replace(/[^]/g, (letter) => FOLDED[letter] || letter);
    }
  };
})()
