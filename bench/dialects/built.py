#!/usr/bin/env python3
"""Compares a site built by the tool itself with ours, made with keepAddresses: true.

    built.py TOOL_SITE OUR_SITE [--base PATH] [--without PATTERN]

Counts, from the files alone:
  addresses  pages of the tool's site that answer in ours (as page or as a page that leads on)
  links      links inside the site that work in the tool's: how many are links in ours too, and
             lead to a page that answers; how many of ours were taken out
PATTERN names targets to which the theme of the tool leads by itself, such as pages of tags.
Prints what is missing, at most MOST (30) lines of each.
"""
import html
import os
import posixpath
import re
import sys
import urllib.parse

ANCHOR = re.compile(r'<a\b[^>]*\bhref\s*=\s*("[^"]*"|\'[^\']*\')', re.I)
MOST = int(os.environ.get("MOST", "30"))
SKIP = re.compile(r'<(script|style|nav|header|footer|aside)\b.*?</\1\s*>', re.I | re.S)


def files(root):
    found = {}
    for folder, _, names in os.walk(root):
        for name in names:
            path = posixpath.join(os.path.relpath(folder, root).replace(os.sep, '/'), name)
            found[posixpath.normpath(path)] = os.path.join(folder, name)
    return found


def text(path):
    with open(path, encoding='utf-8', errors='replace') as f:
        return f.read()


def key(path):
    """An address without index.html, .html and slashes at its end."""
    path = path[:-len('index.html')] if path.endswith('index.html') else path
    path = path[:-len('.html')] if path.endswith('.html') else path
    return path.strip('/').lower()


def bare(path):
    """A file's name without the digest that a tool puts into it."""
    return re.sub(r'-[0-9a-f]{32}(?=\.)', '', posixpath.basename(path)).lower()


def links(page, body, base):
    """The addresses inside the site to which a page links, as keys."""
    found = []
    for match in ANCHOR.finditer(body):
        href = html.unescape(match.group(1)[1:-1]).strip()
        if not href or href.startswith('#') or re.match(r'[a-z][a-z0-9+.-]*:|//', href, re.I):
            continue
        path = urllib.parse.unquote(href.split('#')[0].split('?')[0])
        if path.startswith('/'):
            path = path[1:]
            if base and path.startswith(base):
                path = path[len(base):]
        else:
            path = posixpath.normpath(posixpath.join('/', posixpath.dirname(page), path))[1:]
        found.append(path)
    return found


def main():
    arguments = sys.argv[1:]
    base = ''
    if '--base' in arguments:
        at = arguments.index('--base')
        base = arguments[at + 1].strip('/') + '/'
        del arguments[at:at + 2]
    without = re.compile(r'(?!)')
    if '--without' in arguments:
        at = arguments.index('--without')
        without = re.compile(arguments[at + 1])
        del arguments[at:at + 2]
    theirs, ours = files(arguments[0]), files(arguments[1])
    our_keys = {key(path): path for path in sorted(ours, reverse=True) if path.endswith('.html')}
    our_files = {path.lower() for path in ours}
    their_pages = sorted(path for path in theirs if path.endswith('.html'))
    their_keys = {key(path) for path in their_pages}

    missing = [path for path in their_pages if key(path) not in our_keys]
    print('addresses: %d of %d answer' % (len(their_pages) - len(missing), len(their_pages)))
    for path in missing[:MOST]:
        print('   no', path)

    working = kept = 0
    lost = []
    for path in their_pages:
        mine = our_keys.get(key(path))
        if mine is None or path == '404.html':
            continue
        body = text(theirs[path])
        at = re.search(r'role="main"|<main\b|<article\b|class="post-content', body)
        body = SKIP.sub(' ', body[at.start():] if at else body)
        main_part = re.search(r'<main\b.*?</main>', text(ours[mine]), re.I | re.S)
        here = [key(link) for link in links(mine, main_part.group(0) if main_part else '', '')]
        here.append(key(path))  # a link to the page itself may be written as its anchor alone
        wanted = [link for link in links(path, body, base) if not without.search(link)
                  if key(link) in their_keys or link.lower() in {p.lower() for p in theirs}]
        for link in wanted:
            working += 1
            named = '.' in bare(link) and bare(link) in {bare(other) for other in here}
            if key(link) in here or link.lower() in here or named:
                kept += 1
            else:
                lost.append((path, link))
    print('links that work in the tool: %d, kept %d (%.1f %%)'
          % (working, kept, 100.0 * kept / max(1, working)))
    for path, link in lost[:MOST]:
        print('   lost', path, '->', link)


if __name__ == '__main__':
    main()
