/**
 * The engines: how each makes its index of the same pages, and the script that asks it in the
 * browser. `open` runs in a blank page below the engine's folder and defines
 * `window.ask(query) -> Promise<[url, …]>`: the ten best pages, best first, with texts that a list
 * of results would show. What `open` loads belongs to the first query.
 */
import {readFileSync} from "node:fs";
import {cp, mkdir, readFile, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import {create, insertMultiple, save} from "@orama/orama";
import lunr from "lunr";
import MiniSearch from "minisearch";
import * as pagefind from "pagefind";
import {readHtml} from "./site.mjs";

const require = createRequire(import.meta.url);
const MODULES = new URL("node_modules/", import.meta.url);

function version(name) {
  return JSON.parse(readFileSync(new URL(`${name}/package.json`, MODULES), "utf8")).version;
}

/** Sections as documents, as VitePress cuts them. */
function documents(pages) {
  return pages.flatMap((page) => page.sections.map(({anchor, heading, text}) => ({
    id: page.url + (anchor ? "#" + anchor : ""),
    title: heading || page.title,
    titles: heading ? page.title : "",
    text
  })));
}

const handbook = {
  name: "handbook",
  async index(site) {
    return site;
  },
  async open() {
    const script = document.createElement("script");
    script.src = "search/search.js";
    const loaded = new Promise((resolve) => (script.onload = resolve));
    document.head.append(script);
    await loaded;
    window.ask = async (query) =>
      (await window.handbookSearch(query, 10)).map((hit) => hit.url.replace(/#.*/, ""));
  }
};

const pagefindEngine = {
  name: `pagefind ${version("pagefind")}`,
  async index(site, pages, folder) {
    // What surrounds a page's text is not searched by the others either.
    const {index, errors} = await pagefind.createIndex({
      rootSelector: "article",
      excludeSelectors: [".crumbs", ".contents-small", ".trust", ".banner", ".quiet-note"]
    });
    if (errors.length) {
      throw new Error(errors.join("\n"));
    }
    for (const {url} of pages) {
      const made = await index.addHTMLFile({url: "/" + url, content: await readHtml(site, url)});
      if (made.errors.length) {
        throw new Error(made.errors.join("\n"));
      }
    }
    await index.writeFiles({outputPath: folder});
    await pagefind.close();
    return folder;
  },
  async open() {
    const engine = await import(new URL("pagefind.js", location.href).href);
    await engine.options({baseUrl: "/"});
    window.ask = async (query) => {
      const {results} = await engine.search(query);
      const hits = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return hits.map((hit) => hit.raw_url.replace(/^\//, ""));
    };
  }
};

/** As VitePress sets it up, but with the texts in the index, so that results can show them. */
const minisearch = {
  name: `minisearch ${version("minisearch")}`,
  async index(site, pages, folder) {
    const index = new MiniSearch({
      fields: ["title", "titles", "text"],
      storeFields: ["title", "titles", "text"]
    });
    index.addAll(documents(pages));
    await mkdir(folder, {recursive: true});
    await writeFile(join(folder, "index.json"), JSON.stringify(index));
    const script = new URL("minisearch/dist/es/index.js", MODULES);
    await writeFile(join(folder, "minisearch.js"), await readFile(script));
    return folder;
  },
  async open() {
    const [{default: MiniSearch}, text] = await Promise.all([
      import(new URL("minisearch.js", location.href).href),
      fetch("index.json").then((response) => response.text())
    ]);
    const index = MiniSearch.loadJSON(text, {
      fields: ["title", "titles", "text"],
      storeFields: ["title", "titles", "text"],
      searchOptions: {fuzzy: 0.2, prefix: true, boost: {title: 4, text: 2, titles: 1}}
    });
    window.ask = async (query) =>
      Array.from(new Set(index.search(query).map((hit) => hit.id.replace(/#.*/, "")))).slice(0, 10);
  }
};

const lunrEngine = {
  name: `lunr ${version("lunr")}`,
  async index(site, pages, folder) {
    const all = documents(pages);
    const index = lunr(function () {
      this.field("title", {boost: 4});
      this.field("titles");
      this.field("text", {boost: 2});
      all.forEach((document) => this.add(document));
    });
    await mkdir(folder, {recursive: true});
    const texts = Object.fromEntries(all.map(({id, title, text}) => [id, [title, text]]));
    await writeFile(join(folder, "index.json"), JSON.stringify({index, texts}));
    await writeFile(join(folder, "lunr.js"), await readFile(require.resolve("lunr")));
    return folder;
  },
  async open() {
    const script = document.createElement("script");
    script.src = "lunr.js";
    const loaded = new Promise((resolve) => (script.onload = resolve));
    document.head.append(script);
    const [{index}] = await Promise.all([
      fetch("index.json").then((response) => response.json()), loaded]);
    const engine = window.lunr.Index.load(index);
    window.ask = async (query) => {
      const found = engine.search(query.replace(/[~^:*+"-]/g, " "));
      return Array.from(new Set(found.map((hit) => hit.ref.replace(/#.*/, "")))).slice(0, 10);
    };
  }
};

/** With English stemming, titles before texts. */
const oramaEngine = {
  name: `orama ${version("@orama/orama")}`,
  async index(site, pages, folder) {
    const schema = {id: "string", title: "string", titles: "string", text: "string"};
    const index = create({schema, components: {tokenizer: {language: "english", stemming: true}}});
    await insertMultiple(index, documents(pages));
    await mkdir(folder, {recursive: true});
    await writeFile(join(folder, "index.json"), JSON.stringify(save(index)));
    await cp(new URL("@orama/orama/dist/browser/", MODULES), join(folder, "orama"),
      {recursive: true});
    return folder;
  },
  async open() {
    const [{create, load, search}, saved] = await Promise.all([
      import(new URL("orama/index.js", location.href).href),
      fetch("index.json").then((response) => response.json())
    ]);
    const schema = {id: "string", title: "string", titles: "string", text: "string"};
    const index = create({schema, components: {tokenizer: {language: "english", stemming: true}}});
    load(index, saved);
    window.ask = async (query) => {
      const {hits} = await search(index, {term: query, limit: 60, boost: {title: 4, text: 2},
        properties: ["title", "titles", "text"]});
      return Array.from(new Set(hits.map((hit) => hit.document.id.replace(/#.*/, "")))).slice(0, 10);
    };
  }
};

/** Prefixes, context and suggestions; its index is made in the browser, as its documentation says. */
const flexsearchEngine = {
  name: `flexsearch ${version("flexsearch")}`,
  async index(site, pages, folder) {
    await mkdir(folder, {recursive: true});
    await writeFile(join(folder, "documents.json"), JSON.stringify(documents(pages)));
    await writeFile(join(folder, "flexsearch.js"),
      await readFile(new URL("flexsearch/dist/flexsearch.bundle.min.js", MODULES)));
    return folder;
  },
  async open() {
    const script = document.createElement("script");
    script.src = "flexsearch.js";
    const loaded = new Promise((resolve) => (script.onload = resolve));
    document.head.append(script);
    const [documents] = await Promise.all([
      fetch("documents.json").then((response) => response.json()), loaded]);
    const index = new window.FlexSearch.Document({
      document: {id: "id", index: ["title", "titles", "text"]}, tokenize: "forward", context: true
    });
    documents.forEach((document) => index.add(document));
    window.ask = async (query) => {
      const found = index.search(query, {limit: 60, suggest: true, merge: true});
      return Array.from(new Set(found.map((hit) => String(hit.id).replace(/#.*/, "")))).slice(0, 10);
    };
  }
};

/** All engines by the names that the command line knows. */
export const ENGINES = {
  handbook, pagefind: pagefindEngine, minisearch, lunr: lunrEngine, orama: oramaEngine,
  flexsearch: flexsearchEngine
};
