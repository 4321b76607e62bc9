/** Cuts texts into words with the tables of Lucene's scanner, and makes terms of the words. */
class Analyzer {
  constructor(tables) {
    this.language = tables;
    this.columns = tables.columns;
    this.fillers = new Set(tables.fillers.split(" "));
    this.spellings = tables.spellings.map(([pattern, other]) => [new RegExp(pattern), other]);
    this.stems = new Map();
    this.classes = new Uint8Array(0x110000);
    runs(tables.classes, (type, from, to) => this.classes.fill(type, from, to));
    const accepts = [];
    for (let reader = new Reader(tables.states); !reader.ended(); ) {
      accepts.push(reader.number());
    }
    this.accepts = accepts;
    this.moves = new Int16Array(accepts.length * this.columns);
    runs(tables.moves, (state, from, to) => this.moves.fill(state - 1, from, to));
    this.lowers = new Map();
    for (let reader = new Reader(tables.lower), point = 0; !reader.ended(); ) {
      point += reader.number();
      const count = reader.number();
      const step = reader.number();
      const coded = reader.number();
      const distance = coded % 2 ? -(coded + 1) / 2 : coded / 2;
      for (let i = 0; i <= count; i++) {
        this.lowers.set(point + i * step, distance);
      }
    }
  }

  /** Lower case, letter by letter and whatever stands around it. */
  lower(text) {
    let lowered = "";
    for (const letter of text) {
      const point = letter.codePointAt(0);
      const distance = this.lowers.get(point);
      lowered += distance ? String.fromCodePoint(point + distance) : letter;
    }
    return lowered;
  }

  /** The scanner's tokens: {text, start, end, type}. */
  scan(text) {
    const LONGEST = 255;
    const tokens = [];
    let start = 0;
    while (start < text.length) {
      let limit = Math.min(text.length, start + LONGEST);
      if (limit < text.length && limit - start === LONGEST && isHigh(text.charCodeAt(limit - 1))) {
        limit--;
      }
      let state = 0;
      let type = 0;
      let end = start;
      for (let at = start; at < limit; ) {
        const point = text.codePointAt(at);
        at += point > 0xffff ? 2 : 1;
        state = this.moves[state * this.columns + this.classes[point]];
        if (state < 0) {
          break;
        }
        if (this.accepts[state]) {
          type = this.accepts[state];
          end = at;
        }
      }
      if (end === start) {
        break;
      }
      if (type > 1) {
        const token = text.substring(start, end);
        tokens.push({text: token, start, end, type});
      }
      start = end;
    }
    return tokens;
  }

  /** The words of a text: {word, term, start, end, position}. */
  words(text) {
    const words = [];
    let position = -1;
    for (const token of this.language.words(parts(this.scan(signed(text))), this)) {
      position += token.part ? 0 : 1;
      words.push({
        word: token.text,
        term: this.term(token.text),
        start: token.start,
        end: token.end,
        part: token.part,
        position
      });
    }
    return words;
  }

  /** The term of a word. */
  term(word) {
    let term = this.stems.get(word);
    if (term === undefined) {
      term = this.language.pairs ? word : folded(this.language.term(word), this.language.strokes);
      this.stems.set(word, term);
    }
    return term;
  }
}

const JOINTS = "._:\u00b7\u0387\u055f\u05f4\u2024\u2027\ufe13\ufe52\ufe55\uff0e\uff1a"
  + "\u203f\u2040\u2054\ufe33\ufe34\ufe4d\ufe4e\ufe4f\uff3f";

/** C++ and C# as words of the same length; twin of SignedWords. */
function signed(text) {
  return text.replace(/(^|[^A-Za-z0-9_])([A-Za-z])\+\+(?![A-Za-z0-9_+#])/g, "$1$2pp")
    .replace(/(^|[^A-Za-z0-9_])([A-Za-z])#(?![A-Za-z0-9_+#])/g, "$1$2\u01c2");
}

/** Plain letters for those with marks and strokes; twin of FoldFilter. */
function folded(word, strokes) {
  return word.replace(/[\u0300-\u036f]/g, "")
    .replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => {
      const base = letter.normalize("NFD")[0];
      return strokes[base] || base;
    }) || word;
}

/** The parts of a word that is put together without a sign; twin of Humps. */
function humps(word) {
  const MOST = 8;
  let texts = word.replace(/([a-z0-9])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$&\n").split("\n");
  if (texts.length === 1 || (texts.length === 2 && !/^[a-z]/.test(word))) {
    texts = (/^([A-Za-z]{2,})([0-9][0-9.]*)$/.exec(word) || []).slice(1);
    texts = /\./.test(texts[1]) ? texts : [];
  }
  let at = 0;
  return texts.length > MOST || texts.some((text) => text.length < 2) ? []
    : texts.map((text) => ({text, at: (at += text.length) - text.length}));
}

/** Takes words apart that the scanner keeps together; twin of WordPartsFilter. */
function parts(tokens) {
  const all = [];
  for (const token of tokens) {
    const text = token.text.replace(/[\u2019\u2018\uff07]/g, "'");
    const digit = (at) => text[at] >= "0" && text[at] <= "9";
    let from = 0;
    for (let at = 0; at <= text.length; at++) {
      if (at === text.length || (JOINTS.includes(text[at]) && !(digit(at - 1) && digit(at + 1)))) {
        if (at > from) {
          const start = token.start + from;
          const part = text.slice(from, at);
          all.push({text: part, start, end: token.start + at, type: token.type});
          humps(part).forEach((hump) => all.push({text: hump.text, start: start + hump.at,
            end: start + hump.at + hump.text.length, type: token.type, part: true}));
        }
        from = at + 1;
      }
    }
  }
  return all;
}

function isHigh(code) {
  return code >= 0xd800 && code < 0xdc00;
}

