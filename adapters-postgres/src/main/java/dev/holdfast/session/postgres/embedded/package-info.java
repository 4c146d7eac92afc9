/** A real PostgreSQL server that lives in a directory of ours, for those who bring none. */
@NullMarked
package dev.holdfast.session.postgres.embedded;

import org.jspecify.annotations.NullMarked;
