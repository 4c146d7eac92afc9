/** Hand values: what beats what. */
package dev.holdfast.poker.eval;
