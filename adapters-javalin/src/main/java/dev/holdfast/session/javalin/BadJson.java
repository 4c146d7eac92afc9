package dev.holdfast.session.javalin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in our words what Jackson found wrong with a request, and with which field. */
final class BadJson {

  private static final String WHOLE = "body";

  private record Finding(Predicate<JsonProcessingException> is, String message) {}

  private static final List<Finding> FINDINGS =
      List.of(
          new Finding(BadJson::isTwice, "is given twice"),
          new Finding(InputCoercionException.class::isInstance, "is out of range"),
          new Finding(StreamConstraintsException.class::isInstance, "is too long or too deep"),
          new Finding(UnrecognizedPropertyException.class::isInstance, "is not known here"),
          new Finding(InvalidNullException.class::isInstance, "is required"),
          new Finding(BadJson::isMissing, "is required"));

  private static final Map<Class<?>, String> KINDS =
      Map.of(
          long.class, "a whole number",
          Long.class, "a whole number",
          int.class, "a whole number",
          Integer.class, "a whole number",
          boolean.class, "true or false",
          Boolean.class, "true or false",
          String.class, "a text",
          UUID.class, "a UUID");

  private BadJson() {}

  static Problem problem(IOException bad) {
    return bad instanceof JsonProcessingException json
        ? Problem.field(field(json), message(culprit(json)))
        : Problem.field(WHOLE, "cannot be read");
  }

  /** What the parser found is wrapped once the field is known. */
  private static JsonProcessingException culprit(JsonProcessingException bad) {
    return bad.getCause() instanceof JsonProcessingException inner ? inner : bad;
  }

  private static String field(JsonProcessingException bad) {
    if (bad instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return mapping.getPath().stream().map(BadJson::step).collect(Collectors.joining("."));
    }
    return isTwice(bad) ? currentName((StreamReadException) bad) : WHOLE;
  }

  private static String step(JsonMappingException.Reference step) {
    String name = step.getFieldName();
    return name == null ? String.valueOf(step.getIndex()) : name;
  }

  private static String currentName(StreamReadException bad) {
    try {
      return Optional.ofNullable(bad.getProcessor().currentName()).orElse(WHOLE);
    } catch (IOException unreadable) {
      return WHOLE;
    }
  }

  private static String message(JsonProcessingException culprit) {
    return FINDINGS.stream()
        .filter(finding -> finding.is().test(culprit))
        .map(Finding::message)
        .findFirst()
        .orElseGet(() -> mismatch(culprit));
  }

  private static String mismatch(JsonProcessingException culprit) {
    return culprit instanceof MismatchedInputException mismatch
        ? "must be " + kind(mismatch.getTargetType())
        : "is not JSON";
  }

  /** Jackson has no type of its own for this, nor for the next. */
  private static boolean isMissing(JsonProcessingException bad) {
    return bad.getOriginalMessage().startsWith("Missing required creator property");
  }

  private static boolean isTwice(JsonProcessingException bad) {
    return bad instanceof StreamReadException && bad.getOriginalMessage().startsWith("Duplicate");
  }

  private static String kind(@Nullable Class<?> type) {
    if (type != null && type.isEnum()) {
      return "one of " + Arrays.toString(type.getEnumConstants()).replaceAll("[\\[\\]]", "");
    }
    return Optional.ofNullable(type).map(KINDS::get).orElse("an object");
  }
}
