package dev.holdfast.poker.history;

import java.util.Map;
import java.util.Optional;

/**
 * A table of a TOML file: its fields, or why it cannot be read.
 *
 * @param name what stands in its header; empty for the fields before the first header
 * @param fields its values by key, in order; only some of them if there is a problem
 * @param problem the line and what is wrong with it
 */
record TomlSection(String name, Map<String, TomlValue> fields, Optional<String> problem) {

  /** Whether there is nothing to it: no header, no field and nothing wrong. */
  boolean isVoid() {
    return name.isEmpty() && fields.isEmpty() && problem.isEmpty();
  }
}
