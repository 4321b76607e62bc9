#!/bin/sh
# Measures `handbook:lint` against markdownlint-cli2 on the same pages: user and system CPU seconds
# of whole processes, Maven's start included, in interleaved pairs, because two runs on a busy
# machine can only be compared when they ran side by side. See README.md.
set -eu

pages=${1:?usage: lint.sh PAGES-FOLDER MARKDOWNLINT-CLI2 [PAIRS] [further Maven options]}
peer=${2:?usage: lint.sh PAGES-FOLDER MARKDOWNLINT-CLI2 [PAIRS] [further Maven options]}
pairs=${3:-3}
[ $# -gt 3 ] && shift 3 || shift $#
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$(dirname "$0")/../pom.xml" | head -1)
export MAVEN_OPTS="${MAVEN_OPTS:-$(tr "\n" " " < "$(dirname "$0")/../.mvn/jvm.config")}"
times=$(mktemp)
trap 'rm -f "$times"' EXIT
cd "$pages"

# CPU seconds of a command and its children; findings make both exit with 1, and do not matter.
cpu() {
  ( "$@" > /dev/null 2>&1 || true; times ) | tail -1 | awk '{
    for (i = 1; i <= 2; i++) { split($i, t, "m"); sum += t[1] * 60 + t[2] }
    printf "%.2f\n", sum }'
}

i=0
while [ "$i" -lt "$pairs" ]; do
  ours=$(cpu mvn -o -q "$@" "dev.handbook:handbook-maven-plugin:$version:lint" -Dhandbook.failOn=never)
  rm -rf target
  theirs=$(cpu "$peer" "**/*.md")
  echo "$ours $theirs" >> "$times"
  i=$((i + 1))
  echo "pair $i: handbook:lint $ours s, markdownlint-cli2 $theirs s"
done
awk '{ printf "%.3f\n", $1 / $2 }' "$times" | sort -n |
  awk '{ r[NR] = $1 } END { printf "ratio, median of %d pairs: %.2f\n", NR, r[int((NR + 1) / 2)] }'
