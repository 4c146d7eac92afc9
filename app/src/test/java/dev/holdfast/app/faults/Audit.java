package dev.holdfast.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.app.GameStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Compares what the players of a table were answered and told with what the server and its database
 * hold, while everybody holds still. Looks only at what is new since the time before.
 */
final class Audit {

  private static final int PAGE = 1000;

  private final Party party;
  private long seen;

  /** Nothing has been looked at yet. */
  Audit(Party party) {
    this.party = party;
  }

  /**
   * Looks.
   *
   * @throws AssertionError if somebody has another seat, other cards or chips than they should
   */
  void check(Vault vault, Toll toll) {
    long head = awaitHead();
    Map<UUID, List<Long>> rows = vault.actions(party.gameId(), seen);
    for (Player player : party.players()) {
      checkPicture(player.client(), head);
      checkActions(player, rows, toll);
      checkPresence(player.client(), toll);
    }
    party.players().forEach(player -> time(player, toll));
    party.players().forEach(player -> player.client().memory().forgetWhen());
    vault.checkChips(party.roomId());
    seen = head;
  }

  /** How long it took until the last of the table had heard of a player's actions. */
  private void time(Player player, Toll toll) {
    player
        .diary()
        .takeAskedAt()
        .forEach((seq, asked) -> lastHeard(seq).ifPresent(at -> toll.took(Span.TOLD, at - asked)));
  }

  private Optional<Long> lastHeard(long seq) {
    return party.players().stream()
        .flatMap(player -> player.client().memory().heardAt(seq).stream())
        .max(Long::compare);
  }

  /** Waits until everybody has heard everything, and says how far that is. */
  private long awaitHead() {
    long head = document(party.players().get(0).client()).get("seq").asLong();
    for (Player player : party.players()) {
      player.client().ear().await("number " + head, stream -> reached(stream, head));
    }
    return head;
  }

  private static Optional<Long> reached(GameStream stream, long head) {
    return Optional.of(stream.seq()).filter(seq -> seq >= head);
  }

  private static JsonNode document(Client client) {
    return client.document().orElseThrow(() -> new AssertionError("no picture for " + client));
  }

  private static void checkPicture(Client client, long head) {
    JsonNode document = document(client);
    assertThat(document.get("seq").asLong()).as("nothing moves").isEqualTo(head);
    assertThat(client.seq()).as("how far %s has come", client).isEqualTo(head);
    assertThat(document.get("me").get("seat_index").asInt()).isEqualTo(client.place().seat());
    assertThat(Client.cards(document)).as("cards of %s", client).isEqualTo(client.cards());
    document
        .get("seats")
        .forEach(seat -> assertThat(seat.get("connection").asText()).isEqualTo("live"));
  }

  private void checkActions(Player player, Map<UUID, List<Long>> rows, Toll toll) {
    Map<UUID, List<Long>> told = actionsOf(player.client());
    Map<UUID, Long> acknowledged = player.diary().takeAcknowledged();
    acknowledged.forEach(
        (id, seq) -> {
          boolean kept = holds(told, id, seq) && holds(rows, id, seq);
          if (!kept) {
            toll.count(Count.LOST);
            toll.remark(player.client() + " has lost " + id + " of " + seq);
          }
        });
    toll.count(Count.DOUBLED, doubled(told) + doubled(rows));
    assertThat(told.keySet()).as("actions of %s", player).isEqualTo(acknowledged.keySet());
  }

  private static boolean holds(Map<UUID, List<Long>> actions, UUID id, long seq) {
    return actions.getOrDefault(id, List.of()).contains(seq);
  }

  private static long doubled(Map<UUID, List<Long>> actions) {
    return actions.values().stream().filter(places -> places.size() > 1).count();
  }

  /** The player's own actions, by their ids, as the stream tells them. */
  private Map<UUID, List<Long>> actionsOf(Client client) {
    Map<UUID, List<Long>> actions = new HashMap<>();
    for (JsonNode event : events(client)) {
      JsonNode id = event.path("data").path("actionId");
      if (event.get("event").asText().equals("player_action") && id.isTextual()) {
        actions
            .computeIfAbsent(UUID.fromString(id.asText()), none -> new ArrayList<>())
            .add(event.get("seq").asLong());
      }
    }
    return actions;
  }

  private List<JsonNode> events(Client client) {
    List<JsonNode> events = new ArrayList<>();
    JsonNode page = client.events(seen, PAGE).get("events");
    while (!page.isEmpty()) {
      page.forEach(events::add);
      page = client.events(seen + events.size(), PAGE).get("events");
    }
    for (int i = 0; i < events.size(); i++) {
      assertThat(events.get(i).get("seq").asLong()).as("its place").isEqualTo(seen + 1 + i);
    }
    return events;
  }

  /** Who was called away by a server that had not lost them itself. */
  private static void checkPresence(Client client, Toll toll) {
    List<Integer> closeCodes = client.takeCloseCodes();
    toll.fault().judge(client, closeCodes);
    int calledAway = client.memory().takeCalledAway();
    toll.count(Count.FALSE_AWAY, toll.fault().excusesAway(closeCodes) ? 0 : calledAway);
  }
}
