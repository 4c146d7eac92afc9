package dev.holdfast.app.faults;

import java.util.UUID;

/** A seat at a table. */
record Place(UUID roomId, UUID gameId, int seat) {}
