/**
 * A cache in front of the store and a bus between servers, in Redis: it carries, and never decides.
 */
@NullMarked
package dev.holdfast.session.redis;

import org.jspecify.annotations.NullMarked;
