package dev.holdfast.session.javalin;

import dev.holdfast.session.member.Role;
import dev.holdfast.session.room.HostCommand.Approve;
import dev.holdfast.session.room.HostCommand.Reject;
import dev.holdfast.session.room.Member;
import dev.holdfast.session.room.MemberCommand.Join;
import dev.holdfast.session.room.MemberCommand.Spectate;
import dev.holdfast.session.room.MemberCommand.StopSpectating;
import dev.holdfast.session.room.Outcome;
import dev.holdfast.session.room.Room;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Being let into a room, and watching there. */
final class MemberCalls {

  private final Web web;

  MemberCalls(Web web) {
    this.web = web;
  }

  record JoinBody(Optional<UUID> userId, String displayName) {}

  record ApproveBody(UUID userId, boolean approved) {}

  record RejectBody(UUID userId) {}

  record SpectateBody(Optional<String> displayName) {}

  /** How a request to join stands. */
  record Joined(String status, boolean waitingForApproval, Optional<String> rejoinToken) {}

  record Approved(boolean approved) {}

  record Watching(boolean success, long seq, Optional<String> rejoinToken) {}

  record Spectators(List<Spectator> spectators) {}

  record Spectator(UUID userId, String displayName) {
    static Spectator of(Member member) {
      return new Spectator(member.userId(), member.displayName());
    }
  }

  Joined join(Call call) {
    JoinBody body = call.body(JoinBody.class);
    Caller caller = call.caller();
    caller.mustBe(body.userId());
    Join join = new Join(caller.userId(), body.displayName());
    return joined(call, web.rooms().ask(call.roomId(), join).room());
  }

  private Joined joined(Call call, Room room) {
    UUID userId = call.caller().userId();
    return room.hasLetIn(userId)
        ? new Joined("approved", false, rejoinToken(call, room))
        : new Joined("pending", true, Optional.empty());
  }

  Approved approve(Call call) {
    ApproveBody body = call.body(ApproveBody.class);
    UUID host = call.caller().userId();
    web.rooms()
        .ask(
            call.roomId(),
            body.approved() ? new Approve(host, body.userId()) : new Reject(host, body.userId()));
    return new Approved(body.approved());
  }

  Approved reject(Call call) {
    RejectBody body = call.body(RejectBody.class);
    web.rooms().ask(call.roomId(), new Reject(call.caller().userId(), body.userId()));
    return new Approved(false);
  }

  Watching spectate(Call call) {
    String name = call.body(SpectateBody.class).displayName().orElse(null);
    Outcome.Done done = web.rooms().ask(call.roomId(), new Spectate(call.caller().userId(), name));
    return new Watching(true, done.seq(), rejoinToken(call, done.room()));
  }

  Done stopSpectating(Call call) {
    UUID user = call.withoutBody().caller().userId();
    return Done.of(web.rooms().ask(call.roomId(), new StopSpectating(user)));
  }

  Spectators spectators(Call call) {
    Room room = web.rooms().get(call.roomId());
    return new Spectators(room.members().with(Role.SPECTATOR).stream().map(Spectator::of).toList());
  }

  private Optional<String> rejoinToken(Call call, Room room) {
    UUID userId = call.caller().userId();
    return web.tokens().give(room, userId, call.rejoinToken()).rejoinToken();
  }
}
