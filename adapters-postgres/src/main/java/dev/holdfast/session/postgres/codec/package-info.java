/** How rooms, events and hands are written in {@code jsonb} columns, and read back. */
package dev.holdfast.session.postgres.codec;
