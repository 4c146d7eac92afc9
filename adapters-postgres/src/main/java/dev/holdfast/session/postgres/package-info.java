/** Rooms kept in PostgreSQL: connecting, the schema, and the one statement that commits. */
@NullMarked
package dev.holdfast.session.postgres;

import org.jspecify.annotations.NullMarked;
