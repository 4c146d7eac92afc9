package dev.holdfast.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Some people who play recorded hands, each at a table of its own. */
final class Night {

  /** Ten play, one watches, one is not let in. */
  private static final int PEOPLE = 12;

  private final House house;
  private final List<Guest> people;
  private final List<RecordedHand> hands;
  private final List<RecordedTable> tables = new ArrayList<>();

  Night(House house, String name, List<RecordedHand> hands) {
    this.house = house;
    this.people = house.guests(PEOPLE, name);
    this.hands = hands;
  }

  /** Whether there are hands left to play. */
  boolean goesOn() {
    return tables.size() < hands.size();
  }

  /** The next hand is dealt. */
  void begin() {
    RecordedHand hand = hands.get(tables.size());
    tables.add(new RecordedTable(hand, people, house.decks(), house.books()::haveStored).deal());
  }

  /** The table of the hand that was dealt last. */
  RecordedTable table() {
    return tables.get(tables.size() - 1);
  }

  /** One action, unless nothing is left to do. */
  void step() {
    if (table().goesOn()) {
      table().step();
    }
  }

  /** The hand ends as recorded. */
  void end() {
    table().playOut();
    HandReview.of(table())
        .endedAsRecorded()
        .allWereToldTheSame(house.books())
        .nobodySawAnothersCards();
    house.books().balance(table().roomId());
    table().close();
  }

  /** Who took part. */
  Set<UUID> people() {
    return tables.stream()
        .flatMap(table -> table.members().stream())
        .map(client -> client.guest().userId())
        .collect(Collectors.toSet());
  }

  /** The ids of its rooms, games and people. */
  String[] ids() {
    return tables.stream()
        .flatMap(
            table -> Stream.concat(Stream.of(table.roomId(), table.gameId()), people().stream()))
        .map(UUID::toString)
        .distinct()
        .toArray(String[]::new);
  }

  /** Every id anybody was ever told of. */
  Set<String> heard() {
    Set<String> heard = new HashSet<>();
    tables.forEach(table -> table.clients().forEach(client -> heard.addAll(client.ear().ids())));
    return heard;
  }

  /** Whom the stored events and the ledger of its games name. */
  Set<UUID> written() {
    return tables.stream()
        .flatMap(table -> house.books().usersOf(table.roomId()).stream())
        .collect(Collectors.toSet());
  }
}
