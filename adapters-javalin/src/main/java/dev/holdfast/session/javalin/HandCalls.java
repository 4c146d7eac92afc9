package dev.holdfast.session.javalin;

import dev.holdfast.poker.history.Phh;
import dev.holdfast.session.room.FinishedHand;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.view.HandStory;
import dev.holdfast.session.view.HandSummary;
import java.util.List;
import java.util.UUID;

/** The finished hands of a game, for those who may follow it. */
final class HandCalls {

  private final Web web;

  HandCalls(Web web) {
    this.web = web;
  }

  record Hands(List<HandSummary> hands) {}

  Hands list(Call call) {
    viewer(call);
    List<FinishedHand> hands = web.backend().archive().hands(call.gameId());
    return new Hands(hands.stream().map(HandSummary::of).toList());
  }

  HandStory show(Call call) {
    UUID viewer = viewer(call);
    return HandStory.of(hand(call), viewer);
  }

  String notation(Call call) {
    UUID viewer = viewer(call);
    return Phh.write(HandStory.notation(hand(call), viewer));
  }

  /** The caller, if they may look. */
  private UUID viewer(Call call) {
    UUID viewer = call.caller().userId();
    Room room = web.rooms().get(web.rooms().byGame(call.gameId()));
    if (!room.roleOf(viewer).seesPlay()) {
      throw Problem.of(ErrorCode.NOT_IN_ROOM, "you are not in this room").thrown();
    }
    return viewer;
  }

  private FinishedHand hand(Call call) {
    return call.handNumber()
        .flatMap(number -> web.backend().archive().hand(call.gameId(), number))
        .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND, "there is no such hand").thrown());
  }
}
