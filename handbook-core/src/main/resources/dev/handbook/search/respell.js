/**
 * What may have been meant by a word that the handbook does not have; twin of Respelling.
 * {parts: [correction], apart, surface}, or null.
 */
async function respelt(engine, word, term) {
  const {lexicon} = engine;
  let near = await lexicon.corrections(word, term);
  if (!near.length || near[0].distance > 1) {
    const parts = await apart(engine, word);
    if (parts.length) {
      return {parts, apart: true, surface: parts[0].surface + " " + parts[1].surface};
    }
    const turned = await otherBeginnings(engine, word);
    near = turned.length ? turned : near;
  }
  return near.length ? {parts: near, apart: false, surface: near[0].surface} : null;
}

/** An entry that has just this spelling. */
async function spelt({lexicon, analyzer}, word) {
  const entry = await lexicon.get(analyzer.term(word));
  return entry && entry.surfaces.includes(word) ? {entry, surface: word, distance: 1} : null;
}

/** The two words, both as they are spelt somewhere, of which the rarer is the most frequent. */
async function apart(engine, word) {
  const SHORTEST_PART = 2;
  const SHORTEST_CUT = 5;
  const LONGEST_CUT = 40;
  const length = word.length;
  if (length < SHORTEST_CUT || length > LONGEST_CUT || paired(word)) {
    return [];
  }
  const part = (text) => (text.length <= SHORTEST_PART && engine.analyzer.fillers.has(text)
    ? null : spelt(engine, text));
  const cuts = [];
  for (let at = SHORTEST_PART; at <= length - SHORTEST_PART; at++) {
    cuts.push(at);
  }
  const pairs = await Promise.all(cuts.map(async (at) => {
    const left = await part(word.substring(0, at));
    return [left, left && await part(word.substring(at))];
  }));
  let most = 0;
  let best = [];
  for (const [left, right] of pairs) {
    const lesser = right ? Math.min(left.entry.weight, right.entry.weight) : 0;
    if (lesser > most) {
      most = lesser;
      best = [left, right];
    }
  }
  return best;
}

/** Words that differ in their beginning: a letter left out, added, swapped or replaced. */
async function otherBeginnings(engine, word) {
  const SHORTEST_TURNED = 4;
  const MOST = 3;
  if (word.length < SHORTEST_TURNED || !/^[a-z]*$/.test(word)) {
    return [];
  }
  const rest = word.substring(1);
  const forms = new Set([rest, word[1] + word[0] + word.substring(2)]);
  for (const letter of "abcdefghijklmnopqrstuvwxyz") {
    forms.add(letter + word);
    forms.add(letter + rest);
  }
  const found = new Map();
  for (const each of await Promise.all(Array.from(forms, (form) => spelt(engine, form)))) {
    if (each && !found.has(each.entry.term)) {
      found.set(each.entry.term, each);
    }
  }
  return Array.from(found.values())
    .sort((a, b) => b.entry.weight - a.entry.weight || compare(a.entry.term, b.entry.term))
    .slice(0, MOST);
}

/** How else a word might be spelt, whether or not anybody spells it so; twin of Spellings. */
function otherSpellings(analyzer, word) {
  return analyzer.spellings.filter(([pattern]) => pattern.test(word))
    .map(([pattern, other]) => word.replace(pattern, other));
}

