#!/usr/bin/env python3
"""Makes a handbook of any size, twice: as our tool reads it and as Hugo reads it. The same number gives the same bytes.

usage: corpus.py PAGES FOLDER      (writes FOLDER/ours and FOLDER/hugo/content)

Page sizes are lognormal with a median near 3.5 KB, as those of real handbooks are; words follow Zipf's law over 20,000,
a few hundred of them English, the others made up. A page has front matter, headings, paragraphs, lists, tables, code and
links to other pages, a fifth of them to a heading. No link is broken.
"""
import bisect, itertools, math, os, random, sys

ENGLISH = """the of and to in a for is on with that as be by this are or at it from an team page must may not who when
customer review owner step release support sales product finance people security legal policy process role decide agree
plan budget hire request report measure goal quarter week month day meeting notes template form access incident backup
restore audit risk data vendor training test change feature design research event partner contract invoice payment travel
laptop manager lead result objective method obstacle vision approve sign write read ask answer offer start stop help"""
SECTIONS = ["company", "engineering", "finance", "legal", "marketing", "people", "product", "sales", "security", "support"]
TEAM = 20


class Words:
    def __init__(self):
        made = random.Random(11)
        words = list(dict.fromkeys(ENGLISH.split()))
        known = set(words)
        while len(words) < 20000:
            word = "".join(made.choice("bcdfgklmnprstvz") + made.choice("aeiou") + made.choice(["", "", "n", "r", "s"])
                           for _ in range(made.choice([2, 2, 3, 4])))
            if word not in known:
                known.add(word)
                words.append(word)
        self.words = words
        self.sums = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(words))))

    def some(self, rng, count):
        top = self.sums[-1]
        return [self.words[bisect.bisect(self.sums, rng.random() * top)] for _ in range(count)]

    def rare(self, rng, count):
        return [self.words[rng.randrange(100, 5000)] for _ in range(count)]


def plan(count, words):
    """Each page: folder, name (empty for the page of the folder), title, headings, size."""
    rng = random.Random(3)
    titles, pages = set(), []

    def page(folder, name, index):
        while True:
            title = " ".join(words.rare(rng, 3)).capitalize()
            if title not in titles:
                break
        titles.add(title)
        size = int(min(60000, max(400, rng.lognormvariate(math.log(2300), 1))))
        size = min(size, 2500) if index else size
        heads = []
        while len(heads) < max(1, min(40, size // 700)):
            head = " ".join(words.rare(rng, 3)).capitalize()
            if head not in heads:
                heads.append(head)
        pages.append((folder, "" if index else name or title.lower().replace(" ", "-"), title, heads, size))

    page("", "", True)
    while len(pages) < count:
        section = SECTIONS[len(pages) // TEAM % len(SECTIONS)]
        team = f"{section}/team-{len(pages) // TEAM // len(SECTIONS):03d}"
        if not any(p[0] == section for p in pages[:TEAM * len(SECTIONS) + 20]):
            page(section, "", True)
        page(team, "", True)
        for _ in range(min(TEAM - 1, count - len(pages))):
            page(team, None, False)
    return pages[:count]


def path(page, index):
    folder, name = page[0], page[1] or index
    return (folder + "/" if folder else "") + name + ".md"


def text(number, pages, words, index):
    rng = random.Random(1000003 + number)
    folder, _, title, heads, size = pages[number]

    def link():
        target = pages[rng.randrange(len(pages))]
        address = os.path.relpath("/" + path(target, index), "/" + folder)
        if rng.random() < .2:
            address += "#" + target[3][-1].lower().replace(" ", "-")
        return f"[{target[2].lower()}]({address})"

    def sentence():
        said = words.some(rng, rng.randrange(7, 22))
        kind = rng.random()
        if kind < .1:
            said[3] = f"**{said[3]}**"
        elif kind < .16:
            said[3] = f"`{said[3]}`"
        elif kind < .32:
            said[3] = link()
        return " ".join(said).capitalize() + "." if kind >= .32 else " ".join(said) + "."

    def paragraph():
        return " ".join(sentence() for _ in range(rng.randrange(2, 6)))

    def block():
        kind = rng.random()
        if kind < .52:
            return paragraph()
        if kind < .68:
            return "\n".join("- " + sentence() for _ in range(rng.randrange(2, 7)))
        if kind < .78:
            return "\n".join(f"{i}. {sentence()}" for i in range(1, rng.randrange(4, 8)))
        if kind < .87:
            columns = rng.randrange(2, 6)
            rows = [words.rare(rng, columns), ["---"] * columns]
            rows += [[" ".join(words.some(rng, rng.randrange(1, 6))) for _ in range(columns)] for _ in range(rng.randrange(2, 8))]
            return "\n".join("| " + " | ".join(row) + " |" for row in rows)
        if kind < .94:
            name, other = words.rare(rng, 2)
            return f"```yaml\n{name}:\n  owner: {other}\n  review: quarterly\n```"
        return "> " + sentence()

    out = ["---", f"title: {title}", "description: " + " ".join(words.some(rng, 12)), f"owner: {words.rare(rng, 1)[0]}",
           f"weight: {number + 1}", "---", "", f"# {title}", "", paragraph(), ""]
    for head in heads:
        out += ["## " + head, ""]
        written = 0
        while written < max(250, size / len(heads) - 60):
            part = block()
            written += len(part)
            out += [part, ""]
    return "\n".join(out)


def main():
    count, folder = int(sys.argv[1]), sys.argv[2]
    words = Words()
    pages = plan(count, words)
    for place, index in (("ours", "README"), ("hugo/content", "_index")):
        for number, page in enumerate(pages):
            file = os.path.join(folder, place, path(page, index))
            os.makedirs(os.path.dirname(file), exist_ok=True)
            with open(file, "w", encoding="utf-8", newline="\n") as out:
                out.write(text(number, pages, words, index))
    with open(os.path.join(folder, "ours", "SUMMARY.md"), "w", encoding="utf-8", newline="\n") as out:
        out.write("# Table of contents\n\n")
        for page in sorted(pages, key=lambda p: (p[0], p[1])):
            depth = len(page[0].split("/")) - (0 if page[1] else 1) if page[0] else 0
            out.write("  " * depth + f"* [{page[2]}]({path(page, 'README')})\n")


main()
