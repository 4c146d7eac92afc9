package dev.holdfast.poker.history;

/** Placeholder. */
interface Placeholder {}
