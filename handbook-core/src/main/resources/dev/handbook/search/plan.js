/** Fields in the order of the files: title, keywords, heading, body. */
const FIELDS = 4;
const HEADING = 2;
const BODY = 3;
const EVERYWHERE = [0, 1, 2, 3];
const FILLER_FIELDS = [0, 2];
const LESSER = 0.5;

const QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d";
const BLANK = /\s/;

/** What a reader typed, cut into parts; twin of QueryText. */
function cutQuery(query) {
  const parts = [];
  const blank = (at) => BLANK.test(query[at]);
  const quote = (at) => QUOTES.includes(query[at]);
  let at = 0;
  while (at < query.length) {
    if (blank(at)) {
      at++;
      continue;
    }
    const excluded = query[at] === "-" && at + 1 < query.length && !blank(at + 1)
      && query[at + 1] !== "-";
    at += excluded ? 1 : 0;
    const quoted = quote(at);
    const start = quoted ? at + 1 : at;
    let end = start;
    while (end < query.length && !quote(end) && (quoted || !blank(end))) {
      end++;
    }
    if (end > start) {
      parts.push({text: query.substring(start, end), start, quoted, excluded});
    }
    at = quoted ? end + 1 : end;
  }
  return parts;
}

/** Tokens that are to be found as they stand. */
function exactly(tokens) {
  if (tokens.length === 1) {
    return {term: tokens[0].term};
  }
  return {
    phrase: tokens.map((token) => token.term),
    at: tokens.map((token) => token.position - tokens[0].position)
  };
}

/** What a query means; twin of QueryPlanner. */
async function planQuery(engine, query, options) {
  const {analyzer, lexicon} = engine;
  const plan = {clauses: [], fillers: [], excluded: [], corrected: ""};
  let words = [];
  const seen = new Set();
  for (const part of cutQuery(query)) {
    const tokens = analyzer.words(part.text);
    if (!tokens.length) {
      continue;
    }
    if (part.excluded) {
      plan.excluded.push(exactly(tokens));
    } else if (part.quoted) {
      plan.clauses.push(exactly(tokens));
    } else {
      for (const token of tokens) {
        if (!seen.has(token.term)) {
          seen.add(token.term);
          token.start += part.start;
          token.end += part.start;
          words.push(token);
        }
      }
    }
  }
  const fillers = words.filter((word) => analyzer.fillers.has(word.word));
  if (plan.clauses.length || fillers.length < words.length) {
    plan.fillers = fillers.map((word) => word.term);
    words = words.filter((word) => !fillers.includes(word));
  }
  /* All parts of the dictionary at once; a failure is met by whoever needs the word. */
  seen.forEach((term) => lexicon.get(term).catch(() => undefined));
  /* Preferably as it was typed; in a sentence words take whatever form it needs. */
  const written = (term, form) => ({term, form: plan.fillers.length ? "" : form, boost: 1});
  let corrected = query;
  for (let i = 0; i < words.length; ) {
    const word = words[i];
    const match = synonymsAt(engine, words, i);
    const length = match ? match.length : 1;
    const ways = [];
    if (length > 1) {
      ways.push({
        all: words.slice(i, i + length).map((each) => written(each.term, each.word)),
        boost: 1
      });
    } else {
      ways.push(...await own(lexicon, word, options.typing && word.end === query.length,
        written));
    }
    if (match) {
      ways.push(...match.meanings.map((meaning) => Object.assign({}, meaning, {boost: LESSER})));
    }
    if (!ways.length && options.correct !== false) {
      for (const correction of await lexicon.corrections(word.word, word.term)) {
        if (!ways.length) {
          const moved = corrected.length - query.length;
          corrected = corrected.substring(0, word.start + moved) + correction.surface
            + corrected.substring(word.end + moved);
        }
        const way = written(correction.entry.term, correction.surface);
        way.boost = ways.length ? LESSER : 1;
        ways.push(way);
      }
    }
    plan.clauses.push(ways.length ? {best: ways} : {term: word.term});
    i += length;
  }
  plan.corrected = corrected === query ? "" : corrected;
  return plan;
}

/** A word itself, if it exists, and what completes it while it is being typed. */
async function own(lexicon, word, unfinished, written) {
  const ways = [];
  const exists = await lexicon.get(word.term);
  if (exists) {
    ways.push(written(word.term, word.word));
  }
  if (unfinished || ideograph(word.word)) {
    for (const entry of await lexicon.completions(word.word)) {
      if (entry.term !== word.term) {
        ways.push({term: entry.term, boost: exists ? LESSER : 1});
      }
    }
  }
  return ways;
}

/** The longest synonym that the words show at a place. */
function synonymsAt(engine, words, at) {
  for (let length = Math.min(engine.longestSynonym, words.length - at); length > 0; length--) {
    const key = words.slice(at, at + length).map((word) => word.term).join(" ");
    const meanings = engine.synonyms.get(key);
    if (meanings) {
      return {length, meanings};
    }
  }
  return null;
}

