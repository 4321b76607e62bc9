/**
 * Known-item queries, made from the pages with a seed: what a reader types who has a certain page
 * in mind. A query is {family, text, targets: [url, …]}; it is answered where the first target is.
 */
import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {FAMILIES} from "./families.mjs";

const WORD = /[\p{L}\p{N}]+/gu;
const QUOTES = /["\u201c\u201d\u201e\u00ab\u00bb]/;

/** mulberry32: the same numbers everywhere for the same seed. */
function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

function words(text) {
  return (text.match(WORD) || []).map((word) => word.toLowerCase());
}

/** One letter left out, added, replaced or swapped with its neighbour; not the first. */
function slip(word, pick) {
  const at = 1 + pick(word.length - 1);
  const letter = String.fromCharCode(97 + pick(26));
  const [before, after] = [word.slice(0, at), word.slice(at)];
  switch (pick(4)) {
    case 0: return before + after.slice(1);
    case 1: return before + letter + after;
    case 2: return before + letter + after.slice(1);
    default: return after.length > 1 ? before + after[1] + after[0] + after.slice(2) : before;
  }
}

/** Makes `count` queries of each family; fewer where the pages give no more. */
export function makeQueries(pages, count, seed) {
  const pick = random(seed);
  const sections = pages.flatMap((page) => page.sections.map((section) => ({
    url: page.url,
    title: page.title,
    heading: section.heading,
    name: words(section.heading || page.title),
    text: section.text,
    words: words(section.text)
  })));
  const pagesOfName = new Map();
  const frequency = new Map();
  for (const section of sections) {
    const name = section.name.join(" ");
    pagesOfName.set(name, (pagesOfName.get(name) || new Set()).add(section.url));
    for (const word of new Set(section.words)) {
      frequency.set(word, (frequency.get(word) || 0) + 1);
    }
  }
  const all = sections.map((section) => section.text.toLowerCase());
  const telling = ({name}) => name.length >= 2 && name.length <= 8
    && pagesOfName.get(name.join(" ")).size === 1;
  const makers = {
    heading: (section) => telling(section) && {text: section.name.join(" ")},
    rare: (section) => {
      const most = Math.max(8, sections.length / 200);
      const rare = Array.from(new Set(section.words)).filter((word) => /^[a-z]{4,}$/.test(word)
        && frequency.get(word) >= 2 && frequency.get(word) <= most);
      const chosen = [];
      for (let n = 2 + pick(2); n > 0 && rare.length; n--) {
        chosen.push(...rare.splice(pick(rare.length), 1));
      }
      return chosen.length >= 2 && {text: chosen.join(" ")};
    },
    typo: (section) => {
      const able = section.name.filter((word) => /^[a-z]{5,}$/.test(word));
      if (!telling(section) || !able.length) {
        return null;
      }
      const word = able[pick(able.length)];
      const wrong = slip(word, pick);
      return wrong !== word
        && {text: section.name.map((each) => (each === word ? wrong : each)).join(" ")};
    },
    phrase: (section) => {
      const lines = section.text.split("\n");
      const line = lines[pick(lines.length)];
      const places = Array.from(line.matchAll(WORD));
      if (places.length < 8) {
        return null;
      }
      const first = places[pick(places.length - 5)];
      const last = places[places.indexOf(first) + 2 + pick(3)];
      const phrase = line.slice(first.index, last.index + last[0].length);
      const targets = new Set(sections.filter((each, i) => all[i].includes(phrase.toLowerCase()))
        .map((each) => each.url));
      return !QUOTES.test(phrase) && targets.size <= 3
        && {text: `"${phrase}"`, targets: Array.from(targets)};
    }
  };
  const context = {
    sections,
    whole: sections.map((section) => section.title + "\n" + section.heading + "\n" + section.text)
  };
  for (const [family, make] of Object.entries(FAMILIES)) {
    const named = ["joined", "split", "first", "spelling"].includes(family);
    makers[family] = (section) =>
      (!named || telling(section)) && make(section, {pick, frequency, context});
  }
  const queries = [];
  for (const [family, make] of Object.entries(makers)) {
    const known = new Set();
    for (let tries = 0; known.size < count && tries < 200 * count; tries++) {
      const section = sections[pick(sections.length)];
      const made = make(section);
      if (made && !known.has(made.text)) {
        known.add(made.text);
        queries.push({family, targets: [section.url], ...made});
      }
    }
  }
  return queries;
}

/** In which half a query is: one is tuned on, the other judges and is not looked at. */
export function halfOf({family, text}) {
  return createHash("sha1").update(family + "\t" + text).digest()[0] % 2 ? "judge" : "tune";
}

/** Questions somebody wrote: a line each, the question, a tab, the pages that answer it. */
export async function readQuestions(file, pages) {
  const known = new Set(pages.map((page) => page.url));
  const lines = (await readFile(file, "utf8")).split("\n")
    .filter((line) => line.trim() && !line.startsWith("#"));
  return lines.map((line) => {
    const [text, urls] = line.split("\t");
    const targets = urls.trim().split(/\s+/).map((url) => (url === "/" ? "" : url));
    const lost = targets.filter((url) => !known.has(url));
    if (lost.length) {
      throw new Error(`${file}: no page ${lost.join(", ")} for: ${text}`);
    }
    return {family: "question", text, targets};
  });
}
