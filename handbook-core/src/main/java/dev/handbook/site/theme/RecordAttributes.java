package dev.handbook.site.theme;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

/**
 * Reads components of records and entries of maps for templates, without the search through all
 * members that the engine begins each time. What is neither is left to the engine, and its errors.
 */
final class RecordAttributes extends AbstractExtension implements AttributeResolver {
  @Override
  public List<AttributeResolver> getAttributeResolver() {
    return List.of(this);
  }

  @Override
  public ResolvedAttribute resolve(
      Object instance,
      Object name,
      Object[] arguments,
      ArgumentsNode written,
      EvaluationContextImpl context,
      String file,
      int line) {
    if (arguments != null || !(name instanceof String)) {
      return null;
    }
    if (instance instanceof Record) {
      Method accessor = RecordComponents.of(instance.getClass()).get(name);
      return accessor == null ? null : new ResolvedAttribute(read(accessor, instance, file, line));
    }
    Object entry = instance instanceof Map<?, ?> map ? map.get(name) : null;
    return entry == null ? null : new ResolvedAttribute(entry);
  }

  private static Object read(Method accessor, Object instance, String file, int line) {
    try {
      return accessor.invoke(instance);
    } catch (ReflectiveOperationException e) {
      throw new PebbleException(e, "Could not read " + accessor.getName(), line, file);
    }
  }
}
