package dev.holdfast.session.javalin;

import dev.holdfast.session.room.Outcome;
import dev.holdfast.session.room.RoomCommand;
import dev.holdfast.session.room.SeatCommand.LeaveSeat;
import dev.holdfast.session.room.SeatCommand.Rebuy;
import dev.holdfast.session.room.SeatCommand.SitIn;
import dev.holdfast.session.room.SeatCommand.SitOut;
import dev.holdfast.session.room.SeatCommand.TakeSeat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** One's own seat. */
final class SeatCalls {

  private final Web web;

  SeatCalls(Web web) {
    this.web = web;
  }

  record SeatBody(int seatIndex, Optional<String> displayName, Optional<Long> buyIn) {}

  record RebuyBody(long amount) {}

  record Seated(
      int seatIndex, Optional<String> seatToken, Optional<String> rejoinToken, long seq) {}

  Seated sit(Call call) {
    SeatBody body = call.body(SeatBody.class);
    UUID user = call.caller().userId();
    Outcome.Done done =
        web.rooms()
            .ask(
                call.roomId(),
                new TakeSeat(
                    user,
                    body.seatIndex(),
                    body.displayName().orElse(null),
                    body.buyIn().orElse(null)));
    RoomTokens tokens = web.tokens().give(done.room(), user, call.rejoinToken());
    return new Seated(body.seatIndex(), tokens.seatToken(), tokens.rejoinToken(), done.seq());
  }

  Done leave(Call call) {
    return ask(call.withoutBody(), LeaveSeat::new);
  }

  Done sitOut(Call call) {
    return ask(call.withoutBody(), SitOut::new);
  }

  Done sitIn(Call call) {
    return ask(call.withoutBody(), SitIn::new);
  }

  Done rebuy(Call call) {
    long amount = call.body(RebuyBody.class).amount();
    return ask(call, user -> new Rebuy(user, amount));
  }

  private Done ask(Call call, Function<UUID, RoomCommand> command) {
    return Done.of(web.rooms().ask(call.roomId(), command.apply(call.caller().userId())));
  }
}
