#!/usr/bin/env python3
"""Compares a whole build with a chain of tools that does the same jobs, in one interleaved run. See ../README.md.

usage: run.py [--pages 1000] [--rounds 5] [--hugo HUGO] [--repository LOCAL-REPOSITORY] [--work FOLDER] [--without TOOL,...]
"""
import argparse, json, os, pathlib, platform, re, shutil, statistics, subprocess, sys, time

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parent.parent
TOOLS = {"pagefind": "1.6.0", "markdownlint-cli2": "0.24.1", "linkinator": "6.1.2"}


def measured(command, folder, environment=None):
    """CPU seconds, seconds on the clock and the largest resident megabytes of a command and what it starts."""
    start = time.monotonic()
    with open(os.devnull, "wb") as nothing:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=nothing, stderr=nothing)
        _, status, usage = os.wait4(process.pid, 0)
    return {"cpu": usage.ru_utime + usage.ru_stime, "wall": time.monotonic() - start,
            "megabytes": usage.ru_maxrss / 1024, "status": os.waitstatus_to_exitcode(status)}


def said(command, **more):
    done = subprocess.run(command, capture_output=True, text=True, check=False, **more)
    line = (done.stdout or done.stderr or "?").strip().splitlines()[0]
    return re.sub(r"\x1b\[[0-9;]*m", "", line)


def version():
    pom = (TOP / "pom.xml").read_text(encoding="utf-8")
    return pom.split("<version>")[1].split("<")[0]


def corpus_of(work, pages):
    """The folder of the generated handbook in both dialects; it is made if it is not there."""
    folder = work / f"corpus-{pages}"
    if not folder.exists():
        subprocess.run([sys.executable, str(HERE / "corpus.py"), str(pages), str(folder)], check=True)
        shutil.copytree(HERE / "hugo", folder / "hugo", dirs_exist_ok=True)
    return folder


def options_for_java():
    """A handbook may also bring its own .mvn/jvm.config; there is none beside the corpus."""
    return dict(os.environ, MAVEN_OPTS=" ".join((TOP / ".mvn/jvm.config").read_text().split()))


def keep(name, hugo, tools, figures):
    """Writes down what a run gave, with the versions of all that took part."""
    versions = {"handbook": said(["git", "-C", str(TOP), "describe", "--always", "--dirty"]),
                "hugo": said([hugo, "version"]), "maven": said(["mvn", "-version"]),
                "java": said(["java", "-version"]), "system": platform.platform(), "cores": os.cpu_count(), **tools}
    results = TOP / "bench" / "results"
    results.mkdir(exist_ok=True)
    file = results / f"{name}.json"
    file.write_text(json.dumps({"versions": versions, **figures}, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print("kept in " + str(file.relative_to(TOP)))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pages", type=int, default=1000)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--hugo", default=shutil.which("hugo") or "hugo")
    options.add_argument("--repository", help="local Maven repository that has the plugin")
    options.add_argument("--work", default="/tmp/handbook-bench")
    options.add_argument("--without", default="", help="tools to leave out, such as linkinator")
    asked = options.parse_args()
    work = pathlib.Path(asked.work)
    corpus = corpus_of(work, asked.pages)
    tools = work / "tools"
    if not (tools / "node_modules").exists():
        tools.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(tools)]
                       + [f"{name}@{number}" for name, number in TOOLS.items()], check=True)
    site = corpus / "hugo" / "public"

    environment = options_for_java()
    maven = ["mvn", "-o", "-q", "-B"]
    if asked.repository:
        maven.append(f"-Dmaven.repo.local={asked.repository}")
    goal = f"dev.handbook:handbook-maven-plugin:{version()}:build"
    ours = maven + [goal, "-Dhandbook.content=.", "-Dhandbook.failOn=never"]
    programs = str(tools / "node_modules" / ".bin") + "/"
    chain = {
        "hugo": ([asked.hugo, "--quiet"], corpus / "hugo"),
        "pagefind": ([programs + "pagefind", "--site", str(site)], corpus),
        "markdownlint-cli2": ([programs + "markdownlint-cli2", "**/*.md"], corpus / "ours"),
        "linkinator": ([programs + "linkinator", str(site), "--recurse", "--silent"], corpus),
    }
    for name in filter(None, asked.without.split(",")):
        del chain[name]

    for name, (command, _) in chain.items():
        asking = "version" if name == "hugo" else "--help" if name == "markdownlint-cli2" else "--version"
        if subprocess.run([command[0], asking], capture_output=True, check=False).returncode not in (0, 2):
            sys.exit(f"{name} does not run here: {command[0]}")

    # Of former rounds nothing is deleted before all is measured: ext4 shuns the places of files deleted within the last
    # minutes, and whoever makes files then spends a tenth of his CPU time on looking for others.
    aside = work / f"aside-{os.getpid()}"

    def put_aside(folder):
        if folder.exists():
            aside.mkdir(exist_ok=True)
            folder.rename(aside / str(len(list(aside.iterdir()))))

    rounds = []
    for number in range(1, asked.rounds + 1):
        put_aside(corpus / "ours" / "target")
        put_aside(site)
        figures = {"handbook": measured(ours, corpus / "ours", environment)}
        if figures["handbook"]["status"] != 0:
            sys.exit("the build failed: " + " ".join(ours))
        # Once more with one page edited, for the cache.
        page = sorted((corpus / "ours").glob("*/team-*/*.md"))[number]
        text = page.read_bytes()
        page.write_bytes(text + b"\nOne more sentence.\n")
        figures["handbook, one page edited"] = measured(ours, corpus / "ours", environment)
        page.write_bytes(text)
        put_aside(corpus / "ours" / "target")
        for name, (command, folder) in chain.items():
            figures[name] = measured(command, folder)
        rounds.append(figures)
        print(f"round {number}: " + ", ".join(f"{name} {f['cpu']:.1f}" for name, f in figures.items()) + " CPU s", flush=True)

    shutil.rmtree(aside, ignore_errors=True)

    def median(name, kind):
        return statistics.median(r[name][kind] for r in rounds)

    def ratio(names, kind, of="handbook"):
        return statistics.median(r[of][kind] / sum(r[name][kind] for name in names) for r in rounds)

    rows = [f"| {name} | {median(name, 'cpu'):.1f} | {median(name, 'wall'):.1f} | {median(name, 'megabytes'):.0f} |"
            for name in rounds[0]]
    two = [name for name in ("hugo", "pagefind") if name in chain]
    ratios = [f"| {' + '.join(names)} | {ratio(names, 'cpu'):.2f} | {ratio(names, 'wall'):.2f} |"
              for names in dict.fromkeys((tuple(chain), tuple(two))) if names]
    ratios.append(f"| one page edited, to a clean build | {ratio(['handbook'], 'cpu', 'handbook, one page edited'):.2f}"
                  f" | {ratio(['handbook'], 'wall', 'handbook, one page edited'):.2f} |")
    report = "\n".join(
        [f"{asked.pages:,} pages, medians of {asked.rounds} interleaved rounds", "",
         "| whole process | CPU s | s | resident MB |", "|---|---:|---:|---:|", *rows, "",
         "| handbook against | CPU | clock |", "|---|---:|---:|", *ratios, ""])
    print("\n" + report)
    tools = {"node": said(["node", "--version"]), **{k: v for k, v in TOOLS.items() if k in chain}}
    keep(f"whole-{asked.pages}", asked.hugo, tools,
         {"pages": asked.pages, "rounds": rounds, "table": report.splitlines()})


if __name__ == "__main__":
    main()
