package dev.holdfast.session.postgres;

import java.util.UUID;

/** Somebody who leaves a seat or stops watching; {@code n} is the commit's number in its batch. */
record DepartureRow(int n, UUID roomId, UUID userId) {}
