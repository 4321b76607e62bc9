#!/usr/bin/env python3
"""Draws the rounds of bench/results/whole-1000 as bars, for the guide; the same results give the same bytes.

usage: plot.py [RESULTS.json|RESULTS.md [PICTURE.svg]]
"""
import json, pathlib, sys
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).resolve().parent
COLOURS = ["#1a6b5c", "#5f9c8f", "#8d6b1f", "#4a6fa5", "#a0522d", "#6b5b95"]
LEFT, WIDTH, BAR, GAP = 150, 720, 30, 16


def measured(file):
    """Label and CPU seconds by program of each round, as run.py keeps them or as a table has them."""
    if file.suffix == ".md":
        return list(rounds(file.read_text(encoding="utf-8")))
    kept = json.loads(file.read_text(encoding="utf-8"))["rounds"]
    return [(str(number), {name.removeprefix("handbook, "): figures["cpu"] for name, figures in each.items()})
            for number, each in enumerate(kept, 1)]


def rounds(text):
    """The rows of the table whose first column is called round: label and CPU seconds by program."""
    names = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if cells[0] == "round":
            names = cells[1:]
        elif names and cells[0].isdigit():
            seconds = {}
            for name, cell in zip(names, cells[1:]):
                try:
                    seconds[name] = float(cell)
                except ValueError:
                    continue
            yield cells[0], {name: value for name, value in seconds.items() if " / " not in name}


def bars(table):
    """Each round as two or three bars: our build, with one page edited, and the others on top of each other."""
    for number, seconds in table:
        ours = [name for name in seconds if name.startswith("handbook")]
        edited = [name for name in seconds if name == "one page edited"]
        others = [name for name in seconds if name not in ours + edited]
        yield f"round {number}", [(name, seconds[name]) for name in ours]
        yield "one page edited", [(name, seconds[name]) for name in edited]
        yield "the others", [(name, seconds[name]) for name in others]


def main():
    kept = HERE / "results" / "whole-1000.json"
    source = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else kept if kept.exists() else kept.with_suffix(".md")
    picture = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else HERE.parent / "content" / "assets" / "whole-build.svg"
    lines = [bar for bar in bars(measured(source)) if bar[1]]
    names = list(dict.fromkeys(name for _, parts in lines for name, _ in parts))
    most = max(sum(value for _, value in parts) for _, parts in lines)
    scale = (WIDTH - LEFT - 90) / most
    height = 60 + len(lines) * (BAR + GAP) + 30 * ((len(names) + 2) // 3)
    title = "CPU seconds of whole builds, " + ", ".join(names)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}"'
           ' role="img" aria-labelledby="t">',
           f'  <title id="t">{escape(title)}</title>',
           f'  <rect width="{WIDTH}" height="{height}" rx="12" fill="#f4f8f6"/>',
           '  <g font-family="system-ui, sans-serif" font-size="14" fill="#173f37">']
    y = 24
    for label, parts in lines:
        x = LEFT
        out.append(f'    <text x="{LEFT - 12}" y="{y + 20}" text-anchor="end">{escape(label)}</text>')
        for name, value in parts:
            width = value * scale
            out.append(f'    <rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{BAR}" fill="{COLOURS[names.index(name) % len(COLOURS)]}"/>')
            x += width
        out.append(f'    <text x="{x + 8:.1f}" y="{y + 20}">{sum(value for _, value in parts):.1f} s</text>')
        y += BAR + GAP
    y += 12
    for i, name in enumerate(names):
        x = 30 + (i % 3) * 220
        row = y + 30 * (i // 3)
        out.append(f'    <rect x="{x}" y="{row}" width="14" height="14" fill="{COLOURS[i % len(COLOURS)]}"/>')
        out.append(f'    <text x="{x + 22}" y="{row + 12}">{escape(name)}</text>')
    out += ["  </g>", "</svg>", ""]
    picture.write_text("\n".join(out), encoding="utf-8")


main()
