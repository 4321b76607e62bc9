/** A small local server: gzip as hosts serve it, and, when asked, the delay of a slow line. */
import {createServer} from "node:http";
import {readFile} from "node:fs/promises";
import {extname, join, normalize} from "node:path";
import {gzipSync} from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm"
};
const BLANK = "<!doctype html><html lang=en><meta charset=utf-8><title>Bench</title>"
  + "<link rel=icon href=data:,>";

/**
 * Serves folders: {name: folder} as /name/…; /name/ itself is a blank page.
 *
 * The line has a latency in milliseconds and a rate in Mbit/s for each response; `count` tells how
 * many bytes of bodies and how many responses went out since it was last asked.
 */
export async function serve(folders) {
  const line = {latency: 0, rate: Infinity};
  const cache = new Map();
  let bytes = 0;
  let responses = 0;

  async function content(path) {
    if (!cache.has(path)) {
      const [, name, ...rest] = path.split("/");
      let body;
      if (rest.join("/") === "") {
        body = Buffer.from(BLANK);
      } else {
        body = await readFile(join(folders[name], normalize("/" + rest.join("/"))));
      }
      const packed = gzipSync(body);
      cache.set(path, packed.length < body.length ? {body: packed, gzip: true} : {body});
    }
    return cache.get(path);
  }

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    try {
      const {body, gzip} = await content(path);
      bytes += body.length;
      responses++;
      const wait = line.latency + (body.length * 8) / (line.rate * 1000);
      setTimeout(() => {
        response.writeHead(200, {
          "Content-Type": TYPES[extname(path) || ".html"] || "application/octet-stream",
          "Content-Length": body.length,
          "Cache-Control": "max-age=3600",
          ...(gzip ? {"Content-Encoding": "gzip"} : {})
        });
        response.end(body);
      }, wait);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    line,
    count() {
      const counted = {bytes, responses};
      bytes = responses = 0;
      return counted;
    },
    close: () => new Promise((resolve) => server.close(resolve))
  };
}
