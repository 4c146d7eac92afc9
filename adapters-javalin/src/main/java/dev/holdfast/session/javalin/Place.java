package dev.holdfast.session.javalin;

import java.util.UUID;

/** Somebody in a room. */
record Place(UUID roomId, UUID userId) {}
