#!/usr/bin/env python3
"""Compares the navigation of a site built by the tool itself with ours.

    navigation.py TOOL_SITE PAGE BEGIN END OUR_SITE

The navigation of the tool is what stands in PAGE between the first match of the pattern BEGIN and
the next one of END. Ours is what the links to the neighbouring pages make, from the first page on.
Compared are the links that lead to pages of ours: their order and their titles. A page that the
tool lists twice counts once. Both sites are read as files; nothing of ours is asked.
"""
import html
import os
import posixpath
import re
import sys
import urllib.parse

LINK = re.compile(r'<a\b[^>]*\bhref\s*=\s*("[^"]*"|\'[^\']*\'|[^\s>]+)[^>]*>(.*?)</a>', re.I | re.S)


def read(path):
    with open(path, encoding='utf-8', errors='replace') as f:
        return f.read()


def key(path):
    path = path[:-len('index.html')] if path.endswith('index.html') else path
    path = path[:-len('.html')] if path.endswith('.html') else path
    return path.strip('/').lower()


def entries(page, body):
    found = []
    for match in LINK.finditer(body):
        href = html.unescape(match.group(1).strip('"\''))
        title = ' '.join(html.unescape(re.sub(r'<[^>]+>', ' ', match.group(2))).split())
        if not href or href.startswith('#') or re.match(r'[a-z][a-z0-9+.-]*:|//', href, re.I):
            continue
        path = urllib.parse.unquote(href.split('#')[0].split('?')[0])
        path = path[1:] if path.startswith('/') else posixpath.normpath(
            posixpath.join('/', posixpath.dirname(page), path))[1:]
        found.append((key(path), title))
    return found


NEIGHBOUR = re.compile(r'<a class="(?:previous|next)" rel="(prev|next)" href="([^"]*)">'
                       r'<small>.*?</small><span>(.*?)</span>', re.S)


def chain(site):
    """The pages of our site in the order of their contents, with the titles they have there."""
    following, titles, pages = {}, {}, set()
    for folder, _, names in os.walk(site):
        for name in names:
            if not name.endswith('.html'):
                continue
            path = posixpath.normpath(os.path.relpath(os.path.join(folder, name), site))
            pages.add(key(path))
            for rel, href, title in NEIGHBOUR.findall(read(os.path.join(folder, name))):
                href = urllib.parse.unquote(html.unescape(href))
                target = key(posixpath.normpath(
                    posixpath.join('/', posixpath.dirname(path), href))[1:])
                titles[target] = ' '.join(html.unescape(title).split())
                if rel == 'next':
                    following[key(path)] = target
    starts = [page for page in following if page not in following.values()]
    ordered = []
    for start in starts:
        page = start
        while page is not None and page not in ordered:
            ordered.append(page)
            page = following.get(page)
    return [(page, titles.get(page, '')) for page in ordered], pages


def main():
    site, page, begin, end, ours = sys.argv[1:6]
    body = read(os.path.join(site, page))
    start = re.search(begin, body)
    stop = re.search(end, body[start.end():])
    theirs = []
    for entry in entries(page, body[start.end():start.end() + stop.start()]):
        if entry[0] not in [other[0] for other in theirs]:
            theirs.append(entry)
    mine, pages = chain(ours)
    wanted = [entry for entry in theirs if entry[0] in pages]
    keys = {entry[0] for entry in wanted}
    got = [entry for entry in mine if entry[0] in keys]
    same = sum(1 for a, b in zip(wanted, got) if a == b)
    print('navigation: %d entries of the tool that are pages here, %d the same in order and title'
          % (len(wanted), same))
    for a, b in zip(wanted, got):
        if a != b:
            print('   tool', a, '| here', b)
    for entry in wanted[len(got):] + got[len(wanted):]:
        print('   more', entry)


if __name__ == '__main__':
    main()
