package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.poker.card.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Looks back on a recorded hand that was played at a table. */
final class HandReview {

  private static final Set<String> PLAY =
      Set.of(
          "hand_started",
          "player_action",
          "street_advanced",
          "hands_revealed",
          "hand_complete",
          "pot_distributed");

  private final RecordedTable table;
  private final RecordedHand hand;
  private final long deal;

  private HandReview(RecordedTable table) {
    this.table = table;
    this.hand = table.hand();
    this.deal = seq(table.spectator().read(stream -> stream.last("hand_started")).orElseThrow());
  }

  static HandReview of(RecordedTable table) {
    return new HandReview(table);
  }

  /** Everybody's stack is as recorded, as told in the stream and to whoever asks. */
  HandReview endedAsRecorded() {
    JsonNode paid = table.spectator().read(stream -> stream.last("pot_distributed")).orElseThrow();
    Map<Integer, Long> recorded = hand.finishingStacks();
    assertThat(stacks(paid.get("data").get("stacks"))).as(hand.toString()).isEqualTo(recorded);
    assertThat(stacks(table.spectator().get("").get("seats"))).isEqualTo(recorded);
    return this;
  }

  /** From the deal on nobody missed an event or got one twice, and all were told the same. */
  HandReview allWereToldTheSame(Books books) {
    List<JsonNode> reference = forAll(table.spectator());
    List<String> stored = books.eventNames(table.gameId());
    assertThat(names(table.spectator())).isEqualTo(stored.subList((int) deal - 1, stored.size()));
    table.members().forEach(client -> assertThat(forAll(client)).isEqualTo(reference));
    assertThat(names(table.stranger())).hasSameSizeAs(reference).contains("hidden");
    assertThat(names(table.stranger())).doesNotContainAnyElementsOf(PLAY);
    return this;
  }

  /** Players know their own cards; only hands that were never folded were turned up for all. */
  HandReview nobodySawAnothersCards() {
    table.players().forEach(this::sawOwnCards);
    assertThat(table.spectator().ear().holeCards()).isEmpty();
    assertThat(table.stranger().ear().holeCards()).isEmpty();
    List<Integer> folded = new ArrayList<>();
    sinceTheDeal(table.spectator()).forEach(event -> look(event.get("data"), folded));
    return this;
  }

  private void sawOwnCards(TableClient player) {
    int seat = table.players().indexOf(player);
    assertThat(player.ear().holeCards()).isEqualTo(names(hand.holeCards().get(seat).cards()));
  }

  private void look(JsonNode data, List<Integer> folded) {
    if (data.path("action").asText().equals("FOLD")) {
      folded.add(data.get("seatIndex").asInt());
    }
    data.path("shown").forEach(shown -> turnedUp(shown, folded));
    List<Card> board = hand.board().subList(0, data.path("board").size());
    assertThat(texts(data.path("board"))).isEqualTo(names(board));
  }

  /** A hand turned up is the one dealt there, was not folded before, and has one to beat. */
  private void turnedUp(JsonNode shown, List<Integer> folded) {
    int seat = shown.get("seatIndex").asInt();
    assertThat(folded).doesNotContain(seat).hasSizeLessThan(hand.players() - 1);
    assertThat(texts(shown.get("cards"))).isEqualTo(names(hand.holeCards().get(seat).cards()));
  }

  private List<JsonNode> sinceTheDeal(TableClient client) {
    return client.read(GameStream::events).stream().filter(event -> seq(event) >= deal).toList();
  }

  private List<String> names(TableClient client) {
    return sinceTheDeal(client).stream().map(event -> event.get("event").asText()).toList();
  }

  /** The events without what is for one client's eyes. */
  private List<JsonNode> forAll(TableClient client) {
    return sinceTheDeal(client).stream().map(HandReview::forAll).toList();
  }

  private static JsonNode forAll(JsonNode event) {
    ObjectNode copy = event.deepCopy();
    ((ObjectNode) copy.get("data")).remove(List.of("holeCards", "actionId"));
    return copy;
  }

  private static long seq(JsonNode event) {
    return event.get("seq").asLong();
  }

  private static Map<Integer, Long> stacks(JsonNode seats) {
    Map<Integer, Long> stacks = new TreeMap<>();
    seats.forEach(seat -> stacks.put(seat.get("seatIndex").asInt(), seat.get("chips").asLong()));
    return stacks;
  }

  private static Set<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }

  private static Set<String> names(List<Card> cards) {
    return cards.stream().map(Wire::name).collect(Collectors.toSet());
  }
}
