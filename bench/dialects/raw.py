#!/usr/bin/env python3
"""Counts what is left of a tool's own markup on the pages of a built site, and the words of the
sources that are on no page of it.

    raw.py SOURCE SITE [--half tune|judge] [--show KIND] [--words]

SOURCE is the content folder, SITE what `handbook:build` has made of it. Text in code is not looked
at. A set of sources is split in halves by the SHA-1 of `NAME/PATH`, NAME being the last part of
SOURCE: an even first hexadecimal digit is `tune`, an odd one `judge`. One is looked at while the
program is changed, the other when that is done.
"""
import argparse, collections, hashlib, html.parser, os, re, sys

KINDS = {
    "shortcode": r"\{\{[<%]|[>%]\}\}",
    "tag": r"\{%|%\}",
    "value": r"(?<!\$)\{\{(?![<%])[^{}\n]{1,120}\}\}",
    "comment": r"\{#[ -]|\{/\*|\*/\}",
    "admonition": r"^\s*(?:!!!|\?\?\?\+?)\s+[a-z]",
    "tab": r"^\s*===[!+]? +[\"'“]",
    "container": r"^\s*:{2,}(?:\s*[a-zA-Z{].*)?$",
    "component": r"(?:^|\s):[a-z][\w-]+(?:\[[^\]]*\])?\{",
    "attributes": r"\{:[^}\n]*\}|\{ ?[#.][\w-][^}\n]{0,60}\}",
    "erb": r"<%|%>",
    "jsx": r"</?[A-Z][A-Za-z]+(?: [^<>]*)?/?>|^(?:import|export) .* from ['\"]",
    "wiki": r"!?\[\[[^\]\n]{1,100}\]\]",
    "mark": r"(?<![=\w])==[^=\s][^=\n]*==(?![=\w])|\^\^\S[^^\n]*\^\^|\+\+[a-z]+(?:\+[a-z0-9]+)*\+\+",
    "snippet": r"-8<-|\{\{#\w+",
    "callout": r"^\s*\[![\w-]+\][+-]?",
}
KINDS = {kind: re.compile(pattern, re.M) for kind, pattern in KINDS.items()}
SKIP = {"script", "style", "template", "svg", "head", "nav", "footer", "header"}
BLOCKS = set("p div li ul ol h1 h2 h3 h4 h5 h6 td th tr table section aside details summary figure"
             " figcaption blockquote dt dd dl main article br hr pre".split())
VOID = set("img br hr input meta link source wbr col area base embed track".split())


class Text(html.parser.HTMLParser):
    """The words of `<main>`, those in code apart."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.out, self.code = [], [], []
        self.title = ""

    def handle_starttag(self, tag, attrs):
        if tag in BLOCKS:
            self.out.append("\n")
        if tag not in VOID:
            self.open.append(tag)
        for key, value in attrs:
            if key in ("alt", "title", "data-title", "src", "href") and value and "main" in self.open:
                (self.code if key in ("src", "href") else self.out).append(" " + value + " ")

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.out.append("\n")
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data):
        if "title" in self.open:
            self.title += data
        if "main" not in self.open or any(tag in SKIP for tag in self.open):
            return
        if "code" in self.open or "pre" in self.open or "kbd" in self.open:
            self.code.append(data)
            self.out.append(" \ufffc ")
        else:
            self.out.append(data)


def pages(site):
    for folder, _, names in os.walk(site):
        for name in names:
            if name == "index.html":
                yield os.path.join(folder, name)


def half(name, path):
    return "tune" if int(hashlib.sha1((name + "/" + path).encode()).hexdigest()[0], 16) % 2 == 0 else "judge"


EXTENSIONS = (".md", ".markdown", ".mdx", ".erb", ".njk", ".qmd")
COMMENTS = re.compile(
    r"<!--.*?-->|\{% ?-?comment -?%\}.*?\{%-? ?endcomment -?%\}|\{#[ -].*?#\}|\{\{/\*.*?\*/\}\}"
    r"|\{/\*.*?\*/\}|<%#.*?%>", re.S)
CONDITIONS = re.compile(
    r"\{%-? ?(if|unless|for|case)\b.*?\{%-? ?end\1 ?-?%\}|<% ?(?:if|unless|content_for)\b.*?<% ?end ?%>", re.S)
WORD = re.compile(r"[^\W\d_]{3,}")


def source_words(text):
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S)
    text = COMMENTS.sub(" ", CONDITIONS.sub(" ", text))
    text = re.sub(r"\{:[^}\n]*\}|\{ ?[#.][\w-][^}\n]*\}", " ", text)
    text = re.sub(r"(?m)^(?:import|export) .*$", " ", text)
    text = re.sub(r"\{\{[<%]? ?/?[\w./-]+|\{%-? ?/?[\w./-]+|</?[A-Za-z][\w.-]*|^\s*(?:!!!|\?\?\?\+?|===)[^\"\n]*|[\w:@-]+=(?=[\"'{])|<%=? ?\w+", " ", text, flags=re.M)
    text = re.sub(r"\]\([^)\n]*\)|\]: *\S+|https?://\S+|&\w+;|`{3,}.*|:[a-z0-9_+-]+:", " ", text)
    return [w.lower() for w in WORD.findall(re.sub(r"[*`]", "", text))]


def read(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    arguments.add_argument("source")
    arguments.add_argument("site")
    arguments.add_argument("--name")
    arguments.add_argument("--half", choices=("tune", "judge"))
    arguments.add_argument("--show")
    arguments.add_argument("--words", action="store_true", help="list the words that are on no page")
    given = arguments.parse_args()
    name = given.name or os.path.basename(os.path.normpath(given.source))
    counts, where = collections.Counter(), collections.Counter()
    seen = collections.Counter()
    for path in sorted(pages(given.site)):
        text = Text()
        text.feed(read(path))
        visible = "".join(text.out)
        seen.update(w.lower() for w in WORD.findall(visible + " " + " ".join(text.code) + " " + text.title))
        relative = os.path.relpath(path, given.site)
        if given.half and half(name, relative) != given.half:
            continue
        for kind, pattern in KINDS.items():
            found = list(pattern.finditer(visible))
            counts[kind] += len(found)
            where[kind] += bool(found)
            if given.show == kind:
                for match in found:
                    start, end = max(0, match.start() - 40), match.end() + 60
                    print(relative, "|", " ".join(visible[start:end].split()))
    wanted, first = collections.Counter(), {}
    for folder, folders, names in os.walk(given.source):
        folders[:] = [f for f in folders if not f.startswith((".", "_site", "node_modules"))]
        for file in sorted(names):
            path = os.path.relpath(os.path.join(folder, file), given.source)
            if file.endswith(EXTENSIONS) and (not given.half or half(name, path) == given.half):
                for word in source_words(read(os.path.join(folder, file))):
                    wanted[word] += 1
                    first.setdefault(word, path)
    lost = {w: n for w, n in wanted.items() if seen[w] == 0}
    total = sum(wanted.values())
    left = ", ".join(f"{k} {counts[k]} on {where[k]}" for k in KINDS if counts[k]) or "nothing"
    print(f"{name}{' ' + given.half if given.half else ''}: raw: {left}; "
          f"words on no page: {len(lost)} kinds, {sum(lost.values())} of {total}")
    if given.words:
        for word, number in sorted(lost.items(), key=lambda e: -e[1])[:60]:
            print(f"  {word} {number} {first[word]}")


if __name__ == "__main__":
    main()
