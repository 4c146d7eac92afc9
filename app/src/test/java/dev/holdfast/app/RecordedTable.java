package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.app.RecordedHand.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A table of its own for one recorded hand. Its players sit, somebody watches, and somebody whom
 * nobody let in listens at the door; all of them follow the stream to the end of the hand.
 */
final class RecordedTable implements AutoCloseable {

  private final RecordedHand hand;
  private final List<Step> steps;
  private final UUID roomId;
  private final UUID gameId;
  private final List<TableClient> players = new ArrayList<>();
  private final TableClient spectator;
  private final TableClient stranger;
  private int done;
  private TableClient lastActor;
  private long lastTurn;

  /**
   * Opens the room and has everybody take their places.
   *
   * @param people two more than are dealt in; the first is the host and has the button
   * @param witness is shown every event the moment it arrives at the spectator
   */
  RecordedTable(
      RecordedHand hand, List<Guest> people, Dealers dealers, Consumer<JsonNode> witness) {
    this.hand = hand;
    this.steps = hand.steps();
    Guest host = people.get(0);
    JsonNode opened =
        host.post("/api/rooms", "displayName", host.name(), "settings", settings(hand)).ok();
    this.roomId = UUID.fromString(opened.get("roomId").asText());
    this.gameId = UUID.fromString(opened.get("gameId").asText());
    dealers.arrange(gameId, hand);
    people.subList(0, hand.players()).forEach(guest -> players.add(client(guest)));
    this.spectator = new TableClient(people.get(hand.players()), roomId, witness);
    this.lastActor = players.get(0);
    this.stranger = client(people.get(hand.players() + 1));
    takePlaces();
  }

  RecordedHand hand() {
    return hand;
  }

  UUID roomId() {
    return roomId;
  }

  UUID gameId() {
    return gameId;
  }

  TableClient host() {
    return players.get(0);
  }

  /** Those who play, by seat. */
  List<TableClient> players() {
    return List.copyOf(players);
  }

  TableClient spectator() {
    return spectator;
  }

  TableClient stranger() {
    return stranger;
  }

  /** Those who were let in: the players and the spectator. */
  List<TableClient> members() {
    List<TableClient> members = new ArrayList<>(players);
    members.add(spectator);
    return members;
  }

  /** Everybody who follows the stream. */
  List<TableClient> clients() {
    List<TableClient> clients = members();
    clients.add(stranger);
    return clients;
  }

  /** Somebody asks to come in, and the host lets them. */
  void letIn(TableClient client) {
    client.post("/join", "displayName", client.guest().name());
    host().post("/approve", "userId", client.guest().userId(), "approved", true);
  }

  /** The host has the hand dealt. */
  RecordedTable deal() {
    host().post("/start");
    JsonNode dealt = host().await("the deal", stream -> stream.last("hand_started"));
    assertThat(dealt.get("data").get("dealerSeat").asInt()).isZero();
    return this;
  }

  /** Whether there is something left to do. */
  boolean goesOn() {
    return done < steps.size();
  }

  /** Somebody does what was recorded next, which must be what the table waits for. */
  void step() {
    Step step = steps.get(done++);
    TableClient actor = players.get(step.seat());
    Decision decision =
        actor.await("the turn of " + step, stream -> stream.decision().filter(this::isNew));
    assertThat(hand.legal(decision)).as(hand + ", " + step).isEqualTo(step.legal());
    lastTurn = decision.turn();
    lastActor = actor;
    actor.act(step.choice(decision));
  }

  /** Whoever acted last asks for the same again, as if no answer had come: nothing changes. */
  void repeatLastStep() {
    lastActor.actAgain();
  }

  /** Does some of what was recorded. */
  RecordedTable steps(int number) {
    for (int i = 0; i < number; i++) {
      step();
    }
    return this;
  }

  /** The hand is played to its end, and no other is dealt. */
  RecordedTable playOut() {
    steps(steps.size() - done);
    host().await("the end of " + hand, stream -> stream.last("pot_distributed"));
    host().post("/pause");
    long last = host().hydrate().get("seq").asLong();
    clients().forEach(client -> client.awaitSeq(last));
    return this;
  }

  @Override
  public void close() {
    clients().forEach(TableClient::close);
  }

  @Override
  public String toString() {
    return hand.toString();
  }

  private void takePlaces() {
    host().connect();
    for (int seat = 0; seat < players.size(); seat++) {
      TableClient player = players.get(seat);
      if (seat > 0) {
        letIn(player);
      }
      player.post("/seat", "seatIndex", seat, "buyIn", hand.stack(seat));
    }
    letIn(spectator);
    spectator.post("/spectate");
    clients().stream().filter(client -> client != host()).forEach(TableClient::connect);
  }

  private TableClient client(Guest guest) {
    return new TableClient(guest, roomId);
  }

  private boolean isNew(Decision decision) {
    return decision.turn() > lastTurn;
  }

  private static ObjectNode settings(RecordedHand hand) {
    return Wire.object(
        "smallBlind", hand.smallBlind(),
        "bigBlind", hand.bigBlind(),
        "ante", hand.ante(),
        "maxSeats", 10,
        "startingStack", hand.largestStack(),
        "minBuyIn", 1,
        "maxBuyIn", hand.largestStack(),
        "actionTimeoutSeconds", 600,
        "nextHandDelayMs", 60_000);
  }
}
