/** Cards, and decks whose order is settled before the first card is dealt. */
package dev.holdfast.poker.card;
