/** Hand histories in the PHH notation, in and out. */
package dev.holdfast.poker.history;
