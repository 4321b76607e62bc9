/** Fields in the order of the files: title, keywords, heading, body. */
const FIELDS = 4;
const HEADING = 2;
const BODY = 3;
const EVERYWHERE = [0, 1, 2, 3];
const FILLER_FIELDS = [0, 2];
const LESSER = 0.5;
const MOST_PARTS = 6;
const TOGETHER = 2;

const QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d";
const BLANK = /\s/;
/* Grammar: beside others a pair with it says little. */
const HIRAGANA = /[\u3041-\u309f]/;

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
    const excluded = query[at] === "-" && at + 2 < query.length && !blank(at + 1)
      && !blank(at + 2) && query[at + 1] !== "-";
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

/** The query with nothing excluded, each word at its place; twin of QueryText.including. */
function including(query) {
  return cutQuery(query).filter((part) => part.excluded).reduce((text, {start, quoted}) => {
    const at = start - (quoted ? 2 : 1);
    return text.substring(0, at) + " " + text.substring(at + 1);
  }, query);
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

/** Words that are put together as they stand where the index has them so, else their parts. */
async function known({lexicon}, tokens) {
  const found = [];
  let whole = true;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const apart = i + 1 < tokens.length && tokens[i + 1].part;
    if (!token.part) {
      whole = !apart || Boolean(await lexicon.get(token.term));
    }
    if (Boolean(token.part) !== whole) {
      found.push(token);
    }
  }
  return found;
}

/** What a query means; twin of QueryPlanner. */
async function planQuery(engine, query, options) {
  const {analyzer, lexicon} = engine;
  const plan = {clauses: [], fillers: [], excluded: [], corrected: ""};
  let words = [];
  const seen = new Set();
  let telling = false;
  for (const part of cutQuery(query)) {
    const tokens = await known(engine, analyzer.words(part.text));
    if (!tokens.length) {
      continue;
    }
    if (part.excluded) {
      plan.excluded.push(exactly(tokens));
    } else if (part.quoted) {
      plan.clauses.push(exactly(tokens));
    } else {
      const together = tokens.length > 1 && tokens.length <= MOST_PARTS
        && !tokens.some((token) => paired(token.word));
      let whole = together ? exactly(tokens) : null;
      for (const token of tokens) {
        if (!seen.has(token.term)) {
          seen.add(token.term);
          const filler = analyzer.fillers.has(token.word);
          telling = telling || (paired(token.word) && !HIRAGANA.test(token.word));
          token.whole = filler ? null : whole;
          whole = filler ? whole : null;
          token.start += part.start;
          token.end += part.start;
          words.push(token);
        }
      }
    }
  }
  /* All parts of the dictionary at once; a failure is met by whoever needs the word. */
  seen.forEach((term) => lexicon.get(term).catch(() => undefined));
  const joined = await joinedWords(engine, words);
  const fillers = words.filter(({word}) => analyzer.fillers.has(word)
    || (telling && HIRAGANA.test(word)));
  if (plan.clauses.length || fillers.length < words.length) {
    plan.fillers = fillers.map((word) => word.term);
    words = words.filter((word) => !fillers.includes(word));
  }
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
      ways.push(...await own(engine, word, options.typing && word.end === query.length,
        written));
    }
    if (match) {
      ways.push(...match.meanings.map((meaning) => Object.assign({}, meaning, {boost: LESSER})));
    }
    const share = ways.length ? LESSER : 1;
    for (const each of words.slice(i, i + length)) {
      ways.push(...(joined.get(each.term) || []).map((term) => ({term, boost: share})));
    }
    i += length;
    const meant = !ways.length && options.correct !== false
      ? await respelt(engine, word.word, word.term) : null;
    if (meant) {
      const moved = corrected.length - query.length;
      corrected = corrected.substring(0, word.start + moved) + meant.surface
        + corrected.substring(word.end + moved);
      const clauses = meant.parts.map(({entry, surface}) => written(entry.term, surface));
      if (meant.apart) {
        plan.clauses.push(...clauses);
        continue;
      }
      ways.push(...clauses.map((way, n) => Object.assign(way, {boost: n ? LESSER : 1})));
    }
    plan.clauses.push(ways.length ? {best: ways} : {term: word.term});
  }
  plan.corrected = corrected === query ? "" : corrected;
  return plan;
}

/** For each term what it is written as together with its neighbours: hand book, handbook. */
async function joinedWords({analyzer, lexicon}, words) {
  const MOST_JOINED = 4;
  const SHORTEST_JOINED = 4;
  const runs = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 2; to <= Math.min(words.length, from + MOST_JOINED); to++) {
      const run = words.slice(from, to);
      const text = run.map((word) => word.word).join("");
      if (text.length >= SHORTEST_JOINED && !paired(text)
        && !run.every((word) => analyzer.fillers.has(word.word))) {
        runs.push({run, term: analyzer.term(text)});
      }
    }
  }
  const entries = await Promise.all(runs.map(({term}) => lexicon.get(term)));
  const joined = new Map();
  runs.filter((each, i) => entries[i]).forEach(({run, term}) => run.forEach((word) =>
    joined.set(word.term, (joined.get(word.term) || []).concat(term))));
  return joined;
}

/** A word itself, if it exists, its other spellings, and what completes it while it is typed. */
async function own({analyzer, lexicon}, word, unfinished, written) {
  const ways = [];
  const exists = await lexicon.get(word.term);
  if (exists) {
    ways.push(written(word.term, word.word));
  }
  const others = otherSpellings(analyzer, word.word);
  const terms = others.map((other) => analyzer.term(other));
  const entries = await Promise.all(terms.map((term) => lexicon.get(term)));
  others.forEach((other, i) => {
    if (entries[i] && terms[i] !== word.term) {
      ways.push(written(terms[i], other));
    }
  });
  const known = ways.length > 0;
  if (known && word.whole) {
    ways.push(Object.assign({boost: TOGETHER}, word.whole));
  }
  if (unfinished || ideograph(word.word)) {
    for (const entry of await lexicon.completions(word.word)) {
      if (entry.term !== word.term) {
        ways.push({term: entry.term, boost: known ? LESSER : 1});
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

