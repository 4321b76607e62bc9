/** How many sections are looked at to find the best pages; as many as in Java. */
const SECTIONS_CONSIDERED = 400;

let opened = null;

/** Loads manifest and analyzer, once; side by side, unless this script is older than the others. */
function open() {
  if (!opened) {
    load("a/ANALYZER").catch(() => undefined);
    opened = load("manifest", manifestAge ? "?" + manifestAge : "").then(async (manifest) =>
      new Engine(manifest, new Analyzer(await load("a/" + manifest.analyzer))));
    opened.catch(() => {
      opened = null;
      forget();
    });
  }
  return opened;
}

function address(url) {
  return new URL("../" + url, BASE).href;
}

async function search(text, given, patient) {
  const options = Object.assign({limit: 10}, given);
  const engine = await open();
  engine.gaps.patient = patient;
  let plan = await planQuery(engine, String(text), options);
  let found = await new Scorer(engine).plan(plan);
  if (plan.excluded.length && !found.docs.length) {
    /* What is excluded is all there is, or a command line was pasted: then nothing is excluded. */
    plan = await planQuery(engine, including(String(text)), options);
    found = await new Scorer(engine).plan(plan);
  }
  let {docs, scores} = found;
  const filtered = options.filters
    && Object.values(options.filters).some((values) => values && values.length);
  const facets = filtered || options.facets ? await facetsOf(engine, options.filters) : null;
  const counts = options.facets ? counted(engine, facets, docs) : [];
  if (filtered) {
    const kept = docs.map((doc) => facets.fits(engine.pageOf[doc], -1));
    scores = scores.filter((score, i) => kept[i]);
    docs = docs.filter((doc, i) => kept[i]);
  }
  const pages = new Map();
  for (const i of top(docs, scores, options.sections ? options.limit : SECTIONS_CONSIDERED)) {
    const key = options.sections ? docs[i] : engine.pageOf[docs[i]];
    if (!pages.has(key)) {
      pages.set(key, []);
    }
    pages.get(key).push(i);
  }
  const chosen = Array.from(pages.values()).slice(0, options.limit);
  const terms = termsOf(plan);
  const all = await Promise.all(chosen.map(async (sections) => {
    const [best, ...others] = sections;
    const full = found.full[docs[best]];
    const more = options.snippets === false ? []
      : others.filter((i) => found.full[docs[i]] === full).slice(0, 3);
    const [hit, ...rest] = await Promise.all([
      describe(engine, docs[best], scores[best], terms, options),
      ...more.map((i) => engine.text(docs[i]))
    ]);
    if (!hit) {
      return null;
    }
    hit.partial = !full;
    hit.more = rest.map((each, n) => each && {url: each.url, href: address(each.url),
      heading: each.heading, score: scores[more[n]]}).filter(Boolean);
    return hit;
  }));
  return {
    query: text,
    corrected: plan.corrected,
    total: options.sections ? docs.length : pagesOf(engine, docs),
    hits: all.filter(Boolean),
    lost: engine.gaps.lost,
    near: docs.length ? [] : await nearest(engine, text),
    facets: counts
  };
}

/** How many pages some sections belong to. */
function pagesOf(engine, docs) {
  const seen = new Uint8Array(engine.weights.length);
  let pages = 0;
  for (const doc of docs) {
    const page = engine.pageOf[doc];
    pages += 1 - seen[page];
    seen[page] = 1;
  }
  return pages;
}

async function describe(engine, doc, score, terms, options) {
  const section = await engine.text(doc);
  if (!section) {
    return null;
  }
  const hit = {
    url: section.url,
    href: address(section.url),
    title: section.heading ? section.title + " › " + section.heading : section.title,
    score,
    section: doc,
    page: section.title,
    heading: section.heading,
    trail: section.trail,
    kind: section.kind,
    status: section.status
  };
  if (options.snippets !== false) {
    const {analyzer} = engine;
    const all = (text) => marked(text, wordsIn(analyzer, text, terms), 0, text.length);
    hit.snippet = snippet(analyzer, section.text, terms);
    hit.pageParts = all(section.title);
    hit.headingParts = all(section.heading);
  }
  return hit;
}

/**
 * Searches; when a shard is gone because the site was published anew, once more from the start. One
 * that is gone for good costs its own hits, and the next query tries anew.
 */
async function query(text, options) {
  try {
    return await search(text, options, false);
  } catch (error) {
    opened = null;
    forget();
    const result = await search(text, options, true);
    if (result.lost) {
      opened = null;
      forget();
    }
    return result;
  }
}

async function handbookSearch(text, limit, options) {
  return (await query(text, Object.assign({}, options, {limit: limit || 10}))).hits;
}

/** Finds the words of a query in any text: a promise of text -> [{start, end}]. */
async function finder(text) {
  const engine = await open();
  const terms = termsOf(await planQuery(engine, text, {}));
  return (other) => wordsIn(engine.analyzer, other, terms);
}

handbookSearch.query = query;
handbookSearch.finder = finder;
handbookSearch.warm = open;
handbookSearch.take = take;
handbookSearch.runs = runs;
window.handbookSearch = handbookSearch;
})();
