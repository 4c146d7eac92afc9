package dev.holdfast.session.member;

import java.util.UUID;

/** The view of a process that is the only one. */
final class HereOnly implements Whereabouts {

  @Override
  public void arrive(UUID roomId, UUID userId) {
    // nobody else wants to know
  }

  @Override
  public void leave(UUID roomId, UUID userId) {
    // nobody else knew
  }

  @Override
  public boolean isElsewhere(UUID roomId, UUID userId) {
    return false;
  }
}
