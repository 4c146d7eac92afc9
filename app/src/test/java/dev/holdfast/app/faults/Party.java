package dev.holdfast.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.app.Guest;
import dev.holdfast.app.Wire;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** The players of one table. */
final class Party {

  private final List<URI> servers;
  private final UUID roomId;
  private final UUID gameId;
  private final Guest host;
  private final List<Player> players = new ArrayList<>();

  private Party(List<URI> servers, Guest host, JsonNode opened) {
    this.servers = servers;
    this.host = host;
    this.roomId = UUID.fromString(opened.get("roomId").asText());
    this.gameId = UUID.fromString(opened.get("gameId").asText());
  }

  /** Opens a room and seats everybody; nobody is connected yet. */
  static Party sitDown(
      List<URI> servers, String name, int size, Gate gate, Supplier<Toll> toll, Random random) {
    Guest host = Guest.arrivesAt(servers.get(0), name + " host");
    ObjectNode settings = settings(random);
    JsonNode opened =
        host.post("/api/rooms", "displayName", host.name(), "settings", settings).ok();
    Party party = new Party(servers, host, opened);
    party.seat(host, gate, toll, random);
    for (int i = 1; i < size; i++) {
      URI server = servers.get(i % servers.size());
      Guest guest = Guest.arrivesAt(server, name + " guest " + i);
      party.call(guest, "/join", "displayName", guest.name());
      party.seat(guest, gate, toll, random);
    }
    return party;
  }

  UUID roomId() {
    return roomId;
  }

  UUID gameId() {
    return gameId;
  }

  List<Player> players() {
    return players;
  }

  /** Has the first hand dealt. */
  void start() {
    call(host, "/start");
  }

  /** How many actions were answered. */
  long actions() {
    return players.stream().mapToLong(player -> player.diary().answered()).sum();
  }

  private void seat(Guest guest, Gate gate, Supplier<Toll> toll, Random random) {
    int seat = players.size();
    call(guest, "/seat", "seatIndex", seat);
    Client client = new Client(guest, servers, new Place(roomId, gameId, seat));
    players.add(new Player(client, gate, toll, new Random(random.nextLong())));
  }

  private void call(Guest guest, String path, Object... members) {
    guest.post("/api/rooms/" + roomId + path, members).ok();
  }

  private static ObjectNode settings(Random random) {
    return Wire.object(
        "smallBlind", 1,
        "bigBlind", 2,
        "ante", random.nextInt(3),
        "autoApprove", true,
        "startingStack", Player.BUY_IN,
        "actionTimeoutSeconds", 600,
        "nextHandDelayMs", 0);
  }
}
