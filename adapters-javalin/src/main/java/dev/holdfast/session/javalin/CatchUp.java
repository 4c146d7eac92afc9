package dev.holdfast.session.javalin;

import java.util.List;

/**
 * What brings a socket up to date.
 *
 * @param picture the room, and the events that lead there
 * @param first frames to send before
 */
record CatchUp(Picture picture, List<Frame> first) {}
