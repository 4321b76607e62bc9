/**
 * Compares the handbook's search with others on the pages of one handbook; see README.md.
 *
 *   node run.mjs FOLDER [--questions FILE] [--seed N] [--queries N] [--pairs N] [--rounds N]
 *                       [--engines NAME,…] [--parts bytes,cpu,relevance] [--half tune|judge|both]
 *                       [--misses] [--json FILE]
 */
import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {cpus, tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {parseArgs} from "node:util";
import {gzipSync} from "node:zlib";
import {chromium} from "playwright-core";
import {ENGINES} from "./engines.mjs";
import {halfOf, makeQueries, readQuestions} from "./queries.mjs";
import {serve} from "./server.mjs";
import {isSite, readPages} from "./site.mjs";
import {median, percentile, table} from "./table.mjs";

const LATENCY = 40;
const MEGABITS = 10;
const BATCH = 20;
const PASSES = 5;

const {values: options, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    questions: {type: "string"},
    seed: {type: "string", default: "1"},
    queries: {type: "string", default: "60"},
    pairs: {type: "string", default: "24"},
    rounds: {type: "string", default: "3"},
    engines: {type: "string", default: "handbook,pagefind,minisearch,lunr,orama,flexsearch"},
    parts: {type: "string", default: "bytes,cpu,relevance"},
    chromium: {type: "string", default: "/usr/bin/chromium"},
    half: {type: "string", default: "both"},
    misses: {type: "boolean", default: false},
    json: {type: "string"}
  }
});
if (positionals.length !== 1) {
  console.error("Give one folder: a built site, or Markdown. See README.md.");
  process.exit(2);
}

/** The site itself, or the one that the plugin makes of Markdown. */
async function built(folder, temporary) {
  if (await isSite(folder)) {
    return folder;
  }
  const site = join(temporary, "site");
  execFileSync("mvn", ["-q", "-B", "dev.handbook:handbook-maven-plugin:0.1.0-SNAPSHOT:build",
    `-Dhandbook.content=${folder}`, `-Dhandbook.output=${site}`, "-Dhandbook.failOn=never",
    `-Dhandbook.reports.directory=${join(temporary, "reports")}`],
    {cwd: temporary, stdio: ["ignore", "ignore", "inherit"]});
  return site;
}

class Bench {
  constructor(browser, server, engines) {
    this.browser = browser;
    this.server = server;
    this.engines = engines;
  }

  /** A blank page of an engine, in a browser that has seen nothing yet. */
  async blank(key) {
    const context = await this.browser.newContext();
    const page = await context.newPage();
    await page.goto(this.server.url + key + "/");
    this.server.count();
    return page;
  }

  /** Opens the engine in the page and asks; how long it took, in milliseconds, and what it cost. */
  async ask(page, key, query, opening) {
    const open = ENGINES[key].open.toString().replace(/^async open/, "async function");
    const milliseconds = await page.evaluate(`(async () => {
      const start = performance.now();
      ${opening ? `await (${open})();` : ""}
      await window.ask(${JSON.stringify(query)});
      return performance.now() - start;
    })()`);
    return {milliseconds, ...this.server.count()};
  }

  /**
   * First and next query of each pair in a fresh browser, engines in turn: each number is the
   * median over the pairs, of each pair the median over the rounds.
   */
  async bytes(queries, rounds) {
    Object.assign(this.server.line, {latency: LATENCY, rate: MEGABITS});
    const found = new Map(this.engines.map((key) => [key, queries.map(() => [[], []])]));
    for (let round = 0; round < rounds; round++) {
      for (let i = 0; i < queries.length; i++) {
        const turn = (round + i) % this.engines.length;
        for (const key of [...this.engines.slice(turn), ...this.engines.slice(0, turn)]) {
          const page = await this.blank(key);
          const next = queries[(i + 1) % queries.length].text;
          found.get(key)[i][0].push(await this.ask(page, key, queries[i].text, true));
          found.get(key)[i][1].push(await this.ask(page, key, next, false));
          await page.context().close();
        }
      }
    }
    Object.assign(this.server.line, {latency: 0, rate: Infinity});
    const over = (pairs, which, what) =>
      median(pairs.map((pair) => median(pair[which].map((each) => each[what]))));
    return Object.fromEntries(Array.from(found, ([key, pairs]) => [key, {
      first: over(pairs, 0, "bytes"), next: over(pairs, 1, "bytes"),
      firstFiles: over(pairs, 0, "responses"), nextFiles: over(pairs, 1, "responses"),
      firstTime: over(pairs, 0, "milliseconds"), nextTime: over(pairs, 1, "milliseconds")
    }]));
  }

  /** Milliseconds around a query whose files are there already. */
  async cpu(key, queries) {
    const page = await this.blank(key);
    await this.ask(page, key, queries[0].text, true);
    const times = await page.evaluate(async ({texts, passes}) => {
      for (const text of texts) {
        await window.ask(text);
      }
      // The least of several times is the query's own; the rest is what else the machine did.
      const times = texts.map(() => Infinity);
      for (let pass = 0; pass < passes; pass++) {
        for (let i = 0; i < texts.length; i++) {
          const start = performance.now();
          await window.ask(texts[i]);
          times[i] = Math.min(times[i], performance.now() - start);
        }
      }
      return times;
    }, {texts: queries.map((query) => query.text), passes: PASSES});
    await page.context().close();
    return {median: median(times), p95: percentile(times, 0.95), most: Math.max(...times)};
  }

  /** The rank at which each query finds its page, 0 when not among ten. */
  async ranks(key, queries) {
    const page = await this.blank(key);
    await this.ask(page, key, queries[0].text, true);
    const ranks = [];
    for (let i = 0; i < queries.length; i += BATCH) {
      const some = queries.slice(i, i + BATCH);
      const answers = await page.evaluate(async (texts) => {
        const answers = [];
        for (const text of texts) {
          answers.push(await window.ask(text));
        }
        return answers;
      }, some.map((query) => query.text));
      answers.forEach((urls, n) => {
        ranks.push({rank: urls.findIndex((url) => some[n].targets.includes(url)) + 1, urls});
      });
    }
    await page.context().close();
    return ranks;
  }
}

function reciprocal(queries, ranks) {
  const families = {};
  queries.forEach(({family}, i) => {
    (families[family] ||= []).push(ranks[i].rank ? 1 / ranks[i].rank : 0);
  });
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const means = Object.fromEntries(
    Object.entries(families).map(([family, values]) => [family, mean(values)]));
  return {...means, all: mean(Object.values(families).flat())};
}

function print(result) {
  const of = (key) => result.names[key];
  const kilobytes = (value) => (value / 1024).toFixed(1);
  const milliseconds = (value) => value.toFixed(0);
  console.log(`\n${result.pages} pages, ${result.sections} sections; ${result.cores} × ${result.cpu}, `
    + `Chromium ${result.chromium}, seed ${result.seed}, half ${result.half}; `
    + `the handbook's script has ${kilobytes(result.script)} KB`);
  if (result.bytes) {
    const rows = Object.entries(result.bytes).map(([key, each]) => [of(key),
      kilobytes(each.first), kilobytes(each.next), each.firstFiles, each.nextFiles,
      milliseconds(each.firstTime), milliseconds(each.nextTime)]);
    console.log(table(["engine", "first KB", "next KB", "files", "next", "first ms", "next ms"], rows));
    const {handbook, pagefind} = result.bytes;
    if (handbook && pagefind) {
      console.log("handbook / pagefind: "
        + `first ${(handbook.first / pagefind.first).toFixed(2)}, `
        + `next ${(handbook.next / pagefind.next).toFixed(2)}, `
        + `time ${(handbook.firstTime / pagefind.firstTime).toFixed(2)}`);
    }
  }
  if (result.warm) {
    const number = (value) => value.toFixed(1);
    console.log("\n" + table(["engine", "warm median ms", "p95 ms", "most ms"],
      Object.entries(result.warm).map(([key, each]) => [of(key),
        number(each.median), number(each.p95), number(each.most)])));
  }
  if (result.relevance) {
    const families = Object.keys(result.count);
    console.log("\nMRR@10\n" + table(["engine", ...families, "all"],
      Object.entries(result.relevance).map(([key, each]) => [of(key),
        ...[...families, "all"].map((family) => each[family].toFixed(3))])));
    console.log("queries: "
      + families.map((family) => `${family} ${result.count[family]}`).join(", "));
  }
}

const temporary = mkdtempSync(join(tmpdir(), "handbook-bench-"));
const browser = await chromium.launch({executablePath: options.chromium});
let server;
try {
  const site = await built(resolve(positionals[0]), temporary);
  const pages = await readPages(site);
  const engines = options.engines.split(",");
  const folders = {};
  for (const key of engines) {
    folders[key] = await ENGINES[key].index(site, pages, join(temporary, key));
  }
  server = await serve(folders);
  const bench = new Bench(browser, server, engines);
  const made = makeQueries(pages, Number(options.queries), Number(options.seed));
  if (options.questions) {
    made.push(...await readQuestions(options.questions, pages));
  }
  const queries = made.filter((query) => options.half === "both" || halfOf(query) === options.half);
  const families = Array.from(new Set(queries.map((query) => query.family)));
  const parts = options.parts.split(",");
  const result = {
    pages: pages.length,
    sections: pages.reduce((sum, page) => sum + page.sections.length, 0),
    cpu: cpus()[0].model.trim(),
    cores: cpus().length,
    chromium: browser.version(),
    seed: Number(options.seed),
    half: options.half,
    script: gzipSync(readFileSync(join(site, "search/search.js"))).length,
    names: Object.fromEntries(engines.map((key) => [key, ENGINES[key].name])),
    count: Object.fromEntries(families.map((family) =>
      [family, queries.filter((query) => query.family === family).length]))
  };
  if (parts.includes("bytes")) {
    // One of each family in turn, so that a pair's queries are of two kinds.
    const fixed = Array.from({length: Number(options.pairs)}, (none, i) => {
      const own = queries.filter((query) => query.family === families[i % families.length]);
      return own[Math.floor(i / families.length) % own.length];
    });
    result.bytes = await bench.bytes(fixed, Number(options.rounds));
  }
  if (parts.includes("cpu")) {
    result.warm = {};
    for (const key of engines) {
      result.warm[key] = await bench.cpu(key, queries);
    }
  }
  if (parts.includes("relevance")) {
    result.relevance = {};
    for (const key of engines) {
      const ranks = await bench.ranks(key, queries);
      result.relevance[key] = reciprocal(queries, ranks);
      if (options.misses && key === "handbook") {
        queries.forEach(({family, text, targets}, i) => {
          if (ranks[i].rank !== 1) {
            console.log([ranks[i].rank, family, text, targets.join(" "),
              "got " + ranks[i].urls.slice(0, 3).join(" ")].join(" | "));
          }
        });
      }
    }
  }
  print(result);
  if (options.json) {
    writeFileSync(options.json, JSON.stringify(result, null, 2) + "\n");
  }
} finally {
  await browser.close();
  if (server) {
    await server.close();
  }
  rmSync(temporary, {recursive: true, force: true});
}
