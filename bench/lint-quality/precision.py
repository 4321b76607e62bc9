#!/usr/bin/env python3
"""How many of the findings in foreign handbooks are right, as people have read them.

    precision.py draw  [--seed N] [--count 300] [--most 10] [--context N] DIALECT=REPORTS[,SOURCE] …
    precision.py print [--verdicts FILE] DIALECT=REPORTS …
    precision.py rate DIALECT=REPORTS …

REPORTS is a folder with the `findings.json` of one handbook, DIALECT the tool it was written for
(several handbooks may have the same), SOURCE its content folder.

`draw` takes COUNT errors and COUNT warnings at random, at most MOST of a rule, and prints each with
its lines, to be read one by one. What was agreed with goes into the file of verdicts, a line each:
`dialect, rule, severity, fingerprint, right or wrong, why`, with tabs between. The file holds no
text of a handbook: a fingerprint is enough to know a finding again in the same state of it.

`print` finds the verdicts in today's findings and prints how many were right per rule and dialect;
a verdict whose finding is there no more, or is a remark now, is counted apart. `rate` prints the
warnings per page, folded as reports show them.
"""
import argparse, collections, json, os, random, sys

BAR = {"error": 98, "warning": 90}

# Up to so many places of one cause are told one by one.
FEW = 3


def sets(args):
    for arg in args:
        dialect, _, rest = arg.partition("=")
        reports, _, source = rest.partition(",")
        with open(os.path.join(reports, "findings.json"), encoding="utf-8") as file:
            yield dialect, source, json.load(file)


def lines(source, finding, around):
    try:
        with open(os.path.join(source, finding["path"]), encoding="utf-8", errors="replace") as file:
            text = file.read().split("\n")
    except OSError:
        return []
    first = max(0, finding["line"] - 1 - around)
    return [line[:240] for line in text[first : finding["line"] + around]]


def draw(args):
    chance = random.Random(args.seed)
    for severity in BAR:
        every = [
            (dialect, source, finding)
            for dialect, source, report in sets(args.sets)
            for finding in report["findings"]
            if finding["severity"] == severity
        ]
        chance.shuffle(every)
        taken = collections.Counter()
        for dialect, source, finding in every:
            if sum(taken.values()) == args.count:
                break
            if taken[finding["rule"]] < args.most:
                taken[finding["rule"]] += 1
                print(dialect, finding["rule"], severity, finding["fingerprint"], sep="\t")
                print(f"  {finding['path']}:{finding['line']}: {finding['message']}")
                for line in lines(source, finding, args.context):
                    print("  |", line)
        print(f"{sum(taken.values())} of {len(every)} {severity}s", file=sys.stderr)


def verdicts(name):
    with open(name, encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                dialect, rule, severity, fingerprint, verdict, why = line.rstrip("\n").split("\t")
                if verdict not in ("right", "wrong"):
                    raise SystemExit(f"{name}: “{verdict}” is no verdict: {line}")
                yield dialect, rule, severity, fingerprint, verdict == "right"


def show(args):
    today = {}
    for dialect, _, report in sets(args.sets):
        for finding in report["findings"]:
            today[dialect, finding["rule"], finding["fingerprint"]] = finding["severity"]
    right, read, gone = collections.Counter(), collections.Counter(), collections.Counter()
    for dialect, rule, severity, fingerprint, agreed in verdicts(args.verdicts):
        now = today.get((dialect, rule, fingerprint))
        if now not in BAR:
            gone[severity, agreed] += 1
            continue
        for key in ((now, rule, dialect), (now, rule, "all"), (now, "all", "all")):
            read[key] += 1
            right[key] += agreed
    print(f"{'':10}{'rule':32}{'dialect':16}right of read")
    for severity, rule, dialect in sorted(read, key=lambda k: (k[0], k[1] == "all", k[1], k[2])):
        key = severity, rule, dialect
        percent = 100 * right[key] / read[key]
        below = "  below" if percent < BAR[severity] else ""
        print(f"{severity:10}{rule:32}{dialect:16}{right[key]:4}/{read[key]:<4}{percent:5.0f} %{below}")
    for (severity, agreed), count in sorted(gone.items()):
        print(f"no more said as {severity}: {count} that were {'right' if agreed else 'wrong'}")


def rate(args):
    rates = []
    for dialect, _, report in sets(args.sets):
        causes = collections.Counter(
            (f["rule"], f["message"]) for f in report["findings"] if f["severity"] == "warning"
        )
        told = sum(1 if places > FEW else places for places in causes.values())
        rates.append((told / max(1, report["summary"]["pages"]), dialect, told))
    for value, dialect, count in sorted(rates):
        print(f"{dialect:20}{count:5} warnings {value:6.2f} per page")
    print(f"median {sorted(rates)[len(rates) // 2][0]:.2f} per page")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("action", choices=["draw", "print", "rate"])
    parser.add_argument("sets", nargs="+", metavar="DIALECT=REPORTS[,SOURCE]")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--most", type=int, default=10)
    parser.add_argument("--context", type=int, default=1)
    here = os.path.dirname(os.path.abspath(__file__))
    parser.add_argument("--verdicts", default=os.path.join(here, "verdicts.tsv"))
    args = parser.parse_args()
    {"draw": draw, "print": show, "rate": rate}[args.action](args)


if __name__ == "__main__":
    main()
