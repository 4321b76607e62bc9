/* English: without possessive 's, lower case, stemmed after Porter as Lucene does. */
(function () {
  const VOWELS = "aeiou";
  /* Endings of step 3 and 4: from, to; the first that fits is replaced if the measure allows. */
  const DOUBLE = {
    a: [["ational", "ate"], ["tional", "tion"]],
    c: [["enci", "ence"], ["anci", "ance"]],
    e: [["izer", "ize"]],
    l: [["bli", "ble"], ["alli", "al"], ["entli", "ent"], ["eli", "e"], ["ousli", "ous"]],
    o: [["ization", "ize"], ["ation", "ate"], ["ator", "ate"]],
    s: [["alism", "al"], ["iveness", "ive"], ["fulness", "ful"], ["ousness", "ous"]],
    t: [["aliti", "al"], ["iviti", "ive"], ["biliti", "ble"]],
    g: [["logi", "log"]]
  };
  const FULL = {
    e: [["icate", "ic"], ["ative", ""], ["alize", "al"]],
    i: [["iciti", "ic"]],
    l: [["ical", "ic"], ["ful", ""]],
    s: [["ness", ""]]
  };
  const LAST = {
    a: ["al"],
    c: ["ance", "ence"],
    e: ["er"],
    i: ["ic"],
    l: ["able", "ible"],
    n: ["ant", "ement", "ment", "ent"],
    o: ["ion", "ou"],
    s: ["ism"],
    t: ["ate", "iti"],
    u: ["ous"],
    v: ["ive"],
    z: ["ize"]
  };

  function consonant(word, i) {
    const letter = word[i];
    return VOWELS.includes(letter) ? false : letter !== "y" || i === 0 || !consonant(word, i - 1);
  }

  /* How often a vowel is followed by a consonant in the first letters. */
  function measure(word, length) {
    let count = 0;
    for (let i = 1; i < length; i++) {
      if (consonant(word, i) && !consonant(word, i - 1)) {
        count++;
      }
    }
    return count;
  }

  function hasVowel(word, length) {
    for (let i = 0; i < length; i++) {
      if (!consonant(word, i)) {
        return true;
      }
    }
    return false;
  }

  function doubled(word) {
    const last = word.length - 1;
    return last > 0 && word[last] === word[last - 1] && consonant(word, last);
  }

  /* Consonant, vowel, consonant other than w, x, y at the end of the first letters. */
  function closed(word, length) {
    const i = length - 1;
    return i > 1 && consonant(word, i) && !consonant(word, i - 1) && consonant(word, i - 2)
      && !"wxy".includes(word[i]);
  }

  function cut(word, ending, put) {
    return word.slice(0, word.length - ending.length) + put;
  }

  function replaced(word, table, key) {
    for (const [ending, put] of table[key] || []) {
      if (word.endsWith(ending)) {
        return measure(word, word.length - ending.length) > 0 ? cut(word, ending, put) : word;
      }
    }
    return word;
  }

  function plural(word) {
    if (word.endsWith("sses")) {
      return word.slice(0, -2);
    }
    if (word.endsWith("ies")) {
      return cut(word, "ies", "i");
    }
    return word.endsWith("s") && word[word.length - 2] !== "s" ? word.slice(0, -1) : word;
  }

  function past(word) {
    if (word.endsWith("eed")) {
      return measure(word, word.length - 3) > 0 ? word.slice(0, -1) : word;
    }
    const ending = word.endsWith("ed") ? "ed" : word.endsWith("ing") ? "ing" : "";
    if (!ending || !hasVowel(word, word.length - ending.length)) {
      return word;
    }
    const stem = cut(word, ending, "");
    if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
      return stem + "e";
    }
    if (doubled(stem)) {
      return "lsz".includes(stem[stem.length - 1]) ? stem : stem.slice(0, -1);
    }
    return measure(stem, stem.length) === 1 && closed(stem, stem.length) ? stem + "e" : stem;
  }

  function lastEnding(word) {
    for (const ending of LAST[word[word.length - 2]] || []) {
      const rest = word.length - ending.length;
      const fits = word.endsWith(ending) && rest >= 0
        && (ending !== "ion" || word[rest - 1] === "s" || word[rest - 1] === "t");
      if (fits) {
        return measure(word, rest) > 1 ? word.slice(0, rest) : word;
      }
    }
    return word;
  }

  function finalE(word) {
    if (word.endsWith("e")) {
      const count = measure(word, word.length);
      if (count > 1 || (count === 1 && !closed(word, word.length - 1))) {
        word = word.slice(0, -1);
      }
    }
    return word.endsWith("l") && doubled(word) && measure(word, word.length) > 1
      ? word.slice(0, -1) : word;
  }

  function stem(word) {
    if (word.length < 3) {
      return word;
    }
    word = past(plural(word));
    if (word.endsWith("y") && hasVowel(word, word.length - 1)) {
      word = word.slice(0, -1) + "i";
    }
    word = word.length > 1 ? replaced(word, DOUBLE, word[word.length - 2]) : word;
    word = replaced(word, FULL, word[word.length - 1]);
    word = word.length > 1 ? lastEnding(word) : word;
    return finalE(word);
  }

  return {
    words(tokens, analyzer) {
      for (const token of tokens) {
        token.text = analyzer.lower(token.text.replace(/['\u2019\uff07][sS]$/, ""));
      }
      return tokens;
    },

    term: stem
  };
})()
