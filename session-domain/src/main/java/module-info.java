/**
 * Rooms where people sit down to play: roles, tokens and sequence numbers behind ports.
 *
 * <p>The annotations of nullness are for compilers that know them; whoever uses the library need
 * not have them.
 */
@org.jspecify.annotations.NullMarked
module dev.holdfast.session {
  requires transitive dev.holdfast.poker;
  requires static org.jspecify;

  exports dev.holdfast.session.member;
  exports dev.holdfast.session.memory;
  exports dev.holdfast.session.office;
  exports dev.holdfast.session.room;
  exports dev.holdfast.session.view;
}
