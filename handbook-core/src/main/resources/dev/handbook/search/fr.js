/* French: lower case, without elided articles, light stemmer, as in Lucene. */
(function () {
  const ARTICLES = new Set(
    "l m t qu n s j d c jusqu quoiqu lorsqu puisqu".split(" "));
  const FOLDED = {
    à: "a", á: "a", â: "a", ô: "o", è: "e", é: "e", ê: "e", ù: "u", û: "u", î: "i", ç: "c"
  };
  /*
   * Endings in the order in which they are tried: the shortest word that has them, the ending,
   * what stands for it, and whether the stemmer goes on with the next one.
   */
  const ENDINGS = [
    [10, "issement", "ir"],
    [9, "issant", "ir"],
    [7, "ement", "e"],
    [12, "ficatrice", "fier"],
    [11, "ficateur", "fier"],
    [10, "catrice", "quer"],
    [9, "cateur", "quer"],
    [9, "atrice", "er"],
    [8, "ateur", "er"],
    [7, "trice", "teur", true],
    [6, "ième", ""],
    [8, "teuse", "ter"],
    [7, "teur", "ter"],
    [6, "euse", "eu"],
    [9, "ère", "er"],
    [8, "ive", "if"],
    [5, "folle", "fou"],
    [5, "molle", "mou"],
    [10, "nnelle", "n"],
    [10, "nnel", "n"],
    [5, "ète", "et", true],
    [9, "ique", "", true],
    [9, "esse", "e"],
    [8, "inage", "in"],
    [10, "isation", ""],
    [10, "isateur", ""],
    [9, "ation", ""],
    [9, "ition", ""]
  ];

  function put(word, ending, other) {
    return word.slice(0, word.length - ending.length) + other;
  }

  function stem(word) {
    if (word.length > 5 && word.endsWith("x")) {
      word = word.slice(0, -1);
      if (word.endsWith("au") && word[word.length - 3] !== "e") {
        word = put(word, "u", "l");
      }
    }
    word = word.length > 3 && word.endsWith("x") ? word.slice(0, -1) : word;
    word = word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word;
    for (const [shortest, ending, other, goOn] of ENDINGS) {
      if (word.length >= shortest && word.endsWith(ending)) {
        word = put(word, ending, other);
        if (ending === "ement" && word.length > 3 && word.endsWith("ive")) {
          word = put(word, "ve", "f");
        }
        if (ending === "isation" && word.length > 5 && word.endsWith("ual")) {
          word = put(word, "al", "el");
        }
        if (!goOn) {
          break;
        }
      }
    }
    return word;
  }

  function normalized(word, letter) {
    if (word.length > 4) {
      let out = word[0];
      let last = FOLDED[out] || out;
      out = last;
      for (let i = 1; i < word.length; i++) {
        const next = FOLDED[word[i]] || word[i];
        if (next !== last || !letter(last)) {
          out += next;
          last = next;
        }
      }
      word = out;
    }
    word = word.length > 4 && word.endsWith("ie") ? word.slice(0, -2) : word;
    if (word.length > 4) {
      word = word.replace(/r$/, "").replace(/e$/, "").replace(/e$/, "");
      const end = word.length - 1;
      word = word[end] === word[end - 1] && letter(word[end]) ? word.slice(0, -1) : word;
    }
    return word;
  }

  return {
    words(tokens, analyzer) {
      this.letter = this.letter || letters(this.letters);
      for (const token of tokens) {
        const text = analyzer.lower(token.text);
        const elided = text.indexOf("'");
        token.text = ARTICLES.has(text.slice(0, elided)) ? text.slice(elided + 1) : text;
      }
      return tokens;
    },

    term(word) {
      return normalized(stem(word), this.letter);
    }
  };

  /* Which characters are letters, as the build has it. */
  function letters(table) {
    const set = new Uint8Array(0x10000);
    handbookSearch.runs(table, (is, from, to) => set.fill(is, from, to));
    return (character) => set[character.charCodeAt(0)] === 1;
  }
})()
