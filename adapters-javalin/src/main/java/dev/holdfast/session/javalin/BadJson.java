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
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in our words what Jackson found wrong with a request, and with which field. */
final class BadJson {

  private static final String WHOLE = "body";

  private BadJson() {}

  static Problem problem(IOException bad) {
    return bad instanceof JsonProcessingException json
        ? Problem.field(field(json), message(json))
        : Problem.field(WHOLE, "cannot be read");
  }

  private static String field(JsonProcessingException bad) {
    if (bad instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return mapping.getPath().stream().map(BadJson::step).collect(Collectors.joining("."));
    }
    return isTwice(bad) ? currentName(bad) : WHOLE;
  }

  private static String step(JsonMappingException.Reference step) {
    String name = step.getFieldName();
    return name == null ? String.valueOf(step.getIndex()) : name;
  }

  private static String message(JsonProcessingException bad) {
    Throwable cause = bad.getCause();
    if (isTwice(bad) || isTwice(cause)) {
      return "is given twice";
    }
    if (bad instanceof InputCoercionException || cause instanceof InputCoercionException) {
      return "is out of range";
    }
    if (bad instanceof StreamConstraintsException || cause instanceof StreamConstraintsException) {
      return "is too long or too deep";
    }
    if (bad instanceof UnrecognizedPropertyException) {
      return "is not known here";
    }
    if (bad instanceof InvalidNullException || isMissing(bad)) {
      return "is required";
    }
    return bad instanceof MismatchedInputException mismatch
        ? "must be " + kind(mismatch.getTargetType())
        : "is not JSON";
  }

  /** Jackson has no type of its own for either of these. */
  private static boolean isMissing(JsonProcessingException bad) {
    return bad.getOriginalMessage().startsWith("Missing required creator property");
  }

  private static boolean isTwice(@Nullable Throwable bad) {
    return bad instanceof StreamReadException read
        && read.getOriginalMessage().startsWith("Duplicate");
  }

  private static String currentName(JsonProcessingException bad) {
    try {
      String name = ((StreamReadException) bad).getProcessor().currentName();
      return name == null ? WHOLE : name;
    } catch (IOException unreadable) {
      return WHOLE;
    }
  }

  private static String kind(@Nullable Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
    }
    return kindOf(type);
  }

  private static String kindOf(Class<?> type) {
    if (type == long.class || type == int.class || Number.class.isAssignableFrom(type)) {
      return "a whole number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == UUID.class) {
      return "a UUID";
    }
    return type == String.class ? "a text" : "an object";
  }
}
