package dev.holdfast.session.room;

/**
 * Everything a medium does for rooms.
 *
 * @param store keeps them
 * @param directory finds them
 * @param agenda tells which of them time alone will change
 * @param journal tells what happened in them
 * @param archive keeps their finished hands
 * @since 0.1
 */
public record RoomPorts(
    RoomStore store,
    RoomDirectory directory,
    RoomAgenda agenda,
    RoomJournal journal,
    HandArchive archive) {

  /** The ports of a medium that is all of them. */
  public static <T extends RoomStore & RoomDirectory & RoomAgenda & RoomJournal & HandArchive>
      RoomPorts of(T medium) {
    return new RoomPorts(medium, medium, medium, medium, medium);
  }

  /** The same ports with another journal. */
  public RoomPorts with(RoomJournal other) {
    return new RoomPorts(store, directory, agenda, other, archive);
  }
}
