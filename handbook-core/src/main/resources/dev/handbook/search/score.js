/**
 * BM25 as Lucene computes it: every step that is a float there is rounded to a float here, sums of
 * clauses are doubles that are rounded at their end.
 */
const fround = Math.fround;
const K1 = fround(1.2);
const B = fround(0.75);
const TIE = 0.5;
const PAGE_SHARE = 0.25;
const FILLER_SHARE = 0.5;
const NAMED = 2;
const OTHER_FORM = fround(0.6);
const NOTHING = {docs: [], scores: []};

/** Decoded length of a field from its byte: Lucene's SmallFloat.byte4ToInt. */
function decodedLength(byte) {
  const FREE = 24;
  if (byte < FREE) {
    return byte;
  }
  const bits = byte - FREE;
  const shift = (bits >> 3) - 1;
  const mantissa = bits & 7;
  return FREE + (shift < 0 ? mantissa : (mantissa | 8) * 2 ** shift);
}

/** What BM25 needs of each field: boost, number of sections, and a factor for each length. */
function fieldStats([boost, pageWide, docs, tokens, norms]) {
  const average = fround(tokens / docs);
  const inverse = norms.map((norm) => {
    const share = fround(fround(B * decodedLength(norm)) / average);
    return fround(1 / fround(K1 * fround(fround(1 - B) + share)));
  });
  return {boost, pageWide, docs, inverse, lengths: norms.map(decodedLength)};
}

function idf(sections, docs) {
  return fround(Math.log(1 + (docs - sections + 0.5) / (sections + 0.5)));
}

/** Where a number stands in a sorted list, -1 if it does not. */
function indexIn(sorted, number) {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < number) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return sorted[low] === number ? low : -1;
}

/** Computes one query over the postings it needs. */
class Scorer {
  constructor(engine) {
    this.engine = engine;
    this.best = engine.scratch.best;
    this.sum = engine.scratch.sum;
    this.count = engine.scratch.count;
    this.found = engine.scratch.found;
  }

  /** Sections and scores of a clause. */
  async clause(clause, boost) {
    if (clause.best) {
      const lists = await Promise.all(
        clause.best.map((way) => this.clause(Object.assign({best: undefined}, way),
          fround(way.boost * boost))));
      return this.highest(lists, 0);
    }
    if (clause.all) {
      const lists = await Promise.all(clause.all.map((each) => this.clause(each, boost)));
      return this.all(lists);
    }
    return this.anywhere(clause, EVERYWHERE, boost);
  }

  /** A term or phrase in some fields: the best field counts whole, the others a little. */
  async anywhere(clause, fields, boost) {
    const terms = clause.phrase || [clause.term];
    const entries = await Promise.all(terms.map((term) => this.engine.lexicon.get(term)));
    if (entries.includes(undefined)) {
      return NOTHING;
    }
    const common = fields.filter((field) => entries.every((entry) => entry.counts[field] > 0));
    const lists = await Promise.all(common.map((field) => clause.phrase
      ? this.phrase(entries, clause.at, field, boost) : this.term(entries[0], clause.form, field, boost)));
    return this.highest(lists, TIE);
  }

  /** A term; where it has several forms, one of them may be preferred: twin of FormQuery. */
  async term(entry, form, field, boost) {
    const places = await this.engine.places(entry, field);
    const stats = this.engine.fields[field];
    const whole = fround(stats.boost * boost);
    const surface = entry.surfaces.length > 1 ? entry.surfaces.indexOf(form) : -1;
    const rarity = idf(places.docs.length, stats.docs);
    if (surface < 0) {
      return this.scored(places, field, fround(whole * rarity));
    }
    let typed = 0;
    for (const forms of places.forms) {
      typed += (forms >> surface) & 1;
    }
    return this.scored(places, field, fround(fround(OTHER_FORM * whole) * rarity), surface,
      fround(whole * idf(typed, stats.docs)));
  }

  async phrase(entries, at, field, boost) {
    const stats = this.engine.fields[field];
    const each = await Promise.all(entries.map(async (entry) => {
      const places = await this.engine.places(entry, field);
      return {places, positions: await this.engine.positions(entry, field)};
    }));
    let weight = 0;
    for (const {places} of each) {
      weight += idf(places.docs.length, stats.docs);
    }
    /* The rarest term leads, so that the others are looked up for few places only. */
    let lead = 0;
    each.forEach(({places}, i) => {
      lead = places.own.length < each[lead].places.own.length ? i : lead;
    });
    const found = {own: [], freqs: [], norms: [], forms: []};
    each[lead].places.own.forEach((place, n) => {
      const rest = each.map(({places, positions}) => positions[indexIn(places.own, place)]);
      if (!rest.includes(undefined)) {
        const starts = each[lead].positions[n].filter((position) => rest.every(
          (positions, i) => positions.includes(position - at[lead] + at[i])));
        if (starts.length) {
          found.own.push(place);
          found.freqs.push(starts.length);
          found.norms.push(each[lead].places.ownNorms[n]);
        }
      }
    });
    return this.scored(this.engine.spread(found, field), field,
      fround(fround(stats.boost * boost) * fround(weight)));
  }

  scored({docs, freqs, norms, forms}, field, weight, surface = -1, typedWeight = 0) {
    const inverse = this.engine.fields[field].inverse;
    const scores = new Float32Array(docs.length);
    for (let i = 0; i < docs.length; i++) {
      const divisor = fround(1 + fround(freqs[i] * inverse[norms[i]]));
      const weighs = surface >= 0 && (forms[i] >> surface) & 1 ? typedWeight : weight;
      scores[i] = weighs - fround(weighs / divisor);
    }
    return {docs, scores};
  }

  /** The highest of several scores, and a share of the others. */
  highest(lists, tie) {
    if (lists.length === 1) {
      return lists[0];
    }
    const {best, sum, count} = this;
    const docs = [];
    for (const list of lists) {
      for (let i = 0; i < list.docs.length; i++) {
        const doc = list.docs[i];
        const score = list.scores[i];
        if (!count[doc]) {
          count[doc] = 1;
          docs.push(doc);
        }
        if (score >= best[doc]) {
          sum[doc] += best[doc];
          best[doc] = score;
        } else {
          sum[doc] += score;
        }
      }
    }
    const scores = new Float32Array(docs.length);
    docs.forEach((doc, i) => {
      scores[i] = best[doc] + sum[doc] * tie;
      best[doc] = sum[doc] = count[doc] = 0;
    });
    return {docs, scores};
  }

  /** Sums of scores of the sections that stand in all lists. */
  all(lists) {
    const {sum, count} = this;
    const docs = [];
    const scores = [];
    for (const list of lists) {
      for (let i = 0; i < list.docs.length; i++) {
        sum[list.docs[i]] += list.scores[i];
        count[list.docs[i]]++;
      }
    }
    for (const list of lists) {
      for (const doc of list.docs) {
        if (count[doc] === lists.length) {
          docs.push(doc);
          scores.push(fround(sum[doc]));
        }
        sum[doc] = count[doc] = 0;
      }
    }
    return {docs, scores};
  }

  /** The sections whose headings have just the words of a plan; twin of WholeHeading. */
  async named(plan) {
    const words = new Set(plan.fillers);
    plan.clauses.forEach(function collect({best, all, phrase, term}) {
      if (best || all) {
        (all || best.slice(0, 1)).forEach(collect);
      } else {
        (phrase || [term]).forEach((each) => words.add(each));
      }
    });
    if (Array.from(words).some(paired)) {
      return new Set();
    }
    const lists = await Promise.all(Array.from(words, async (word) => {
      const entry = await this.engine.lexicon.get(word);
      return entry && entry.counts[HEADING] ? this.engine.places(entry, HEADING) : NOTHING;
    }));
    /* The rarest word leads, so that the others are looked up for few headings only. */
    const [rarest = NOTHING, ...others] = lists.sort((a, b) => a.docs.length - b.docs.length);
    const {lengths} = this.engine.fields[HEADING];
    const whole = new Set();
    rarest.docs.forEach((doc, i) => {
      let left = lengths[rarest.norms[i]] - rarest.freqs[i];
      for (const {docs, freqs} of others) {
        const at = left > 0 ? indexIn(docs, doc) : -1;
        left = at < 0 ? -1 : left - freqs[at];
      }
      if (left === 0) {
        whole.add(doc);
      }
    });
    return whole;
  }

  /**
   * All sections that match a plan, and which of them have all that is asked: twin of
   * CoverageQuery, whose comment has the formula.
   */
  async plan(plan) {
    const [lists, fillers, excluded, named] = await Promise.all([
      Promise.all(plan.clauses.map((clause) => this.clause(clause, 1))),
      Promise.all(plan.fillers.map((term) => this.anywhere({term}, FILLER_FIELDS, 1))),
      Promise.all(plan.excluded.map((clause) => this.clause(clause, 1))),
      this.named(plan)
    ]);
    const {sum, count, found} = this;
    const {pageOf, weights} = this.engine;
    const pages = new Float64Array(weights.length);
    const best = new Float32Array(weights.length);
    const touched = [];
    let all = 0;
    for (const list of lists) {
      const rarity = list.docs.length ? idf(list.docs.length, pageOf.length) : 0;
      all += rarity;
      best.fill(0);
      for (let i = 0; i < list.docs.length; i++) {
        const doc = list.docs[i];
        const page = pageOf[doc];
        if (!count[doc]++) {
          touched.push(doc);
        }
        found[doc] += rarity;
        sum[doc] += list.scores[i];
        if (list.scores[i] > best[page]) {
          pages[page] += list.scores[i] - best[page];
          best[page] = list.scores[i];
        }
      }
    }
    for (const list of fillers) {
      list.docs.forEach((doc, i) => {
        sum[doc] += count[doc] ? FILLER_SHARE * list.scores[i] : 0;
      });
    }
    const banned = new Set(excluded.flatMap((list) => Array.from(list.docs)));
    const docs = [];
    const scores = [];
    const full = new Uint8Array(pageOf.length);
    for (const doc of touched) {
      if (!banned.has(doc)) {
        const page = pageOf[doc];
        const share = fround(fround(found[doc]) / fround(all));
        const cover = fillers.length ? share : fround(fround(share * share) * share);
        const alone = fround(cover * fround(sum[doc])) * (named.has(doc) ? NAMED : 1);
        docs.push(doc);
        scores.push(fround(fround(alone + PAGE_SHARE * fround(pages[page])) * weights[page]));
        full[doc] = count[doc] === lists.length ? 1 : 0;
      }
      sum[doc] = count[doc] = found[doc] = 0;
    }
    return {docs, scores, full};
  }
}

