package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.card.Deck;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The course of a story: one room, its clock and its cards, and what the last sentence came to.
 * Every change is held against the {@link Laws} that hold for all rooms.
 */
abstract class Telling<S extends Telling<S>> {

  private static final Instant EVENING = Instant.parse("2026-01-02T20:00:00Z");

  private static final Deck NO_CARDS = Deck.shuffled(new Random(0));

  private final UUID storyId = UUID.randomUUID();
  private final Cards cards = new Cards();
  private final Consumer<Commit> keeper;
  private final List<StreamEvent> stream = new ArrayList<>();
  private final List<StreamEvent> told = new ArrayList<>();
  private Instant now = EVENING;
  private Optional<Refusal> refusal = Optional.empty();
  private Room room;

  Telling(RoomSettings settings, Consumer<Commit> keeper) {
    this.keeper = keeper;
    RoomInfo info = new RoomInfo(UUID.randomUUID(), code(), id(RoomStory.HOST), settings, now);
    RoomDecision decision = Room.open(info, RoomStory.HOST, UUID.randomUUID());
    Commit opening = ((RoomDecision.Accepted) decision).commit();
    room = opening.after();
    keep(opening);
  }

  private String code() {
    return storyId.toString().substring(0, 8);
  }

  abstract S self();

  /** The user called so in this story. */
  public final UUID id(String name) {
    return UUID.nameUUIDFromBytes((storyId + name).getBytes(StandardCharsets.UTF_8));
  }

  /** The room as it is now. */
  public final Room room() {
    return room;
  }

  /** What time it is. */
  public final Instant now() {
    return now;
  }

  /** All that happened in the current game. */
  public final List<StreamEvent> stream() {
    return List.copyOf(stream);
  }

  /** What would be stored if the room were asked for something now; it does not happen. */
  public final Commit wouldStore(RoomCommand command) {
    return ((RoomDecision.Accepted) room.decide(command, now, this::deck)).commit();
  }

  /** The change a command makes of some room, whatever the story. */
  static Commit change(Room room, RoomCommand command) {
    RoomDecision decision = room.decide(command, EVENING, (game, hand) -> NO_CARDS);
    return ((RoomDecision.Accepted) decision).commit();
  }

  /** Asks the room for something. */
  public final S does(RoomCommand command) {
    told.clear();
    ask(command);
    return self();
  }

  /** Lets time go by, waking the room whenever something is due. */
  public final S passes(Duration time) {
    told.clear();
    Instant end = now.plus(time);
    for (Optional<Instant> due = dueBy(end); due.isPresent(); due = dueBy(end)) {
      now = due.get().isAfter(now) ? due.get() : now;
      StreamPosition before = room.position();
      ask(new PlayCommand.Tick());
      assertThat(room.position()).as("what was due was done").isNotEqualTo(before);
    }
    now = end;
    return self();
  }

  /** The same in seconds. */
  public final S passes(int seconds) {
    return passes(Duration.ofSeconds(seconds));
  }

  /** Lets time go by while nobody wakes the room. */
  public final S sleeps(int seconds) {
    now = now.plusSeconds(seconds);
    return self();
  }

  /** Arranges the hole cards somebody gets in the next hand. */
  public final S holding(String name, String holeCards) {
    cards.at(seatOf(name), holeCards);
    return self();
  }

  /** Arranges the board of the next hand. */
  public final S board(String board) {
    cards.board(board);
    return self();
  }

  /** The last sentence made exactly these happen, in this order. */
  public final S tells(String... names) {
    assertThat(refusal).as("refusal").isEmpty();
    assertThat(told).extracting(event -> event.event().name()).containsExactly(names);
    return self();
  }

  /** The last sentence was fine and changed nothing. */
  public final S changesNothing() {
    return tells();
  }

  /** The last sentence was refused for this reason. */
  public final S refuses(RefusalCode code) {
    assertThat(refusal).map(Refusal::code).as("refusal, not " + told).contains(code);
    return self();
  }

  /** The last sentence was refused because of this field. */
  public final S refusesField(String field) {
    refuses(RefusalCode.VALIDATION);
    assertThat(refusal().errors()).extracting(FieldError::field).containsExactly(field);
    return self();
  }

  /** Why the last sentence was refused. */
  public final Refusal refusal() {
    return refusal.orElseThrow();
  }

  /** What the last sentence made happen. */
  public final List<StreamEvent> told() {
    return List.copyOf(told);
  }

  /** The one event of this kind the last sentence made happen. */
  public final <E extends RoomEvent> E event(Class<E> kind) {
    List<E> found =
        told.stream().map(StreamEvent::event).filter(kind::isInstance).map(kind::cast).toList();
    assertThat(found).as(kind.getSimpleName() + " in " + told).hasSize(1);
    return found.get(0);
  }

  /** The seat somebody has. */
  public final int seatOf(String name) {
    return room.table().seatOf(id(name)).orElseThrow().index();
  }

  /** The chips somebody has in front of them. */
  public final long chips(String name) {
    return room.table().chips(seatOf(name));
  }

  /** The name of whoever has to act. */
  public final String nameToAct() {
    TurnClock clock = Objects.requireNonNull(room.table().clock(), "nobody has to act");
    return room.members().get(room.table().seatAt(clock.seatIndex()).userId()).displayName();
  }

  /** Asks for the next thing in the same sentence. */
  final void ask(RoomCommand command) {
    RoomDecision decision = room.decide(command, now, this::deck);
    refusal = Optional.empty();
    if (decision instanceof RoomDecision.Rejected rejected) {
      refusal = Optional.of(rejected.refusal());
    } else {
      keep(((RoomDecision.Accepted) decision).commit());
    }
  }

  private Deck deck(UUID gameId, int handNumber) {
    return cards.deckFor(room.table().game(), handNumber);
  }

  private void keep(Commit commit) {
    Laws.hold(commit);
    for (StreamEvent event : commit.events()) {
      if (event.event() instanceof HostEvent.GameOpened) {
        stream.clear();
      }
      stream.add(event);
    }
    told.addAll(commit.events());
    room = commit.after();
    if (!commit.isEmpty()) {
      keeper.accept(commit);
    }
  }

  private Optional<Instant> dueBy(Instant end) {
    return room.dueAt().filter(due -> !due.isAfter(end));
  }
}
