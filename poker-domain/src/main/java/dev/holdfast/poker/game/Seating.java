package dev.holdfast.poker.game;

/** Placeholder. */
interface Seating {}
