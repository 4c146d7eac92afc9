package dev.holdfast.session.javalin;

import dev.holdfast.session.room.Outcome;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.StreamEvent;
import dev.holdfast.session.room.StreamPosition;
import dev.holdfast.session.view.Viewer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Playing, and catching up with the play. */
final class GameCalls {

  private static final int USUAL_EVENTS = 256;
  private static final int MOST_EVENTS = 1000;

  private final Web web;

  GameCalls(Web web) {
    this.web = web;
  }

  record Acted(boolean success, long seq, @Nullable UUID actionId) {}

  /**
   * Some events in a row.
   *
   * @param seq how far the stream has come; for a game that is over, how far this answer goes
   */
  record Events(UUID gameId, int epoch, long seq, List<EventFrame> events) {}

  Acted act(Call call) {
    ActionBody body = call.body(ActionBody.class);
    UUID gameId = call.gameId();
    Outcome.Done done = web.rooms().ask(web.rooms().byGame(gameId), body.by(call.caller(), gameId));
    return new Acted(true, done.seq(), body.actionId().orElse(null));
  }

  Events events(Call call) {
    long after = call.queryNumber("after", 0, 0, Long.MAX_VALUE);
    int limit = (int) call.queryNumber("limit", USUAL_EVENTS, 1, MOST_EVENTS);
    UUID gameId = call.gameId();
    UUID roomId = web.rooms().byGame(gameId);
    List<StreamEvent> events = web.backend().journal().after(gameId, after, limit);
    // Read afterwards: the stream has come at least as far as the events say.
    UUID userId = call.caller().userId();
    Room room = web.rooms().shownTo(userId, roomId);
    Viewer viewer = Viewer.in(room, userId);
    StreamPosition head = web.backend().journal().head(gameId).orElseThrow();
    return new Events(
        gameId,
        head.epoch(),
        head.seq(),
        events.stream().map(viewer::see).map(EventFrame::of).toList());
  }
}
