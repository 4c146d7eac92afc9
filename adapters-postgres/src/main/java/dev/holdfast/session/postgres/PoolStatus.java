package dev.holdfast.session.postgres;

/**
 * The pool at one moment, for the metrics.
 *
 * @param active connections at work
 * @param idle connections at rest
 * @param waiting callers without a connection
 * @param errors connection losses met by callers since the start, those that a retry healed
 *     included
 * @param timeouts how often among them no connection was free in time
 */
public record PoolStatus(int active, int idle, int waiting, long errors, long timeouts) {}
