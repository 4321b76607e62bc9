/*
 * The handbook's search: answers queries in the browser from static files, in the order and with
 * the scores that Lucene gives. Works from any folder, from file://, under default-src 'self'.
 *
 * handbookSearch(query, limit, options) -> Promise<[hit]>     best pages first, one hit per page
 * handbookSearch.query(text, options)   -> Promise<result>
 * handbookSearch.finder(text)           -> Promise<text -> [{start, end}]>   the query's words in it
 * handbookSearch.warm()                 -> Promise             loads what every query needs
 *
 * options, all optional:
 *   limit     how many hits (10)
 *   typing    the last word may be unfinished: it is completed too (false)
 *   correct   words that do not exist are replaced by the nearest that do (true)
 *   filters   {kind: ["sop"], department: [], status: [], owner: [], vpmom: []}: one of each
 *             group's values
 *   facets    count the hits by facet value (false; loads one file more)
 *   snippets  texts of the hits (true; without them only url and title are there)
 *   sections  hits are sections, several of one page among them (false)
 *
 * result: {
 *   query      as given
 *   corrected  the query as it was understood when a word was replaced, else ""; show "Showing
 *              results for …", and for "Search instead for …" ask again with correct: false
 *   total      how many pages (with sections: sections) match
 *   hits       [hit]
 *   near       when nothing is found: up to six words that would find something
 *   lost       how many files could not be loaded: their hits, or those of their words, are missing
 *   facets     [{group, values: [{value, count}]}]; counts of a group leave its own filter out
 * }
 * hit: {
 *   url        relative to the site's root, with the section's anchor
 *   href       the same, absolute
 *   title      the page's title, and the section's heading behind " › "
 *   score      the higher the better, comparable within one query
 *   partial    true when some of the words are missing
 *   page, heading, trail   title of the page; heading of the section ("" for the page's opening);
 *              headings above it
 *   kind, status           "sop", "policy" …; "draft", "in-review", "effective", … or ""
 *   snippet, pageParts, headingParts   [{text, mark}]: mark is true where words of the query stand
 *   more       further sections of the same page: [{url, href, heading, score}]
 * }
 * Texts are plain; put them into the page with textContent.
 *
 * Every file under this folder is made by the build and documented in docs/search-format.md.
 */
(function () {
"use strict";

/** Where this script lies; all other files are found from here. */
const BASE = new URL(".", document.currentScript.src).href;
const NAME_LENGTH = 7;

const waiting = new Map();
let manifestAge = 0;

/** Called by each shard with its name and what is in it. */
function take(name, content) {
  const waiter = waiting.get(name);
  if (waiter && waiter.resolve) {
    waiter.resolve(content);
  }
}

/** Loads a file once: a promise of what is in it. */
function load(name, suffix) {
  let waiter = waiting.get(name);
  if (!waiter) {
    waiter = {};
    waiting.set(name, waiter);
    waiter.promise = new Promise(function (resolve, reject) {
      const script = document.createElement("script");
      waiter.resolve = resolve;
      script.async = true;
      script.src = BASE + name + ".js" + (suffix || "");
      script.onload = function () {
        script.remove();
        reject(new Error(name + " brought nothing"));
      };
      script.onerror = function () {
        script.remove();
        waiting.delete(name);
        reject(new Error(name + " cannot be loaded"));
      };
      document.head.appendChild(script);
    });
  }
  return waiter.promise;
}

/**
 * Loads a file of an index: null where it cannot be had and the gaps are known of, so that it costs
 * what is in it and no more.
 */
function loadPart(gaps, name) {
  return load(name).catch((error) => {
    if (!gaps.patient) {
      throw error;
    }
    gaps.lost++;
    return null;
  });
}

/** Forgets the manifest, so that the next query sees a site that was published meanwhile. */
function forget() {
  waiting.delete("manifest");
  manifestAge++;
}

/** Reads numbers and texts from a string of printable characters. */
class Reader {
  constructor(text, at) {
    this.text = text;
    this.at = at || 0;
  }

  number() {
    let value = 0;
    let scale = 1;
    for (;;) {
      const code = this.text.charCodeAt(this.at++);
      const digit = code - (code > 92 ? 36 : 35);
      value += digit * scale;
      if (digit < 59) {
        return value;
      }
      scale *= 32;
    }
  }

  raw(length) {
    const start = this.at;
    this.at += length;
    return this.text.substring(start, this.at);
  }

  string() {
    return this.raw(this.number());
  }

  ended() {
    return this.at >= this.text.length;
  }
}

/** A row of numbers that was written as pairs of number and repetitions. */
function runs(text, put) {
  const reader = new Reader(text);
  let at = 0;
  while (!reader.ended()) {
    const value = reader.number();
    const end = at + reader.number() + 1;
    put(value, at, end);
    at = end;
  }
  return at;
}

/** Names that stand side by side in one string. */
function nameAt(names, place) {
  return names.substr(place * NAME_LENGTH, NAME_LENGTH);
}

