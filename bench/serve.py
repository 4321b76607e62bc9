#!/usr/bin/env python3
"""Times from saving a page to its new text coming from the preview, beside Hugo's server. See README.md.

usage: serve.py [--pages 1000] [--edits 20] [--hugo HUGO] [--repository LOCAL-REPOSITORY] [--work FOLDER]
"""
import argparse, http.client, pathlib, re, shutil, statistics, subprocess, sys, time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "whole"))
import run  # noqa: E402

PATIENCE = 120


class Served:
    """A server that is running, asked over one connection, as by a browser."""

    def __init__(self, command, folder, environment=None):
        self.process = subprocess.Popen(command, cwd=folder, env=environment, text=True,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        for line in self.process.stdout:
            found = re.search(r"http://(?:127\.0\.0\.1|localhost):(\d+)/", line)
            if found:
                break
        else:
            sys.exit(f"{command[0]} does not serve here")
        self.connection = http.client.HTTPConnection("127.0.0.1", int(found.group(1)), timeout=PATIENCE)

    def get(self, path):
        self.connection.request("GET", path)
        return self.connection.getresponse().read().decode("utf-8", "replace")

    def milliseconds(self, path, holds):
        start = time.monotonic()
        while not holds(self.get(path)):
            if time.monotonic() - start > PATIENCE:
                sys.exit(f"{path} never changed")
            time.sleep(0.002)
        return 1000 * (time.monotonic() - start)

    def close(self):
        self.process.terminate()
        self.process.wait()


def edit(page, text, number):
    page.write_text(f"{text}\n\nEdit {number} of this page.\n\n##\n", encoding="utf-8")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pages", type=int, default=1000)
    options.add_argument("--edits", type=int, default=20)
    options.add_argument("--pause", type=float, default=3, help="seconds between edits")
    options.add_argument("--hugo", default=shutil.which("hugo") or "hugo")
    options.add_argument("--repository", help="local Maven repository that has the plugin")
    options.add_argument("--work", default="/tmp/handbook-bench")
    asked = options.parse_args()
    corpus = run.corpus_of(pathlib.Path(asked.work), asked.pages)

    maven = ["mvn", "-o", "-B"] + ([f"-Dmaven.repo.local={asked.repository}"] if asked.repository else [])
    goal = f"dev.handbook:handbook-maven-plugin:{run.version()}:serve"
    pages = [each for each in sorted((corpus / "ours/company").glob("*/*.md")) if each.stem != "README"]
    path = pages[0].relative_to(corpus / "ours").as_posix()
    url = "/" + path[:-3] + "/"
    tried = {
        "handbook": (maven + [goal, "-Dhandbook.content=.", "-Dhandbook.port=8700"], corpus / "ours", run.options_for_java()),
        "hugo": ([asked.hugo, "server", "--port", "8800", "--disableLiveReload"], corpus / "hugo", None),
    }
    pages = {"handbook": corpus / "ours" / path, "hugo": corpus / "hugo/content" / path}
    times = {}
    for name, (command, folder, environment) in tried.items():
        page = pages[name]
        text = page.read_text(encoding="utf-8")
        served = Served(command, folder, environment)
        try:
            served.get(url)
            for number in range(1, asked.edits + 1):
                time.sleep(asked.pause)
                edit(page, text, number)
                mark = f"Edit {number} of this page."
                times.setdefault(name, []).append(served.milliseconds(url, lambda html: mark in html))
            if name == "handbook":
                time.sleep(asked.pause)
                page.write_text(text, encoding="utf-8")
                findings = "/.handbook/findings?page=" + url
                times["findings"] = [served.milliseconds(findings, lambda found: "empty-heading" not in found)]
                for number in range(asked.edits):
                    time.sleep(asked.pause)
                    with_one = number % 2 == 0
                    edit(page, text, number) if with_one else page.write_text(text, encoding="utf-8")
                    times["findings"].append(
                        served.milliseconds(findings, lambda found: ("empty-heading" in found) == with_one))
        finally:
            page.write_text(text, encoding="utf-8")
            served.close()
    print(f"{asked.pages} pages, {asked.edits} edits, milliseconds from saving:")
    for name, each in times.items():
        print(f"  {name:10} median {statistics.median(each):7.0f}   least {min(each):7.0f}   most {max(each):7.0f}")
    rounded = {name: [round(one) for one in each] for name, each in times.items()}
    run.keep(f"serve-{asked.pages}", asked.hugo, {}, {"pages": asked.pages, "milliseconds": rounded})


if __name__ == "__main__":
    main()
