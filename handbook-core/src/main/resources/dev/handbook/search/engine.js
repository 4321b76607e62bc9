/** An index: what the manifest says, and the shards loaded so far. */
class Engine {
  constructor(manifest, analyzer) {
    this.manifest = manifest;
    this.analyzer = analyzer;
    this.gaps = {patient: false, lost: 0};
    this.lexicon = new Lexicon(manifest, this.gaps);
    this.fields = manifest.fields.map(fieldStats);
    this.readPages(manifest);
    const sections = this.firstOf[this.weights.length];
    this.scratch = {
      best: new Float32Array(sections),
      sum: new Float64Array(sections),
      found: new Float64Array(sections),
      count: new Uint16Array(sections)
    };
    this.synonyms = new Map();
    this.longestSynonym = 0;
    for (const [key, ...meanings] of manifest.synonyms) {
      this.longestSynonym = Math.max(this.longestSynonym, key.split(" ").length);
      this.synonyms.set(key, meanings.map((meaning) => exactly(
        meaning.split(" ").map((term, position) => ({term, position})))));
    }
    this.textStarts = [];
    let start = 0;
    for (let reader = new Reader(manifest.counts); !reader.ended(); ) {
      this.textStarts.push(start);
      start += reader.number();
    }
  }

  readPages(manifest) {
    const reader = new Reader(manifest.sections);
    const pages = reader.number();
    this.firstOf = new Int32Array(pages + 1);
    for (let page = 0; page < pages; page++) {
      this.firstOf[page + 1] = this.firstOf[page] + reader.number();
    }
    this.pageOf = new Int32Array(this.firstOf[pages]);
    for (let page = 0; page < pages; page++) {
      this.pageOf.fill(page, this.firstOf[page], this.firstOf[page + 1]);
    }
    this.weights = new Float32Array(pages);
    runs(manifest.weights, (weight, from, to) => this.weights.fill(weight / 64, from, to));
  }

  /** Where a term stands in a field: sections, frequencies, length classes, forms. */
  async places(entry, field) {
    entry.places = entry.places || [];
    if (!entry.places[field]) {
      const list = field === BODY ? entry.body : entry.heads;
      const text = list.file
        ? await loadPart(this.gaps, "p/" + list.file).then(
          (file) => file && file.substr(list.start, list.length)) : list.text;
      if (text === null) {
        return {docs: [], freqs: [], norms: [], forms: [], own: [], ownFreqs: [], ownNorms: []};
      }
      const reader = new Reader(text);
      for (let each = field === BODY ? BODY : 0; each <= field; each++) {
        const read = this.readPlaces(reader, entry, each);
        if (entry.counts[each]) {
          entry.places[each] = read;
        }
      }
    }
    return entry.places[field];
  }

  readPlaces(reader, entry, field) {
    const count = entry.counts[field];
    const classes = this.fields[field].inverse.length;
    const [own, freqs, norms, forms] = [0, 1, 2, 3].map(() => new Int32Array(count));
    let last = -1;
    for (let i = 0; i < count; i++) {
      last += reader.number() + 1;
      const both = reader.number();
      own[i] = last;
      norms[i] = both % classes;
      freqs[i] = (both - norms[i]) / classes + 1;
      forms[i] = entry.surfaces.length > 1 ? reader.number() : 0;
    }
    return Object.assign(this.spread({own, freqs, norms, forms}, field),
      {own, ownFreqs: freqs, ownNorms: norms});
  }

  /** From pages to their sections, for fields that all sections of a page share. */
  spread({own, freqs, norms, forms}, field) {
    if (!this.fields[field].pageWide) {
      return {docs: own, freqs, norms, forms};
    }
    const spread = {docs: [], freqs: [], norms: [], forms: []};
    own.forEach((page, i) => {
      for (let doc = this.firstOf[page]; doc < this.firstOf[page + 1]; doc++) {
        spread.docs.push(doc);
        spread.freqs.push(freqs[i]);
        spread.norms.push(norms[i]);
        spread.forms.push(forms[i]);
      }
    });
    return spread;
  }

  /** The positions of a term in a field, place by place; read once. */
  positions(entry, field) {
    entry.positions = entry.positions || [];
    entry.positions[field] = entry.positions[field] || this.readPositions(entry, field);
    return entry.positions[field];
  }

  async readPositions(entry, field) {
    const FILE_SIZE = 3000;
    const INLINE = 600;
    const places = await this.places(entry, field);
    const lists = await loadPart(this.gaps, "q/" + entry.shard.positions);
    const reader = new Reader(lists || "");
    const files = [];
    for (let count = lists ? reader.number() : 0; count > 0; count--) {
      files.push(reader.raw(NAME_LENGTH));
    }
    let file = 0;
    let offset = 0;
    let list = null;
    for (const each of lists === null ? [] : entry.shard.entries.values()) {
      for (let at = 0; at < FIELDS; at++) {
        if (each.counts[at]) {
          const length = reader.number();
          const inline = length <= INLINE;
          const text = inline ? reader.raw(length) : "";
          if (!inline && offset > 0 && offset + length > FILE_SIZE) {
            file++;
            offset = 0;
          }
          if (each === entry && at === field) {
            list = inline ? text : await loadPart(this.gaps, "r/" + files[file]).then(
              (whole) => (whole || "").substr(offset, length));
          }
          offset += inline ? 0 : length;
        }
      }
      if (list !== null) {
        break;
      }
    }
    const positions = new Reader(list || "");
    return Array.from(places.ownFreqs, (freq) => {
      if (!list) {
        return [];
      }
      const found = [];
      for (let i = 0, last = 0; i < freq; i++) {
        last += positions.number();
        found.push(last);
      }
      return found;
    });
  }

  /** Address, titles and text of a section; null where they cannot be had. */
  async text(doc) {
    let low = 0;
    let high = this.textStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.textStarts[middle] <= doc) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    const inList = this.manifest.lists;
    const names = inList
      ? await loadPart(this.gaps, "n/" + nameAt(this.manifest.texts, Math.floor(low / inList)))
      : this.manifest.texts;
    const shard = names && await loadPart(this.gaps,
      "t/" + nameAt(names, inList ? low % inList : low));
    if (!shard) {
      return null;
    }
    let rest = doc - this.textStarts[low];
    for (const [url, title, kind, status, sections] of shard) {
      if (rest < sections.length) {
        const [anchor, heading, trail, text] = sections[rest];
        return {url: url + (anchor ? "#" + anchor : ""), title, kind, status, heading, trail, text};
      }
      rest -= sections.length;
    }
    throw new Error("no section " + doc);
  }

  /** The facet groups: {id, values, of: by page the places of its values, from 1}. */
  async facets() {
    const groups = await loadPart(this.gaps, "f/" + this.manifest.facets) || [];
    return groups.map(([id, values, sets, pages]) => {
      const known = [[], ...values.map((value, i) => [i + 1]), ...sets];
      const of = new Array(this.weights.length);
      runs(pages, (set, from, to) => of.fill(known[set], from, to));
      return {id, values, of};
    });
  }
}
