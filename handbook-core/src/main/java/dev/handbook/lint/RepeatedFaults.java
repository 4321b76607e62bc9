package dev.handbook.lint;

import dev.handbook.model.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells one cause once: faults in the same words become one, at the first of their places. */
final class RepeatedFaults {
  private RepeatedFaults() {}

  /** The faults, those that are told once joined. */
  static Stream<Fault> once(Stream<Fault> faults, Predicate<Fault> isToldOnce) {
    List<Fault> told = new ArrayList<>();
    Map<String, List<Fault>> repeated = new LinkedHashMap<>();
    faults.forEach(
        fault -> {
          if (isToldOnce.test(fault)) {
            String words = fault.rule() + "\n" + fault.message();
            repeated.computeIfAbsent(words, key -> new ArrayList<>()).add(fault);
          } else {
            told.add(fault);
          }
        });
    repeated.values().forEach(same -> told.add(joined(same)));
    return told.stream();
  }

  private static Fault joined(List<Fault> same) {
    Fault first =
        same.stream().min(Comparator.comparing(Fault::path).thenComparing(Fault::span)).get();
    if (same.size() == 1) {
      return first;
    }
    long pages = same.stream().map(Fault::path).distinct().count();
    String count = same.size() + " times" + (pages == 1 ? "" : " on " + pages + " pages");
    String message = first.message();
    String ended = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    return new Fault(
        first.rule(),
        first.path(),
        first.span(),
        ended + " (" + count + ").",
        first.help(),
        first.fix());
  }
}
