/** By code points, the order of the dictionary; differs from < above U+D7FF. */
function compare(a, b) {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) {
      const high = (x & 0xf800) === 0xd800;
      return high === ((y & 0xf800) === 0xd800) ? x - y : high ? 1 : -1;
    }
  }
  return a.length - b.length;
}

/** Rows of the table of distances, kept: thousands of words are compared for one correction. */
const ROWS = [0, 1, 2].map(() => new Uint16Array(512));

/** Letters left out, added, swapped or replaced; more than the limit is limit + 1. */
function editDistance(a, b, limit) {
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit || b.length + far > ROWS[0].length) {
    return far;
  }
  let [before, above, row] = ROWS;
  for (let j = 0; j <= limit; j++) {
    above[j] = j;
  }
  for (let i = 1; i <= a.length; i++) {
    /* What lies further from the diagonal is more than the limit anyway. */
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    above[i + limit] = far;
    row[from - 1] = from === 1 ? i : far;
    let best = row[from - 1];
    for (let j = from; j <= to; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, before[j - 2] + 1);
      }
      row[j] = value;
      best = Math.min(best, value);
    }
    if (best > limit) {
      return far;
    }
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[b.length], far);
}

/** A single character of a script that is indexed in pairs. */
function ideograph(word) {
  return Array.from(word).length === 1 && word.codePointAt(0) >= 0x2e80;
}

/** Whether a word has a character of a script that is indexed in pairs. */
function paired(word) {
  return Array.from(word).some((letter) => letter.codePointAt(0) >= 0x2e80);
}

function head(text, count) {
  return Array.from(text).slice(0, count).join("");
}

/** The terms, in shards that are loaded when they are asked for. */
class Lexicon {
  constructor(manifest, gaps) {
    this.gaps = gaps;
    this.names = manifest.dictionary;
    this.crowded = manifest.crowded;
    this.firsts = [];
    this.shards = new Map();
    const reader = new Reader(manifest.firsts);
    for (let count = reader.number(), before = ""; count > 0; count--) {
      before = before.substring(0, reader.number()) + reader.string();
      this.firsts.push(before);
    }
  }

  /** The shard in which a term stands if it exists. */
  place(term) {
    let low = 0;
    let high = this.firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (compare(this.firsts[middle], term) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  shard(place) {
    let shard = this.shards.get(place);
    if (!shard) {
      shard = loadPart(this.gaps, "d/" + nameAt(this.names, place)).then((text) =>
        (text === null ? {completions: new Map(), entries: new Map()} : readShard(text)));
      this.shards.set(place, shard);
    }
    return shard;
  }

  /** The entry of a term, or undefined. */
  async get(term) {
    if (!this.firsts.length) {
      return undefined;
    }
    return (await this.shard(this.place(term))).entries.get(term);
  }

  /** All entries that begin with some letters. */
  async beginning(letters) {
    const found = [];
    for (let place = this.place(letters); place < this.firsts.length; place++) {
      const first = this.firsts[place];
      if (compare(first, letters) > 0 && !first.startsWith(letters)) {
        break;
      }
      found.push(this.shard(place));
    }
    const entries = [];
    for (const shard of await Promise.all(found)) {
      for (const entry of shard.entries.values()) {
        if (entry.term.startsWith(letters)) {
          entries.push(entry);
        }
      }
    }
    return entries;
  }

  /** The terms that complete what was typed, most frequent first; twin of Lexicon.completions. */
  async completions(typed) {
    const COMPLETIONS = 8;
    const SHORTEST = 2;
    const SHORTER_BY = 4;
    if (!this.firsts.length || (Array.from(typed).length < SHORTEST && !ideograph(typed))) {
      return [];
    }
    const crowded = (await this.shard(this.place(typed))).completions.get(typed);
    if (crowded) {
      return Promise.all(crowded.map((term) => this.get(term)));
    }
    const found = await this.beginning(typed);
    for (let shorter = 1; shorter <= SHORTER_BY && shorter < typed.length; shorter++) {
      const entry = await this.get(typed.substring(0, typed.length - shorter));
      if (entry && entry.surfaces.some((surface) => surface.startsWith(typed))) {
        found.push(entry);
      }
    }
    found.sort((a, b) => b.weight - a.weight || compare(a.term, b.term));
    return found.slice(0, COMPLETIONS);
  }

  /** The terms that may have been meant, likeliest first; twin of Lexicon.corrections. */
  async corrections(word, term) {
    const CORRECTIONS = 3;
    const SHORTEST = 3;
    const LONG = 5;
    const length = Array.from(word).length;
    if (!this.firsts.length || length < SHORTEST || /[0-9]/.test(word)) {
      return [];
    }
    const limit = length > LONG ? 2 : 1;
    const first = head(term, 1);
    const kept = this.crowded.includes(first) ? head(term, 2) : first;
    const found = [];
    for (const entry of await this.beginning(kept)) {
      let nearest = entry.surfaces[0];
      let least = limit + 1;
      for (const surface of entry.surfaces) {
        const other = editDistance(word, surface, limit);
        if (other < least) {
          least = other;
          nearest = surface;
        }
      }
      const distance = Math.min(least, editDistance(term, entry.term, limit));
      if (distance <= limit) {
        found.push({entry, surface: nearest, distance});
      }
    }
    found.sort((a, b) => a.distance - b.distance || b.entry.weight - a.entry.weight
      || compare(a.entry.term, b.entry.term));
    return found.slice(0, CORRECTIONS);
  }
}

/**
 * Reads a shard of the dictionary. Where the postings of a term are too long to stand in it, they
 * follow each other in files; which and where comes of their lengths alone.
 */
function readShard(text) {
  const FILE_SIZE = 3000;
  const INLINE = 12;
  const reader = new Reader(text);
  const files = [];
  for (let count = reader.number(); count > 0; count--) {
    files.push(reader.raw(NAME_LENGTH));
  }
  const shard = {positions: reader.raw(NAME_LENGTH), completions: new Map(), entries: new Map()};
  for (let count = reader.number(); count > 0; count--) {
    const prefix = reader.string();
    const terms = [];
    for (let n = reader.number(); n > 0; n--) {
      terms.push(reader.string());
    }
    shard.completions.set(prefix, terms);
  }
  let file = 0;
  let offset = 0;
  function list() {
    const length = reader.number();
    if (length <= INLINE) {
      return {text: reader.raw(length)};
    }
    if (offset > 0 && offset + length > FILE_SIZE) {
      file++;
      offset = 0;
    }
    offset += length;
    return {file: files[file], start: offset - length, length: length};
  }
  let before = "";
  for (let count = reader.number(); count > 0; count--) {
    const term = before.substring(0, reader.number()) + reader.string();
    const surfaces = [];
    for (let n = reader.number(); n > 0; n--) {
      surfaces.push(term.substring(0, term.length - reader.number()) + reader.string());
    }
    const entry = {term, surfaces: surfaces.length ? surfaces : [term], shard, weight: 0, counts: []};
    entry.mask = reader.number();
    for (let field = 0; field < FIELDS; field++) {
      entry.counts.push(entry.mask & (1 << field) ? reader.number() : 0);
      entry.weight += entry.counts[field];
    }
    entry.heads = entry.mask & ((1 << BODY) - 1) ? list() : null;
    entry.body = entry.mask & (1 << BODY) ? list() : null;
    shard.entries.set(term, entry);
    before = term;
  }
  return shard;
}

