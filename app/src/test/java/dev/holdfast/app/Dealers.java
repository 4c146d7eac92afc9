package dev.holdfast.app;

import java.util.UUID;

/** Whoever sees to it that a recorded hand is dealt again. */
interface Dealers {

  /** Has every hand of a game dealt as this one was. */
  void arrange(UUID gameId, RecordedHand hand);
}
