package dev.handbook.site.theme;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** The components of records as methods that read them, found once for each type. */
final class RecordComponents {
  private static final ClassValue<Map<String, Method>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> accessors = new LinkedHashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            accessors.put(component.getName(), accessor);
          }
          return accessors;
        }
      };

  private RecordComponents() {}

  /** Their accessors by name, in the order of the record. */
  static Map<String, Method> of(Class<?> type) {
    return KNOWN.get(type);
  }
}
