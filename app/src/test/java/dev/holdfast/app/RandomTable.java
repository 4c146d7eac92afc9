package dev.holdfast.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.poker.card.Deck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A table where people do at random whatever is legal. Now and then somebody says something, loses
 * the line for a moment or gets up and sits down again; whoever is broke buys in again.
 */
final class RandomTable implements AutoCloseable {

  private static final int BUY_IN = 100;

  private final Random random;
  private final UUID roomId;
  private final UUID gameId;
  private final List<TableClient> players = new ArrayList<>();
  private long lastTurn;
  private int lastPaid;
  private long actions;

  /** Opens the room and seats everybody, 2 to 9 by the seed. */
  RandomTable(House house, String name, long seed) {
    this(
        house::guest,
        gameId -> house.decks().arrange(gameId, hand -> Deck.shuffled(new Random(seed + hand))),
        name,
        seed);
  }

  /** The same with everybody at the server after the one before, and cards from nobody knows. */
  RandomTable(Street street, String name, long seed) {
    this(street.inTurn(), gameId -> {}, name, seed);
  }

  private RandomTable(
      Function<String, Guest> arrival, Consumer<UUID> dealer, String name, long seed) {
    random = new Random(seed);
    Guest host = arrival.apply(name + " host");
    JsonNode opened =
        host.post("/api/rooms", "displayName", host.name(), "settings", settings()).ok();
    roomId = UUID.fromString(opened.get("roomId").asText());
    gameId = UUID.fromString(opened.get("gameId").asText());
    dealer.accept(gameId);
    sit(host);
    int others = 1 + random.nextInt(8);
    IntStream.rangeClosed(1, others)
        .mapToObj(i -> arrival.apply(name + " player " + i))
        .forEach(this::sit);
  }

  UUID roomId() {
    return roomId;
  }

  /** How often somebody acted. */
  long actions() {
    return actions;
  }

  /** How many hands were paid. */
  int hands() {
    return lastPaid;
  }

  /** Plays as long as it is told to, then to the end of the hand. */
  void play(BooleanSupplier goesOn) {
    host().post("/start");
    while (goesOn.getAsBoolean()) {
      step();
    }
    host().post("/pause");
    while (host().read(stream -> stream.last("game_paused")).isEmpty()) {
      step();
    }
    long last = host().hydrate().get("seq").asLong();
    players.forEach(player -> player.awaitSeq(last));
  }

  @Override
  public void close() {
    players.forEach(TableClient::close);
  }

  private void sit(Guest guest) {
    TableClient player = new TableClient(guest, roomId);
    if (!players.isEmpty()) {
      player.post("/join", "displayName", guest.name());
    }
    player.post("/seat", "seatIndex", players.size());
    player.connect();
    players.add(player);
  }

  private TableClient host() {
    return players.get(0);
  }

  private void step() {
    host().await("something to do", this::next).run();
  }

  private Optional<Runnable> next(GameStream stream) {
    Optional<JsonNode> paid =
        stream.last("pot_distributed").map(event -> event.get("data")).filter(this::isNew);
    return paid.<Runnable>map(data -> () -> refill(data))
        .or(() -> stream.decision().filter(this::isNew).map(decision -> () -> act(decision)))
        .or(() -> stream.last("game_paused").map(paused -> () -> {}));
  }

  private boolean isNew(JsonNode paid) {
    return paid.get("handNumber").asInt() > lastPaid;
  }

  private boolean isNew(Decision decision) {
    return decision.turn() > lastTurn;
  }

  private void refill(JsonNode paid) {
    lastPaid = paid.get("handNumber").asInt();
    for (JsonNode stack : paid.get("stacks")) {
      if (stack.get("chips").asLong() == 0) {
        players.get(stack.get("seatIndex").asInt()).post("/rebuy", "amount", BUY_IN);
      }
    }
  }

  private void act(Decision decision) {
    TableClient player = players.get(decision.seat());
    player.await("my turn", stream -> stream.decision().filter(decision::isAskedAgainBy));
    lastTurn = decision.turn();
    player.act(RandomChoice.of(decision, random));
    actions++;
    distract(players.get(random.nextInt(players.size())));
  }

  private void distract(TableClient player) {
    switch (random.nextInt(100)) {
      case 0 -> player.say("nice hand " + actions);
      case 1 -> {
        player.hangUp();
        player.connect();
      }
      case 2 -> {
        player.post("/sit-out");
        player.post("/sit-in");
      }
      default -> {
        // Most of the time everybody minds the game.
      }
    }
  }

  private ObjectNode settings() {
    return Wire.object(
        "smallBlind", 1,
        "bigBlind", 2,
        "ante", random.nextInt(3),
        "autoApprove", true,
        "startingStack", BUY_IN,
        "actionTimeoutSeconds", 600,
        "nextHandDelayMs", 0);
  }
}
