#!/usr/bin/env python3
"""Counts on how many pages of a folder owner, approver, effective date, next review and version are stated,
and on how many of those a built site shows them.

    count.py CONTENT SITE/api/pages.json [--half 0|1] [--list] [--sample N]

It reads otherwise than the program does: line by line with a few patterns, without parsing Markdown, and knows nothing
of heads, feet and sections. So it errs in other places, and each difference (--list) deserves a look.
--half takes the pages whose path has an even (0) or odd (1) hash, so that one half can be tuned on and the other judged.
--sample prints values shown, drawn at random, to be read by eye beside their source.
"""
import argparse
import hashlib
import json
import os
import random
import re

FIELDS = ["owner", "approver", "effective", "next-review", "version"]
WHAT = r"(?:(?:document|doc|policy|procedure|process|sop|page|plan|standard|content|runbook|control|checklist)[ '’s]*)"
DAY = re.compile(
    r"\b(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d\d\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[. /-]+(?:\d{1,2}[a-z]*,?[ /-]+)?(?:19|20)\d\d\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)?[. /-]+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[., /-]+(?:(?:19|20)\d\d|\d\d)\b",
    re.I)
LABELS = {
    "owner": rf"{WHAT}?(?:owner|owners|owned by|dri|maintainers?|maintained by|responsible(?: person| party)?|accountable)(?:\(s\))?(?: name| role)?(?: for this page| slack)?|owner_slack",
    "approver": r"approved[ _]by|approvers?(?:\(s\))?|authori[sz]ed[ _]by|approving authority|approval authority",
    "effective": rf"(?:{WHAT})?(?:effective[ _](?:date|from|as of)|date[ _]effective|effective|valid[ _]from|issue[ _]date|date[ _]of[ _]issue|date[ _]issued)",
    "next-review": r"next[ _](?:scheduled[ _])?review(?:[ _](?:date|due|on))?|review[ _]due(?:[ _]date)?|review[ _]date|valid[ _](?:to|until)|expir(?:y|ation)[ _]date",
    "version": rf"(?:{WHAT})?(?:version|revision|rev|ver)\.?(?: ?(?:no|number|#|nr)\.?)?",
}
EMPTY = re.compile(
    r"^\W*$|^\W*(?:t\.?b\.?[adc]|n/?a|none|unknown|pending|to be .*|your .*|enter .*|insert .*|name|date|role|title|x\.[xy].*|yyyy.*|dd.*|mm/.*|xx.*)\W*$"
    r"|^\W*\[[^\]]*\]\W*$|^\W*\\?<.*>\W*$|^\W*\{.*\}\W*$|_{3,}", re.I)


def plain(text):
    text = re.sub(r"<br ?/?>", " ", text)
    text = re.sub(r"!?\[([^\]]+)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"\\(?=[<>\[\]_*])", "", text)
    return re.sub(r"[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}", "", text).strip()


def fits(field, value):
    value = plain(value).strip(" .,;|")
    if EMPTY.match(value) or len(value) > 90 or "<" in value or "{{" in value:
        return False
    if field in ("effective", "next-review"):
        return bool(DAY.search(value))
    if field == "version":
        return bool(re.match(r"v?\d[\w.]{0,8}\b", value, re.I)) and not DAY.match(value)
    words = value.split()
    return len(words) <= 10 and bool(re.search(r"[^\W\d_]", value)) and not re.search(
        r"\b(?:is|are|must|shall|should|will|may|who|reviews|approves|ensures|responsible|accountable)\b", value, re.I)


def front_matter(lines):
    if not lines or lines[0].strip() != "---":
        return [], lines
    for i, line in enumerate(lines[1:], 1):
        if line.strip() in ("---", "..."):
            return lines[1:i], lines[i + 1:]
    return [], lines


def pairs(line):
    """Label and value candidates of one line."""
    bare = re.sub(r"^[\s>#*+-]*(?:\d+\.\s)?", "", line)
    if "|" in bare:
        cells = [plain(cell) for cell in bare.strip().strip("|").split("|")]
        for i in range(len(cells) - 1):
            yield cells[i].rstrip(": "), cells[i + 1]
        for cell in cells:
            label, colon, value = cell.partition(":")
            if colon:
                yield label, value
    else:
        label, colon, value = plain(bare).partition(":")
        if colon:
            yield plain(label), value


def stated(text):
    lines = text.splitlines()
    head, body = front_matter(lines)
    found = {}
    for line in head:
        key, colon, value = line.partition(":")
        key = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", key.strip()).lower().replace("-", "_")
        value = value.strip().strip("\"'")
        value = re.sub(r"\s+#.*$", "", value)
        for field in FIELDS:
            if colon and re.fullmatch(LABELS[field], key.replace("_", " "), re.I) or colon and re.fullmatch(LABELS[field], key, re.I):
                if fits(field, value.strip("[]") if field in ("owner", "approver") and not EMPTY.match(value) else value):
                    found.setdefault(field, value)
    fenced = False
    near = set(range(0, 40)) | set(range(max(0, len(body) - 25), len(body)))
    table = []
    for number, line in enumerate(body):
        if re.match(r"\s*(?:```|~~~)", line):
            fenced = not fenced
        if fenced or number not in near:
            continue
        for label, value in pairs(line):
            for field in FIELDS:
                if re.fullmatch(LABELS[field], label.strip(), re.I) and fits(field, value):
                    found.setdefault(field, value.strip())
    history(body, found)
    return found


def history(body, found):
    """The first row with a version below a head that has a version and a date or a change."""
    for i, line in enumerate(body[:-2]):
        heads = [plain(cell).lower() for cell in line.strip().strip("|").split("|")]
        if len(heads) >= 3 and re.match(r"\s*\|?\s*:?-+", body[i + 1]) and any(
                re.fullmatch(LABELS["version"], head) for head in heads) and any("date" in head for head in heads):
            at = next(k for k, head in enumerate(heads) if re.fullmatch(LABELS["version"], head))
            cells = body[i + 2].strip().strip("|").split("|")
            if at < len(cells) and fits("version", cells[at]) and not re.match(r"(title|document|name)", heads[0]):
                found.setdefault("version", cells[at].strip())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("content")
    parser.add_argument("pages")
    parser.add_argument("--half", type=int, choices=(0, 1))
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--sample", type=int, default=0)
    options = parser.parse_args()
    with open(options.pages, encoding="utf-8") as file:
        pages = json.load(file)
    pages = pages["pages"] if isinstance(pages, dict) else pages
    said = {field: 0 for field in FIELDS}
    shown = {field: 0 for field in FIELDS}
    more = {field: 0 for field in FIELDS}
    values = []
    for page in pages:
        path = page["source"]
        if options.half is not None and hashlib.sha256(path.encode()).digest()[0] % 2 != options.half:
            continue
        with open(os.path.join(options.content, path), encoding="utf-8", errors="replace") as file:
            here = stated(file.read())
        control = page.get("stated", {})
        for field in FIELDS:
            has = bool(control.get(field)) or (field == "owner" and bool(page.get("owners")))
            said[field] += field in here
            shown[field] += field in here and has
            more[field] += field not in here and has
            if options.list and (field in here) != has:
                print(f"{path}: {field}: page {here.get(field)!r}, shown {control.get(field)!r}")
        values += [(path, key, value) for key, value in control.items()]
    for field in FIELDS:
        share = f"{100 * shown[field] / said[field]:.0f} %" if said[field] else "-"
        print(f"{field:12} stated {said[field]:4}  shown {shown[field]:4}  {share:>6}  shown besides {more[field]:4}")
    for path, key, value in random.Random(7).sample(values, min(options.sample, len(values))):
        print(f"{path}: {key}: {value}")


if __name__ == "__main__":
    main()
