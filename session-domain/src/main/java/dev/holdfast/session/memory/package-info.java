/** The ports kept in memory: for embedding, for tests, and for rooms that need not survive. */
package dev.holdfast.session.memory;
