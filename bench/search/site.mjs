/** A built handbook, as the other engines get to see it. */
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import vm from "node:vm";

const NAME_LENGTH = 7;

async function shard(site, name) {
  let content;
  const script = await readFile(join(site, "search", name + ".js"), "utf8");
  vm.runInNewContext(script, {handbookSearch: {take: (key, given) => (content = given)}});
  return content;
}

function names(text) {
  return text.match(new RegExp(`.{${NAME_LENGTH}}`, "g")) || [];
}

/**
 * The pages that the site's own search knows, read from its text shards:
 * [{url, title, sections: [{anchor, heading, text}]}], in the order of the index.
 */
export async function readPages(site) {
  const manifest = await shard(site, "manifest");
  let shards = names(manifest.texts);
  if (manifest.lists) {
    const lists = await Promise.all(shards.map((name) => shard(site, "n/" + name)));
    shards = lists.flatMap(names);
  }
  const pages = new Map();
  for (const name of shards) {
    for (const [url, title, , , sections] of await shard(site, "t/" + name)) {
      if (!pages.has(url)) {
        pages.set(url, {url, title, sections: []});
      }
      for (const [anchor, heading, , text] of sections) {
        pages.get(url).sections.push({anchor, heading, text});
      }
    }
  }
  return Array.from(pages.values());
}

/** The HTML of a page; addresses in the index are written as in links. */
export async function readHtml(site, url) {
  return readFile(join(site, decodeURI(url), "index.html"), "utf8");
}

/** Whether a folder is a built site, not one of Markdown. */
export async function isSite(folder) {
  const files = await readdir(folder);
  return files.includes("search") && (await readdir(join(folder, "search"))).includes("manifest.js");
}
