package dev.holdfast.session.postgres;

import java.util.UUID;

/** Somebody who begins to watch; {@code n} is the commit's number in its batch. */
record SpectatorRow(int n, UUID roomId, UUID userId, String displayName) {}
