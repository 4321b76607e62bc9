package dev.handbook.site.theme;

import dev.handbook.text.Checksums;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells whether two models are equal in everything that a template can read of them, by a digest
 * over all of it: texts, numbers, lists, maps, and records with all their components, found by
 * reflection so that none can be forgotten. A model with anything else in it has no digest.
 */
final class ModelDigest {
  private static final Class<?> ONE_ENTRY = Map.of("", "").getClass();
  private static final Class<?> SOME_ENTRIES = Map.of().getClass();

  private final Map<Object, String> shared = new IdentityHashMap<>();

  /**
   * Prepares for models of one site.
   *
   * @param shared objects that stand in many of them and never change: they are looked at once
   */
  ModelDigest(List<Object> shared) {
    for (Object each : shared) {
      Bytes bytes = new Bytes(Map.of());
      if (bytes.add(each)) {
        this.shared.put(each, bytes.digest());
      }
    }
  }

  /** The digest of a model; empty when something in it cannot be digested. */
  Optional<String> of(Object model) {
    Bytes bytes = new Bytes(shared);
    return bytes.add(model) ? Optional.of(bytes.digest()) : Optional.empty();
  }

  /** A model as bytes: each value begins with its kind and length, so that no two are alike. */
  private static final class Bytes {
    private final Map<Object, String> known;
    private byte[] bytes = new byte[1 << 14];
    private int size;

    Bytes(Map<Object, String> known) {
      this.known = known;
    }

    /**
     * Length and checksum: whoever writes a page could forge it, and would only deceive himself.
     */
    String digest() {
      return Checksums.key(bytes, size);
    }

    /** Adds a value; says whether it could be. */
    boolean add(Object value) {
      if (value instanceof String text) {
        text('s', text);
      } else if (value instanceof Boolean || value instanceof Number) {
        text(value.getClass().getSimpleName().charAt(0), value.toString());
      } else if (value instanceof Enum<?> constant) {
        text('e', constant.getClass().getName() + ' ' + constant.name());
      } else if (value instanceof Temporal) {
        text('t', value.toString());
      } else if (value instanceof Optional<?> optional) {
        head('o', optional.isPresent() ? 1 : 0);
        return optional.isEmpty() || add(optional.get());
      } else if (value == null) {
        head('n', 0);
      } else if (known.containsKey(value)) {
        text('k', known.get(value));
      } else if (value instanceof List<?> list) {
        return list(list);
      } else if (value instanceof Map<?, ?> map) {
        return map(map);
      } else if (value instanceof Record) {
        return components(value);
      } else {
        return false;
      }
      return true;
    }

    private boolean list(List<?> list) {
      head('l', list.size());
      boolean all = true;
      for (Object each : list) {
        all &= add(each);
      }
      return all;
    }

    /** In the order in which a template would go through it, where there is one. */
    private boolean map(Map<?, ?> map) {
      boolean anyOrder = map.getClass() == ONE_ENTRY || map.getClass() == SOME_ENTRIES;
      Map<?, ?> ordered = anyOrder ? sorted(map) : map;
      head('m', ordered.size());
      boolean all = true;
      for (Map.Entry<?, ?> entry : ordered.entrySet()) {
        all &= add(entry.getKey()) && add(entry.getValue());
      }
      return all;
    }

    private static Map<?, ?> sorted(Map<?, ?> map) {
      try {
        return new TreeMap<>(map);
      } catch (ClassCastException notComparable) {
        return map;
      }
    }

    private boolean components(Object value) {
      text('r', value.getClass().getName());
      try {
        boolean all = true;
        for (Method component : RecordComponents.of(value.getClass()).values()) {
          all &= add(component.invoke(value));
        }
        return all;
      } catch (ReflectiveOperationException e) {
        return false;
      }
    }

    /** With the hash of its characters: a half of a pair has no bytes of its own in UTF-8. */
    private void text(char kind, String text) {
      add(kind, text.getBytes(StandardCharsets.UTF_8));
      number(text.hashCode());
    }

    private void add(char kind, byte[] more) {
      head(kind, more.length);
      room(more.length);
      System.arraycopy(more, 0, bytes, size, more.length);
      size += more.length;
    }

    private void head(char kind, int length) {
      room(1);
      bytes[size++] = (byte) kind;
      number(length);
    }

    private void number(int number) {
      room(Integer.BYTES);
      for (int shift = 24; shift >= 0; shift -= 8) {
        bytes[size++] = (byte) (number >> shift);
      }
    }

    private void room(int more) {
      if (size + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
      }
    }
  }
}
