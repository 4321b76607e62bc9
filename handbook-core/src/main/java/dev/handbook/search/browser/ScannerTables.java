package dev.handbook.search.browser;

import dev.handbook.search.section.Base91;
import dev.handbook.search.section.RunLength;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/**
 * The tables of Lucene's word scanner, for browsers to walk: a text is cut there by the same
 * automaton as here. Written anew, the rules of Unicode came out differently in one text of some
 * hundred.
 *
 * <p>They are private there, and generated; the version of Lucene is pinned, and a test compares
 * what both make of every code point. What else is told of characters is told of those the scanner
 * knows: no other is ever part of a word, and each Java knows more of the others than the one
 * before.
 */
final class ScannerTables {
  /** What the scanner makes of a character it does not know. */
  private static final int UNKNOWN = 0;

  private static final int[] BLOCKS = table("ZZ_CMAP_BLOCKS");
  private static final int[] BLOCK_OF = table("ZZ_CMAP_TOP");

  private ScannerTables() {}

  private static int type(int point) {
    return BLOCKS[BLOCK_OF[point >> 8] | point & 0xff];
  }

  /** Classes of characters, moves between states, and what the states accept. */
  static Map<String, Object> read() {
    int[] actions = table("ZZ_ACTION");
    int[] attributes = table("ZZ_ATTRIBUTE");
    int[] rows = table("ZZ_ROWMAP");
    int[] moves = table("ZZ_TRANS");
    RunLength classes = new RunLength();
    int columns = 0;
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      int type = type(point);
      columns = Math.max(columns, type + 1);
      classes.add(type);
    }
    Base91 states = new Base91();
    RunLength transitions = new RunLength();
    for (int state = 0; state < rows.length; state++) {
      boolean accepts = (attributes[state] & 1) == 1;
      states.number(accepts ? actions[state] : 0);
      for (int column = 0; column < columns; column++) {
        transitions.add(moves[rows[state] + column] + 1);
      }
    }
    Map<String, Object> tables = new LinkedHashMap<>();
    tables.put("classes", classes.finish());
    tables.put("columns", columns);
    tables.put("states", states.toString());
    tables.put("moves", transitions.finish());
    tables.put("lower", lowerCase());
    return tables;
  }

  /** Which characters of words are letters for Java; not all browsers know the same Unicode. */
  static String letters() {
    RunLength runs = new RunLength();
    for (int point = 0; point <= Character.MAX_VALUE; point++) {
      runs.add(type(point) != UNKNOWN && Character.isLetter((char) point) ? 1 : 0);
    }
    return runs.finish();
  }

  /** Distance from each letter to its lower case, as Lucene's filter sees it: code by code. */
  private static String lowerCase() {
    Base91 out = new Base91();
    int last = 0;
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      int distance = distance(point);
      if (distance == 0) {
        continue;
      }
      // A run is letters with one distance that are neighbours, or every second of a stretch.
      int step = distance(point + 1) == 0 && distance(point + 2) == distance ? 2 : 1;
      int end = point;
      while (distance(end + step) == distance && (step == 1 || distance(end + 1) == 0)) {
        end += step;
      }
      out.number(point - last).number((end - point) / step).number(step);
      out.number(distance < 0 ? -2 * distance - 1 : 2 * distance);
      last = point;
      point = end;
    }
    return out.toString();
  }

  private static int distance(int point) {
    return point > Character.MAX_CODE_POINT || type(point) == UNKNOWN
        ? 0
        : Character.toLowerCase(point) - point;
  }

  private static int[] table(String name) {
    try {
      Field field = StandardTokenizerImpl.class.getDeclaredField(name);
      field.setAccessible(true);
      return (int[]) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this Lucene has another scanner: no " + name, e);
    }
  }
}
