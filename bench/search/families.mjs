/**
 * Families of known-item queries of which each is one way in which people do not type what a page
 * says: without a space, with one too many, with another first letter, in another spelling; and the
 * names, numbers and identifiers that they look for. Makers take what `context` has and give
 * {text, targets?} or nothing.
 */
const IDENTIFIER = /[A-Za-z][A-Za-z0-9]*(?:[_.-][A-Za-z0-9]+)+|[a-z]+(?:[A-Z][a-z0-9]+)+/g;
const NAME = /(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){1,2}/g;
const EXPLAINED = /\(([A-Z]{2,6})\)/g;
const NUMBER = /(?<![\w.,])(?:v?\d+\.\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+|[A-Z]{2,5} ?\d{3,6})(?![\w.,]*\w)/g;
const STROKED = /[øłđæœßéèüöäåñçãí]/i;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const SPELLINGS = [[/yz(e|es|ed|ing)$/, "ys$1"], [/ys(e|es|ed|ing)$/, "yz$1"],
  [/iz(e|es|ed|ing|ation|ations)$/, "is$1"], [/is(e|es|ed|ing|ation|ations)$/, "iz$1"],
  [/(?<=[bdlnv])or(s?|ed|ful|ite)$/, "our$1"], [/our(s|ed|ful|ite)$/, "or$1"],
  [/^(cent|met|theat|fib)er(s?)$/, "$1re$2"], [/^(cent|met|theat|fib)re(s?)$/, "$1er$2"],
  [/([a-z]e)l(ed|ing|er)$/, "$1ll$2"], [/ll(ed|ing)$/, "l$1"]];

function pickOf(list, pick) {
  return list.length ? list[pick(list.length)] : undefined;
}

/** The pages whose titles, headings or texts have a text as it stands. */
function having({sections, whole}, text) {
  const found = sections.filter((each, i) => whole[i].includes(text)).map((each) => each.url);
  return Array.from(new Set(found));
}

function found(context, text, typed) {
  const targets = having(context, text);
  return targets.length && targets.length <= 3 && {text: typed, targets};
}

/** Another spelling of a word, or itself. */
function otherSpelling(word) {
  for (const [pattern, other] of SPELLINGS) {
    if (word.length > 5 && pattern.test(word)) {
      return word.replace(pattern, other);
    }
  }
  return word;
}

function firstLetter(word, pick) {
  const letter = LETTERS[pick(26)];
  return [word.slice(1), letter + word, letter + word.slice(1),
    word[1] + word[0] + word.slice(2)][pick(4)];
}

function withOne(words, fits, change) {
  const able = words.filter(fits);
  const word = able.length ? able[0] : "";
  const other = word && change(word);
  return word && other !== word && {text: words.map((each) => (each === word ? other : each)).join(" ")};
}

function inside(section, pattern, pick) {
  return pickOf(Array.from(section.text.matchAll(pattern)), pick);
}

/** Whether the words before a bracket begin with its letters. */
function writtenOut(text, place, acronym) {
  const before = text.slice(Math.max(0, place - 80), place).trim().split(/[\s-]+/);
  const last = before.slice(-acronym.length);
  return last.length === acronym.length
    && last.every((word, i) => word[0] && word[0].toUpperCase() === acronym[i]) && last.join(" ");
}

export const FAMILIES = {
  joined: (section, {pick}) => {
    const {name} = section;
    const at = pick(Math.max(1, name.length - 1));
    return name.length > 1 && [name[at], name[at + 1]].every((word) => /^[a-z]{3,}$/.test(word))
      && {text: [...name.slice(0, at), name[at] + name[at + 1], ...name.slice(at + 2)].join(" ")};
  },
  split: (section, {frequency}) => withOne(section.name, (word) => /^[a-z]{7,}$/.test(word),
    (word) => {
      for (let at = 3; at <= word.length - 3; at++) {
        if (frequency.has(word.slice(0, at)) && frequency.has(word.slice(at))) {
          return word.slice(0, at) + " " + word.slice(at);
        }
      }
      return word;
    }),
  first: (section, {pick}) => withOne(section.name, (word) => /^[a-z]{5,}$/.test(word),
    (word) => firstLetter(word, pick)),
  spelling: (section) => withOne(section.name, (word) => otherSpelling(word) !== word,
    otherSpelling),
  acronym: (section, {pick, context}) => {
    const match = inside(section, EXPLAINED, pick);
    const long = match && writtenOut(section.text, match.index, match[1]);
    const targets = long ? having(context, match[0]) : [];
    return targets.length > 0 && targets.length <= 4
      && {text: pick(2) ? match[1].toLowerCase() : "what is " + match[1], targets};
  },
  name: (section, {pick, context}) => {
    const match = inside(section, NAME, pick);
    return match && found(context, match[0], match[0].toLowerCase());
  },
  identifier: (section, {pick, context}) => {
    const match = inside(section, IDENTIFIER, pick);
    return match && match[0].length > 5 && found(context, match[0], match[0]);
  },
  parts: (section, {pick, context}) => {
    const match = inside(section, IDENTIFIER, pick);
    const parts = match ? match[0].replace(/([a-z0-9])([A-Z])/g, "$1 $2").split(/[ _.-]+/) : [];
    return parts.length > 1 && parts.length < 5 && parts.every((part) => part.length > 1)
      && found(context, match[0], parts.join(" ").toLowerCase());
  },
  number: (section, {pick, context}) => {
    const match = inside(section, NUMBER, pick);
    if (!match) {
      return null;
    }
    const text = match[0];
    const other = /,/.test(text) ? text.replace(/,/g, "")
      : / \d/.test(text) ? text.replace(" ", "").toLowerCase()
        : /^[A-Z]/.test(text) ? text.replace(/(\d)/, " $1").toLowerCase()
          : text[0] === "v" ? text.slice(1) : "v" + text;
    return found(context, text, other);
  },
  stroke: (section, {pick, context}) => {
    const word = pickOf((section.text.match(/\p{L}{4,}/gu) || [])
      .filter((each) => STROKED.test(each)), pick);
    return word && found(context, word, word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
      .replace(/ø/g, "o").replace(/ł/g, "l").replace(/đ/g, "d").replace(/æ/g, "ae")
      .replace(/œ/g, "oe").replace(/ß/g, "ss"));
  }
};
