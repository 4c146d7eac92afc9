package dev.holdfast.session.room;

import dev.holdfast.session.member.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A room: its people, its table and the stream of its current game, as one immutable value. It
 * changes by {@link #decide}, which is pure: the clock and the cards come from outside, the answer
 * is a value, and nothing else happens.
 *
 * @param info what the room is
 * @param position how far its current game's stream has come
 * @param members everybody it knows
 * @param table the seats and the play
 * @since 0.1
 */
public record Room(RoomInfo info, StreamPosition position, Members members, Table table) {

  /** The most people who may watch a room. */
  public static final int MAX_SPECTATORS = 200;

  /**
   * Opens a room.
   *
   * @param info what it is
   * @param hostName the host's name in it
   * @param gameId the id of its first game
   * @return what is to be stored, or why the settings or the name will not do
   */
  public static RoomDecision open(RoomInfo info, String hostName, UUID gameId) {
    List<FieldError> problems = info.settings().problems();
    if (!problems.isEmpty()) {
      return new RoomDecision.Rejected(Refusal.fields(problems));
    }
    return Names.textProblem("displayName", hostName, Names.LONGEST)
        .<RoomDecision>map(RoomDecision.Rejected::new)
        .orElseGet(() -> opened(info, hostName, gameId));
  }

  private static RoomDecision opened(RoomInfo info, String hostName, UUID gameId) {
    Room opening =
        new Room(
            info,
            StreamPosition.startOf(gameId),
            Members.of(info.hostId(), hostName, info.createdAt()),
            Table.empty(info.settings()));
    StreamEvent first =
        new StreamEvent(
            opening.position().next(),
            info.createdAt(),
            new HostEvent.GameOpened(info.id(), opening));
    return new RoomDecision.Accepted(
        new Commit(null, List.of(first), opening.apply(first), List.of()));
  }

  /** The room's id. */
  public UUID id() {
    return info.id();
  }

  /** Who holds it. */
  public UUID hostId() {
    return info.hostId();
  }

  /** How it plays. */
  public RoomSettings settings() {
    return info.settings();
  }

  /** The id of the current game. */
  public UUID gameId() {
    return position.gameId();
  }

  /** What somebody is in this room; {@link Role#GUEST} for those it does not know. */
  public Role roleOf(UUID userId) {
    return userId.equals(hostId()) ? Role.HOST : standingOf(userId);
  }

  /** The same, leaving aside who is the host. */
  public Role standingOf(UUID userId) {
    return members.find(userId).map(Member::role).orElse(Role.GUEST);
  }

  /** Whether a user is a member of the room in any way: let in and not removed. */
  public boolean hasLetIn(UUID userId) {
    return standingOf(userId).seesPlay();
  }

  /**
   * Whether somebody's place outlasts their absence: they have their seat, or the hand that ran
   * when they went still runs. It is this room's {@link dev.holdfast.session.member.Tenure}.
   *
   * @param since when they were last known to be here
   */
  public boolean keepsPlaceOf(UUID userId, Instant since) {
    return table.seatOf(userId).isPresent()
        || table.running().filter(play -> !play.startedAt().isAfter(since)).isPresent();
  }

  /** Whether nobody more can sit or watch. */
  public boolean isFull() {
    boolean seatsFull = table.seats().size() >= settings().maxSeats();
    boolean watchersFull =
        !settings().spectatorsAllowed() || members.with(Role.SPECTATOR).size() >= MAX_SPECTATORS;
    return seatsFull && watchersFull;
  }

  /** When time alone will change something here next, if ever. See {@link PlayCommand.Tick}. */
  public Optional<Instant> dueAt() {
    return Stream.of(
            Optional.ofNullable(table.clock()).map(TurnClock::dueAt),
            table.nextHandAt(settings().nextHandDelayMs()),
            table.seats().values().stream().flatMap(this::dueAt).min(Instant::compareTo))
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  /**
   * Answers a command.
   *
   * @param now the time to decide by
   * @param decks where the next hand's cards come from, should one be dealt
   */
  public RoomDecision decide(RoomCommand command, Instant now, Decks decks) {
    Draft draft = new Draft(this, now, decks);
    return command
        .decide(draft)
        .<RoomDecision>map(RoomDecision.Rejected::new)
        .orElseGet(draft::accept);
  }

  /**
   * The first part in which another picture of this room differs: {@code position}, {@code info},
   * {@code members} or {@code table}; empty if none does.
   */
  public Optional<String> differenceTo(Room other) {
    return Stream.of(
            part("position", position, other.position),
            part("info", info, other.info),
            part("members", members, other.members),
            part("table", table, other.table))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> part(String name, Object mine, Object others) {
    return mine.equals(others) ? Optional.empty() : Optional.of(name);
  }

  /** The room after an event of its stream. */
  public Room apply(StreamEvent event) {
    return event.event().applyTo(at(event.position()), event.at());
  }

  Room at(StreamPosition reached) {
    return new Room(info, reached, members, table);
  }

  Room withInfo(RoomInfo changed) {
    return new Room(changed, position, members, table);
  }

  Room withMembers(Members changed) {
    return new Room(info, position, changed, table);
  }

  Room withTable(Table changed) {
    return new Room(info, position, members, changed);
  }

  /** When a player who is away counts as disconnected, or loses the seat once out of the hand. */
  private Stream<Instant> dueAt(Seat seat) {
    if (seat.awaySince() == null) {
      return Stream.empty();
    }
    Instant free = seat.awaySince().plusSeconds(settings().freeSeatAfterSeconds());
    Instant gone = seat.awaySince().plusSeconds(settings().disconnectedAfterSeconds());
    Stream<Instant> freed = table.isInHand(seat.index()) ? Stream.empty() : Stream.of(free);
    boolean told = seat.connection() == Connection.DISCONNECTED;
    return Stream.concat(freed, told ? Stream.empty() : Stream.of(gone));
  }
}
