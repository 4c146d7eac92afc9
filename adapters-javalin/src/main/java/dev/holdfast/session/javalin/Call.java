package dev.holdfast.session.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** One HTTP call, as the handlers see it. What it lacks or gets wrong is thrown as a problem. */
final class Call {

  private static final String CALLER = "caller";
  private static final Pattern HAND_NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
  private static final byte[] NO_BODY = {'{', '}'};

  private final Context http;
  private final Web web;

  Call(Context http, Web web) {
    this.http = http;
    this.web = web;
  }

  /** Remembers who asks for the rest of the call. */
  void isBy(Caller caller) {
    http.attribute(CALLER, caller);
  }

  /** Who asks; somebody new gets a session by that. */
  Caller caller() {
    return known().orElseGet(() -> newcomer(Optional.empty()));
  }

  /** Who asks, and from now on goes by this name. */
  Caller callerNamed(String displayName) {
    return known()
        .map(caller -> web.identity().rename(http, caller, displayName))
        .orElseGet(() -> newcomer(Optional.of(displayName)));
  }

  /** Who asks, if that is known. */
  Optional<Caller> known() {
    return Optional.ofNullable(http.attribute(CALLER));
  }

  private Caller newcomer(Optional<String> displayName) {
    Caller caller = web.identity().begin(http, displayName);
    isBy(caller);
    return caller;
  }

  /** The request itself. */
  Context http() {
    return http;
  }

  /** The room the path names. */
  UUID roomId() {
    return Uuids.parse(http.pathParam("roomId")).orElseThrow(Rooms::noRoom);
  }

  /** The game the path names. */
  UUID gameId() {
    return Uuids.parse(http.pathParam("gameId")).orElseThrow(Rooms::noGame);
  }

  /** The hand the path names, if that is a number at all. */
  Optional<Integer> handNumber() {
    return Optional.of(http.pathParam("n"))
        .filter(digits -> HAND_NUMBER.matcher(digits).matches())
        .map(Integer::valueOf);
  }

  /** A parameter of the query, if given. */
  Optional<String> query(String name) {
    return Optional.ofNullable(http.queryParam(name));
  }

  /** A parameter of the query that is an id, if given. */
  Optional<UUID> queryUuid(String name) {
    return query(name).map(id -> Uuids.parse(id).orElseThrow(() -> bad(name, "must be a UUID")));
  }

  /** A parameter of the query that is a whole number between two others, if given. */
  long queryNumber(String name, long otherwise, long least, long most) {
    return query(name).map(digits -> number(name, digits, least, most)).orElse(otherwise);
  }

  private static long number(String name, String digits, long least, long most) {
    try {
      long number = Long.parseLong(digits);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw bad(name, "must be a whole number");
    }
    throw bad(name, "must be from " + least + " to " + most);
  }

  private static ProblemException bad(String field, String message) {
    return Problem.field(field, message).thrown();
  }

  /** The rejoin token the caller has already. */
  Optional<String> rejoinToken() {
    return Optional.ofNullable(http.header("X-Rejoin-Token"));
  }

  /** What a call carries that needs nothing. */
  private record Nothing() {}

  /**
   * Makes sure that the body says nothing, so that nobody believes to have been heard.
   *
   * @return this call
   */
  Call withoutBody() {
    body(Nothing.class);
    return this;
  }

  /** The body; none at all is the same as an empty object. */
  <T> T body(Class<T> type) {
    byte[] bytes = bytes();
    if (bytes.length == 0) {
      return web.json().read(NO_BODY, type);
    }
    if (!isJson()) {
      throw Problem.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "send application/json").thrown();
    }
    return web.json().read(bytes, type);
  }

  private boolean isJson() {
    String type = http.contentType();
    return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
  }

  /** Read by hand: a body sent in chunks does not tell its length beforehand. */
  private byte[] bytes() {
    int most = web.config().limits().bodyBytes();
    try {
      byte[] bytes = http.bodyInputStream().readNBytes(most + 1);
      if (bytes.length > most) {
        throw Problem.of(ErrorCode.TOO_LARGE, "at most " + most + " bytes").thrown();
      }
      return bytes;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
