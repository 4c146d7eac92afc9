/** Rooms where people sit down to play: roles, tokens and sequence numbers behind ports. */
@org.jspecify.annotations.NullMarked
module dev.holdfast.session {
  requires transitive dev.holdfast.poker;
  requires static transitive org.jspecify;

  exports dev.holdfast.session.member;
  exports dev.holdfast.session.memory;
  exports dev.holdfast.session.office;
  exports dev.holdfast.session.room;
  exports dev.holdfast.session.view;
}
