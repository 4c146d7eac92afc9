package dev.holdfast.session.room;

/** Names of event types on the wire, worked out once per type. */
final class EventNames {

  private static final ClassValue<String> NAMES =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          return snakeCase(type.getSimpleName());
        }
      };

  private EventNames() {}

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
