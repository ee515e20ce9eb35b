package org.vmoffer.conformance.property;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Permissions;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.pagetable.EntryFormat;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** Values as the Java expressions that make them. */
final class JavaText {
  private static final List<String> BYTES =
      List.of("addr", "len", "remoteAddr", "localAddr", "size");

  private JavaText() {}

  /** A record, a list, an enum constant, a number or a truth value. */
  static String of(Object value) {
    return switch (value) {
      case MachineConfig config -> machine(config);
      case Record each ->
          "new %s(%s)".formatted(name(each.getClass()), components(each, Integer.MAX_VALUE));
      case List<?> list ->
          "List.of(%s)".formatted(list.stream().map(JavaText::of).collect(joining(", ")));
      case Enum<?> constant -> name(constant.getDeclaringClass()) + "." + constant.name();
      case Number number -> number(number.longValue());
      default -> value.toString();
    };
  }

  /** The first components of a record as arguments, with commas between them. */
  static String components(Record record, int most) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .limit(most)
        .map(component -> component(record, component))
        .collect(joining(", "));
  }

  private static String component(Record record, RecordComponent component) {
    Object value = get(record, component);
    if (value instanceof Number number) {
      if (BYTES.contains(component.getName())) {
        return bytes(number.longValue());
      }
      if (component.getName().equals("flags") && Flags.isKnown(number.longValue())) {
        return flags(number.longValue());
      }
    }
    return of(value);
  }

  private static Object get(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a public record cannot be read: " + record, e);
    }
  }

  private static String name(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
  }

  private static String bytes(long number) {
    return number < 0 ? number(number) : "0x" + Long.toHexString(number) + suffix(number);
  }

  private static String number(long number) {
    return number + suffix(number);
  }

  private static String suffix(long number) {
    return number == (int) number ? "" : "L";
  }

  private static String flags(long flags) {
    String drops =
        (flags & Flags.VMO_DISOWN) == Flags.VMO_DISOWN
            ? " | VMO_DISOWN"
            : names("VMO_DROP_", Flags.drop(flags));
    String names = names("VMO_GRANT_", Flags.grant(flags)) + drops;
    return names.isEmpty() ? "0" : names.substring(" | ".length());
  }

  private static String names(String prefix, Permissions rights) {
    return rights.toString().chars().mapToObj(c -> " | " + prefix + (char) c).collect(joining());
  }

  private static String machine(MachineConfig config) {
    MachineConfig ample =
        MachineConfig.withAmpleTables(
            config.format(),
            config.userPages(),
            config.frames(),
            config.maxPid(),
            config.offerLimit());
    boolean isAmple = config.equals(ample);
    return "%s(%s, %d, %d, %s%d, %d)"
        .formatted(
            isAmple ? "MachineConfig.withAmpleTables" : "new MachineConfig",
            format(config.format()),
            config.userPages(),
            config.frames(),
            isAmple ? "" : config.tableFrames() + ", ",
            config.maxPid(),
            config.offerLimit());
  }

  private static String format(EntryFormat format) {
    Geometry geometry = format.geometry();
    return Formats.ALL.contains(format)
        ? "Formats." + format.name().replace('-', '_').toUpperCase(Locale.ROOT)
        : "Formats.x86(new Geometry(%d, %d))".formatted(geometry.levels(), geometry.indexBits());
  }
}
