package dev.holdfast.session.javalin;

import dev.holdfast.session.member.Role;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.view.Hydration;
import dev.holdfast.session.view.Viewer;
import java.time.InstantSource;
import java.util.UUID;

/**
 * The hydration document of a room for nobody in particular, as text. Safe for use by many threads.
 */
public final class Pictures {

  private static final Viewer ANYBODY = new Viewer(new UUID(0, 0), Role.SPECTATOR);

  private final Json json = new Json(true);
  private final InstantSource clock;

  /** By this clock. */
  public Pictures(InstantSource clock) {
    this.clock = clock;
  }

  /** A room as somebody sees it who only watches. */
  public String of(Room room) {
    return json.write(Hydration.of(room, ANYBODY, clock.instant()));
  }
}
