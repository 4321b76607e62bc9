/** Numbers, and tables of them in Markdown. */

/** The value below which a share of the others lie. */
export function percentile(values, share) {
  const sorted = Array.from(values).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export function median(values) {
  const sorted = Array.from(values).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function table(heads, rows) {
  const all = [heads, ...rows.map((row) => row.map(String))];
  const widths = heads.map((head, i) => Math.max(...all.map((row) => row[i].length)));
  const line = (row) => "| " + row.map((cell, i) =>
    (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join(" | ") + " |";
  const rule = "|" + widths.map((width, i) =>
    "-".repeat(width + 1) + (i ? ":" : "-")).join("|") + "|";
  return [line(heads), rule, ...rows.map((row) => line(row.map(String)))].join("\n");
}
