package dev.holdfast.session.javalin;

import dev.holdfast.session.member.MintedToken;
import dev.holdfast.session.member.RejoinToken;
import dev.holdfast.session.room.Member;
import dev.holdfast.session.room.Names;
import dev.holdfast.session.room.Room;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who one is: {@code /api/session}. */
final class SessionCalls {

  private final Web web;

  SessionCalls(Web web) {
    this.web = web;
  }

  /** What {@code POST} takes: a name to go by, or a token to come back with. */
  record Begin(Optional<String> displayName, Optional<String> rejoinToken, Optional<UUID> roomId) {}

  /**
   * What everything here answers with.
   *
   * @param rejoinToken what takes the place of the token somebody came back with
   */
  record Me(
      UUID userId, @Nullable String displayName, Instant expiresAt, Optional<String> rejoinToken) {

    static Me of(Caller caller) {
      return of(caller, Optional.empty());
    }

    static Me of(Caller caller, Optional<MintedToken> next) {
      return new Me(
          caller.userId(),
          caller.displayName().orElse(null),
          caller.expiresAt(),
          next.map(MintedToken::token));
    }
  }

  record Ended(boolean success) {}

  Me begin(Call call) {
    Begin body = call.body(Begin.class);
    body.displayName().ifPresent(SessionCalls::checkName);
    return body.rejoinToken().isPresent() || body.roomId().isPresent()
        ? comeBack(call, body)
        : Me.of(body.displayName().map(call::callerNamed).orElseGet(call::caller));
  }

  Me show(Call call) {
    return Me.of(call.caller());
  }

  Ended end(Call call) {
    web.identity().end(call.withoutBody().http());
    return new Ended(true);
  }

  private Me comeBack(Call call, Begin body) {
    if (call.known().isEmpty()) {
      web.identity().countNewcomer(call.http());
    }
    String token = body.rejoinToken().orElseThrow(() -> missing("rejoinToken"));
    UUID roomId = body.roomId().orElseThrow(() -> missing("roomId"));
    // a room that is not there answers as one whose token this is not
    Room room = web.backend().store().reload(roomId).orElseThrow(SessionCalls::badToken);
    RejoinToken shown = shown(room, token);
    MintedToken next = web.tokens().replace(shown).orElseThrow(SessionCalls::badToken);
    UUID userId = shown.owner().userId();
    Optional<String> name = body.displayName().or(() -> nameIn(room, userId));
    return Me.of(web.identity().begin(call.http(), userId, name), Optional.of(next));
  }

  private RejoinToken shown(Room room, String token) {
    if (web.tokens().checkRejoin(room, token) instanceof Admission.Admitted admitted) {
      return admitted.shown().orElseThrow();
    }
    throw badToken();
  }

  private static ProblemException badToken() {
    return Problem.of(ErrorCode.UNAUTHENTICATED, "the rejoin token is not good").thrown();
  }

  private static Optional<String> nameIn(Room room, UUID userId) {
    return room.members().find(userId).map(Member::displayName);
  }

  private static void checkName(String name) {
    Names.textProblem("displayName", name, Names.LONGEST)
        .ifPresent(
            refusal -> {
              throw Problem.of(refusal, Optional.empty()).thrown();
            });
  }

  private static ProblemException missing(String field) {
    return Problem.field(field, "is required").thrown();
  }
}
