package dev.handbook.search.query;

/** How many slips of the finger lie between two words. */
final class EditDistance {
  private EditDistance() {}

  /**
   * Letters left out, added, swapped with their neighbour or replaced (optimal string alignment,
   * over UTF-16 code units).
   *
   * @return the distance, or {@code limit + 1} when it is larger than the limit
   */
  static int of(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int best = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int value = Math.min(Math.min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          value = Math.min(value, before[j - 2] + 1);
        }
        row[j] = value;
        best = Math.min(best, value);
      }
      if (best > limit) {
        return limit + 1;
      }
      int[] free = before;
      before = above;
      above = row;
      row = free;
    }
    return Math.min(above[b.length()], limit + 1);
  }
}
