/** A room as a pure state machine, the one loop that drives it, and the ports that loop needs. */
package dev.holdfast.session.room;
