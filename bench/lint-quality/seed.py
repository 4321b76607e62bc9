#!/usr/bin/env python3
"""Plants faults into a copy of a handbook, and counts which of them a report finds.

    seed.py plant CONTENT COPY [--half tune|judge] [--seed N]
    seed.py count COPY REPORTS [COPY REPORTS …]

`plant` copies CONTENT, writes each wording of a half of the lists beside this script, and faults of
structure, at the end of pages drawn at random, and keeps what it planted in `COPY.planted.json`.
A wording belongs to `judge` if the last bit of its SHA-1 is set, as in the tests of the wordings.
`count` looks for a finding on the lines of each, of a rule that may tell it, and prints how many were
found per kind; of ordinary wordings, how many were told although there is nothing to tell.
"""
import argparse, collections, hashlib, json, os, random, re, shutil

HERE = os.path.dirname(os.path.abspath(__file__))

RULES = {
    "placeholder": {"placeholder-text", "template-boilerplate", "owner-tbd", "html-dropped",
                    "markup-variable"},
    "owner": {"owner-tbd", "placeholder-text"},
    "expired": {"date-passed"}, "stale": {"date-passed"}, "impossible": {"impossible-date"},
    "secret": {"secret"}, "confidential": {"confidential-mark"},
    "conflict": {"conflicting-statement", "conflicting-passage"},
    "link": {"link-missing-page"}, "anchor": {"link-missing-anchor"}, "picture": {"asset-missing"},
    "empty-link": {"link-empty"}, "scheme": {"link-missing-scheme"}, "alt": {"image-no-alt"},
    "raci": {"rapid-one-decider"}, "kr-figure": {"kr-not-measurable"}, "kr-drift": {"kr-text-drift"},
    "twice": {"repeated-phrase"}, "empty": {"empty-section"}, "unclosed": {"block-unclosed"},
}
ORDINARY = {"none"}

# Pairs that agree are about the same as those that do not: they are tried by themselves in a test.
ALONE = {"peace"}

STRUCTURE = [
    ("link", "Ask [the depot](gone/no-such-depot.md) for it."),
    ("anchor", "It is described [below](#no-such-part-of-this-page)."),
    ("picture", "![A map of the depot](no-such-map.png)"),
    ("empty-link", "Ask [the depot]() for it."),
    ("scheme", "Write to [the depot](depot@example.com)."),
    ("twice", "Leave the key at the the front desk."),
    ("raci", "| Task | Depot | Office | Board |\n| --- | --- | --- | --- |\n| Order | R | A | I |\n"
             "| Pay | R | A | A |"),
    ("raci", "| Step | Responsible | Accountable | Informed |\n| --- | --- | --- | --- |\n"
             "| Go-live | Tech Lead | CTO and CPO | Board |"),
    ("kr-figure", "| KR | Key result |\n| --- | --- |\n| KR1 | Make the depot much friendlier |"),
    ("empty", "## Depot keys\n\n## Depot doors\n\nThey are green."),
]


def judging(text):
    return hashlib.sha1(text.encode()).digest()[-1] & 1 == 1


def wordings(half):
    for name in sorted(os.listdir(HERE)):
        if name.startswith("wordings-"):
            with open(os.path.join(HERE, name), encoding="utf-8") as file:
                for line in file:
                    kind, _, text = line.rstrip("\n").partition("\t")
                    mine = judging(text) == (half == "judge") and kind in {*RULES, *ORDINARY}
                    if text and mine and kind not in ALONE:
                        yield kind, text.split("\t")
    yield from ((kind, [text]) for kind, text in STRUCTURE)


def pages(folder):
    for path, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith((".", "_")))
        for name in sorted(files):
            file = os.path.join(path, name)
            low = file.lower()
            if low.endswith((".md", ".md.erb")) and not any(
                    word in low for word in ("summary", "template", "archive", "license", "sample")):
                with open(file, encoding="utf-8", errors="replace") as opened:
                    text = opened.read()
                # What stands behind something never closed is no text of the page.
                if text.count("```") % 2 == 0 and text.count("\n") > 15 and "<!--" not in text:
                    yield file


def plant(args):
    shutil.copytree(args.content, args.copy)
    chance = random.Random(args.seed)
    every = list(pages(args.copy))
    planted, marked, taken = [], set(), set()
    # A mark stands at the top and moves what is below it, so marks come first.
    for kind, texts in sorted(wordings(args.half), key=lambda w: w[0] != "confidential"):
        for text in texts:
            marks = kind == "confidential"
            file = chance.choice([f for f in every if marks and f not in marked] or every)
            with open(file, encoding="utf-8", errors="replace", newline="") as opened:
                before, after = opened.read().rstrip("\n") + "\n\n", ""
            heading = re.search(r"^# .*\n", before, re.M)
            if marks and heading and file not in taken:
                before, after = before[: heading.end()] + "\n", "\n" + before[heading.end():]
            marked.update([file] if marks else [])
            taken.add(file)
            with open(file, "w", encoding="utf-8", newline="") as opened:
                opened.write(before + text + "\n" + after)
            first = before.count("\n") + 1
            planted.append([kind, os.path.relpath(file, args.copy), first, first + text.count("\n"),
                            len(planted) if text is texts[0] else planted[-1][4], text])
    with open(args.copy.rstrip("/") + ".planted.json", "w", encoding="utf-8") as file:
        json.dump(planted, file, ensure_ascii=False)
    print(f"{len(planted)} texts on {len(every)} pages")


def count(args):
    found, all_of, missed = collections.Counter(), collections.Counter(), []
    for copy, reports in zip(args.sets[::2], args.sets[1::2]):
        with open(copy.rstrip("/") + ".planted.json", encoding="utf-8") as file:
            planted = json.load(file)
        with open(os.path.join(reports, "findings.json"), encoding="utf-8") as file:
            findings = json.load(file)["findings"]
        told = collections.defaultdict(set)
        for finding in findings:
            told[finding["path"], finding["line"]].add(finding["rule"])
        ways = collections.defaultdict(bool)
        kinds, texts = {}, {}
        for kind, path, first, last, number, text in planted:
            rules = set().union(*(told[path, line] for line in range(first, last + 1)))
            wanted = RULES.get(kind, set().union(*RULES.values()) - {"html-dropped"})
            kinds[number], texts[number] = kind, text
            ways[number] |= bool(rules & wanted)
        for number, kind in kinds.items():
            all_of[kind] += 1
            found[kind] += ways[number]
            if ways[number] == (kind in ORDINARY):
                missed.append(f"{kind}\t{os.path.basename(copy)}\t{texts[number]}")
    real = [kind for kind in all_of if kind not in ORDINARY]
    for kind in sorted(all_of):
        what = "told in vain" if kind in ORDINARY else "found"
        print(f"{kind:20}{found[kind]:5} of {all_of[kind]:5} {what}")
    total = sum(all_of[kind] for kind in real)
    print(f"{sum(found[kind] for kind in real)} of {total} found: "
          f"{100 * sum(found[kind] for kind in real) / max(1, total):.1f} %")
    if args.show:
        print("\n".join(missed))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    actions = parser.add_subparsers(dest="action", required=True)
    one = actions.add_parser("plant")
    one.add_argument("content")
    one.add_argument("copy")
    one.add_argument("--half", choices=["tune", "judge"], default="tune")
    one.add_argument("--seed", type=int, default=1)
    two = actions.add_parser("count")
    two.add_argument("sets", nargs="+", metavar="COPY REPORTS")
    two.add_argument("--show", action="store_true", help="print what was missed")
    args = parser.parse_args()
    {"plant": plant, "count": count}[args.action](args)


if __name__ == "__main__":
    main()
