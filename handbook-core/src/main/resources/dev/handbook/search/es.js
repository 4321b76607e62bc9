/* Spanish: lower case, light stemmer, as in Lucene. */
(function () {
  const FOLDED = {
    à: "a", á: "a", â: "a", ä: "a", ò: "o", ó: "o", ô: "o", ö: "o", è: "e", é: "e", ê: "e",
    ë: "e", ù: "u", ú: "u", û: "u", ü: "u", ì: "i", í: "i", î: "i", ï: "i"
  };

  return {
    words(tokens, analyzer) {
      tokens.forEach((token) => {
        token.text = analyzer.lower(token.text);
      });
      return tokens;
    },

    term(word) {
      if (word.length < 5) {
        return word;
      }
      const folded = word.replace(/[^]/g, (letter) => FOLDED[letter] || letter);
      if (/[oae]$/.test(folded)) {
        return folded.slice(0, -1);
      }
      if (/eses$/.test(folded)) {
        return folded.slice(0, -2);
      }
      if (/ces$/.test(folded)) {
        return folded.slice(0, -3) + "z";
      }
      return /[oae]s$/.test(folded) ? folded.slice(0, -2) : folded;
    }
  };
})()
