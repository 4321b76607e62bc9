const SNIPPET_LENGTH = 200;

/** The terms by which a plan can be satisfied, for marking them in texts. */
function termsOf(plan) {
  const terms = new Set();
  (function collect(clause) {
    (clause.best || clause.all || []).forEach(collect);
    (clause.phrase || (clause.term ? [clause.term] : [])).forEach((term) => terms.add(term));
  })({all: plan.clauses});
  return terms;
}

/** A text in pieces, those marked that are words of the query. */
function marked(text, words, from, to) {
  const parts = [];
  let at = from;
  for (const word of words) {
    if (word.start >= Math.max(from, at) && word.end <= to) {
      if (word.start > at) {
        parts.push({text: text.substring(at, word.start), mark: false});
      }
      parts.push({text: text.substring(word.start, word.end), mark: true});
      at = word.end;
    }
  }
  if (at < to) {
    parts.push({text: text.substring(at, to), mark: false});
  }
  return parts;
}

function wordsIn(analyzer, text, terms) {
  return analyzer.words(text).filter((word) => terms.has(word.term));
}

/** The stretch of a text with most different words of the query, the first of equally good ones. */
function snippet(analyzer, text, terms) {
  const words = wordsIn(analyzer, text, terms);
  let best = 0;
  let bestScore = -1;
  words.forEach((word, i) => {
    const seen = new Set();
    let all = 0;
    for (let j = i; j < words.length && words[j].end - word.start <= SNIPPET_LENGTH; j++) {
      seen.add(words[j].term);
      all++;
    }
    const score = seen.size * 1000 + all;
    if (score > bestScore) {
      bestScore = score;
      best = word.start;
    }
  });
  let from = Math.max(0, best - 40);
  if (from > 0) {
    const blank = text.slice(from, best).search(/\s/);
    from += blank < 0 ? 0 : blank + 1;
  }
  let to = Math.min(text.length, from + SNIPPET_LENGTH);
  if (to < text.length) {
    const blank = text.slice(from, to).search(/\s\S*$/);
    to = blank > 0 && from + blank > best ? from + blank : to;
  }
  const parts = marked(text, words, from, to);
  if (from > 0) {
    parts.unshift({text: "… ", mark: false});
  }
  if (to < text.length) {
    parts.push({text: " …", mark: false});
  }
  return parts;
}

/** The best entries of a list of scores, best first, earlier sections first among equals. */
function top(docs, scores, limit) {
  let chosen = [];
  let bound = -1;
  let room = 8 * limit;
  for (let i = 0; i < docs.length; i++) {
    if (scores[i] >= bound) {
      chosen.push(i);
      if (chosen.length > room) {
        bound = Float32Array.from(chosen, (each) => scores[each]).sort()[chosen.length - limit];
        chosen = chosen.filter((each) => scores[each] >= bound);
        room = Math.max(room, 2 * chosen.length);
      }
    }
  }
  chosen.sort((a, b) => scores[b] - scores[a] || docs[a] - docs[b]);
  return chosen.slice(0, limit);
}

/** Which pages the filters leave, and what the hits would be counted as. */
async function facetsOf(engine, filters) {
  const groups = await engine.facets();
  const chosen = groups.map((group) => {
    const values = (filters || {})[group.id] || [];
    return new Set(values.map((value) => group.values.indexOf(value) + 1 || -1));
  });
  return {
    groups,
    fits(page, except) {
      return groups.every((group, i) => i === except || !chosen[i].size
        || group.of[page].some((value) => chosen[i].has(value)));
    }
  };
}

function counted(engine, facets, docs) {
  return facets.groups.map((group, i) => {
    const counts = new Array(group.values.length + 1).fill(0);
    const seen = new Set();
    for (const doc of docs) {
      const page = engine.pageOf[doc];
      if (!seen.has(page) && facets.fits(page, i)) {
        seen.add(page);
        group.of[page].forEach((value) => counts[value]++);
      }
    }
    return {
      group: group.id,
      values: group.values
        .map((value, n) => ({value, count: counts[n + 1]}))
        .filter((value) => value.count > 0)
    };
  });
}


/** What to ask instead when nothing is found: words that occur, else terms that begin alike. */
async function nearest(engine, query) {
  const SHORTEST = 3;
  const EACH = 3;
  const found = new Set();
  for (const part of cutQuery(query).filter((each) => !each.excluded)) {
    for (const {word, term} of engine.analyzer.words(part.text)) {
      if (await engine.lexicon.get(term)) {
        found.add(word);
        continue;
      }
      let entries = [];
      for (let kept = word.length - 1; kept >= SHORTEST && !entries.length; kept--) {
        entries = await engine.lexicon.completions(word.substring(0, kept));
      }
      entries.slice(0, EACH).forEach((entry) => found.add(entry.surfaces[0]));
    }
  }
  found.delete(query.trim().toLowerCase());
  return Array.from(found).slice(0, 2 * EACH);
}
