package dev.holdfast.session.room;

/**
 * One thing wrong with a request.
 *
 * @param field the field's name as the caller wrote it
 * @param message what is wrong, in a few words
 * @since 0.1
 */
public record FieldError(String field, String message) {}
