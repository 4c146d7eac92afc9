package dev.holdfast.session.room;

import java.util.UUID;

/** A bus that carries nothing. */
final class SilentBus implements RoomBus, RoomBus.Line {

  @Override
  public void announce(Commit commit) {
    // nobody hears it
  }

  @Override
  public Line open(Ear ear) {
    return this;
  }

  @Override
  public boolean isUp() {
    return false;
  }

  @Override
  public void follow(UUID roomId) {
    // nothing will be said of it
  }

  @Override
  public void unfollow(UUID roomId) {
    // nothing was
  }

  @Override
  public void close() {
    // there is no line
  }
}
