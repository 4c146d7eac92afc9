/** Rooms where people sit down to play: roles, tokens and sequence numbers behind ports. */
@org.jspecify.annotations.NullMarked
module dev.holdfast.session {
  requires transitive dev.holdfast.poker;
  requires static transitive org.jspecify;
}
