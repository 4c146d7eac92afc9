/**
 * Cards, and decks whose order is settled before the first card is dealt. Everything here is
 * immutable and safe to share between threads.
 */
package dev.holdfast.poker.card;
