/* German: lower case; ae, oe, ue and umlauts alike, light stemmer, as in Lucene. */
(function () {
  const FOLDED = {
    ä: "a", à: "a", á: "a", â: "a", ö: "o", ò: "o", ó: "o", ô: "o",
    ï: "i", ì: "i", í: "i", î: "i", ü: "u", ù: "u", ú: "u", û: "u"
  };

  function normalized(word) {
    let out = "";
    /* N: ordinary; V: no umlaut can follow; U: an e makes an umlaut of the letter before. */
    let state = "N";
    for (let i = 0; i < word.length; i++) {
      const letter = word[i];
      if (letter === "e" && state === "U") {
        state = "V";
        continue;
      }
      if (letter === "a" || letter === "o") {
        state = "U";
      } else if (letter === "u") {
        state = state === "N" ? "U" : "V";
      } else if ("eiqyäöü".includes(letter)) {
        state = "V";
      } else {
        state = "N";
      }
      out += letter === "ä" ? "a" : letter === "ö" ? "o" : letter === "ü" ? "u"
        : letter === "ß" ? "ss" : letter;
    }
    return out;
  }

  function closes(word, at) {
    return "bdfghklmnt".includes(word[at]);
  }

  function cut(word, letters) {
    return word.slice(0, word.length - letters);
  }

  function first(word) {
    const n = word.length;
    if (n > 5 && word.endsWith("ern")) {
      return cut(word, 3);
    }
    if (n > 4 && word[n - 2] === "e" && "mnrs".includes(word[n - 1])) {
      return cut(word, 2);
    }
    if (n > 3 && word[n - 1] === "e") {
      return cut(word, 1);
    }
    return n > 3 && word[n - 1] === "s" && closes(word, n - 2) ? cut(word, 1) : word;
  }

  function second(word) {
    const n = word.length;
    if (n > 5 && word.endsWith("est")) {
      return cut(word, 3);
    }
    if (n > 4 && (word.endsWith("er") || word.endsWith("en"))) {
      return cut(word, 2);
    }
    return n > 4 && word.endsWith("st") && closes(word, n - 3) ? cut(word, 2) : word;
  }

  return {
    words(tokens, analyzer) {
      tokens.forEach((token) => {
        token.text = analyzer.lower(token.text);
      });
      return tokens;
    },

    term(word) {
      return second(first(normalized(word).replace(/[^]/g, (letter) => FOLDED[letter] || letter)));
    }
  };
})()
