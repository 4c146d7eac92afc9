package dev.holdfast.session.room;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of event types on the wire, worked out once per type. */
final class EventNames {

  private static final ClassValue<String> NAMES =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          return snakeCase(type.getSimpleName());
        }
      };

  static final Map<String, Class<? extends RoomEvent>> KINDS =
      kindsOf(RoomEvent.class).collect(Collectors.toUnmodifiableMap(EventNames::of, kind -> kind));

  private EventNames() {}

  private static Stream<Class<? extends RoomEvent>> kindsOf(Class<? extends RoomEvent> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses())
            .flatMap(kind -> kindsOf(kind.asSubclass(RoomEvent.class)))
        : Stream.of(type);
  }

  static String of(Class<?> type) {
    return NAMES.get(type);
  }

  private static String snakeCase(String camelCase) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < camelCase.length(); i++) {
      char c = camelCase.charAt(i);
      if (Character.isUpperCase(c) && !name.isEmpty()) {
        name.append('_');
      }
      name.append(Character.toLowerCase(c));
    }
    return name.toString();
  }
}
