package dev.holdfast.app;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.HoleCards;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Safety 5: nothing that Redis holds or carries in a night tells a hole card or lets anybody in.
 */
class RedisSecrecyIT {

  private static final int HANDS = 25;

  /** 256 random bits in the letters tokens are written with, and signed tokens. */
  private static final Pattern TOKEN =
      Pattern.compile("(?<![\\w-])(?=[\\w-]*[g-zG-Z_-])[\\w-]{43}(?![\\w-])|eyJ[\\w-]+\\.");

  @TempDir private Path data;

  @Test
  void ofAWholeNightNoHoleCardAndNoTokenComesToRedis() throws IOException {
    try (Street street = Street.of(2, data);
        Wiretap tap = new Wiretap(street.redis().port())) {
      List<Guest> people = street.guests(12, "Guest");
      for (RecordedHand hand : RecordedHand.all().subList(100, 100 + HANDS)) {
        plays(street, hand, people, tap);
      }
      List<String> carried = tap.lines();
      assertThat(carried).anyMatch(line -> line.contains("\"PUBLISH\""));
      assertThat(carried).anyMatch(line -> line.contains(":events"));
      assertThat(carried).anyMatch(line -> line.contains(":snapshot"));
      assertThat(carried).anyMatch(line -> line.contains("\"sess:"));
      assertThat(carried).noneMatch(line -> TOKEN.matcher(line).find());
      people.forEach(guest -> assertThat(carried).noneMatch(l -> l.contains(sid(guest))));
    }
  }

  private void plays(Street street, RecordedHand hand, List<Guest> people, Wiretap tap) {
    RecordedTable table =
        new RecordedTable(hand, people, street.decks(), street.books()::haveStored);
    try (table) {
      table.deal().playOut();
      String game = table.gameId().toString();
      List<String> said = tap.lines().stream().filter(line -> line.contains(game)).toList();
      assertThat(said).isNotEmpty();
      table.members().forEach(client -> noTokenOf(client, said));
      secrets(hand, table).forEach(card -> assertThat(said).noneMatch(names(card)::matches));
    }
  }

  private static void noTokenOf(TableClient client, List<String> said) {
    Stream.of(client.ear().rejoinToken(), client.ear().seatToken())
        .flatMap(Optional::stream)
        .forEach(token -> assertThat(said).noneMatch(line -> line.contains(token)));
  }

  /** The cards that were dealt and never turned up for all. */
  private static Set<Card> secrets(RecordedHand hand, RecordedTable table) {
    Set<Card> secrets =
        hand.holeCards().values().stream()
            .map(HoleCards::cards)
            .flatMap(List::stream)
            .collect(toSet());
    Set<String> open = new HashSet<>();
    table
        .spectator()
        .read(GameStream::events)
        .forEach(
            event ->
                event
                    .findValues("cards")
                    .forEach(cards -> cards.forEach(c -> open.add(c.asText()))));
    secrets.removeIf(card -> open.contains(Wire.name(card)));
    return secrets;
  }

  private record Names(Pattern pattern) {
    boolean matches(String line) {
      return pattern.matcher(line).find();
    }
  }

  /** A card in any notation: by itself, before or behind another. */
  private static Names names(Card card) {
    String other = "(?:[2-9TJQKA][cdhs])?";
    String both = "(?<![\\w-])" + other + card + other + "(?![\\w-])";
    return new Names(Pattern.compile(both + "|" + Wire.name(card)));
  }

  private static String sid(Guest guest) {
    return guest.cookie().substring(guest.cookie().indexOf('=') + 1);
  }
}
