/** Hands in a row: button, blinds, seats and stacks from one hand to the next. */
package dev.holdfast.poker.game;
