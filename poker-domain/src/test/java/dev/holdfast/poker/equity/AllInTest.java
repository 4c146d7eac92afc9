package dev.holdfast.poker.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.card.HoleCards;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllInTest {

  @Test
  void on_a_full_board_one_hand_wins_all() {
    assertThat(allIn("AhAd KsKc").board(Card.parseAll("Kh7d2c3s9h")).exact())
        .containsExactly(new Equity(1, 0, 0, 0), new Equity(1, 1, 0, 2520));
  }

  @Test
  void those_who_tie_split_the_pot() {
    List<Equity> split = allIn("AhKd AsKc QhJd").board(Card.parseAll("Ac7d2c3s9h")).exact();

    assertThat(split)
        .containsExactly(
            new Equity(1, 0, 1, 1260), new Equity(1, 0, 1, 1260), new Equity(1, 0, 0, 0));
    assertThat(split.get(0).value()).isEqualTo(0.5);
  }

  @Test
  void ten_who_play_the_board_get_a_tenth_each() {
    AllIn ten = allIn("2h2d 2s2c 3h3d 3s3c 4h4d 4s4c 5h5d 5s5c 6h6d 6s6c");

    assertThat(ten.board(Card.parseAll("AsKsQsJsTs")).exact())
        .hasSize(10)
        .allMatch(equity -> equity.value() == 0.1);
  }

  @Test
  void two_outs_among_44_rivers() {
    List<Equity> equities = allIn("AhAd KsKc").board(Card.parseAll("Ac7d2c3s")).exact();

    assertThat(equities.get(0)).isEqualTo(new Equity(44, 44, 0, 44L * 2520));
    equities = allIn("AhAd KsKc").board(Card.parseAll("Kh7d2c3s")).exact();
    assertThat(equities.get(0)).isEqualTo(new Equity(44, 2, 0, 2L * 2520));
  }

  @Test
  void dead_cards_do_not_come() {
    AllIn allIn = allIn("AhAd KsKc").board(Card.parseAll("Kh7d2c3s"));

    assertThat(allIn.dead(Card.parseAll("As")).exact().get(0))
        .isEqualTo(new Equity(43, 1, 0, 2520));
    assertThat(allIn.dead(Card.parseAll("AsAc")).exact().get(0)).isEqualTo(new Equity(42, 0, 0, 0));
  }

  @Test
  void before_the_flop_every_board_is_counted_as_one_by_one() {
    AllIn allIn = allIn("AhAd KsKc");
    assertThat(allIn.exact())
        .isEqualTo(OneByOne.equities(hands("AhAd KsKc"), List.of(), List.of()))
        .allMatch(equity -> equity.boards() == 1_712_304);
    assertThat(allIn.exact().get(0))
        .isEqualTo(new Equity(1_712_304, 1_388_072, 6_538, 3_506_179_320L));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 6, 10})
  void from_the_flop_on_many_players_are_counted_as_one_by_one(int players) {
    for (long seed = 0; seed < 20; seed++) {
      List<Card> cards = Deck.shuffled(new Random(seed)).cards();
      List<HoleCards> hands =
          Stream.iterate(0, card -> card + 2)
              .limit(players)
              .map(card -> new HoleCards(cards.get(card), cards.get(card + 1)))
              .toList();
      List<Card> flop = cards.subList(20, 23);
      List<Card> dead = cards.subList(23, 23 + (int) seed);
      AllIn allIn = AllIn.of(hands.toArray(HoleCards[]::new)).board(flop).dead(dead);

      assertThat(allIn.exact())
          .as("seed %d", seed)
          .isEqualTo(OneByOne.equities(hands, flop, dead))
          .satisfies(AllInTest::allPotsAreWon);
    }
  }

  @Test
  void who_has_the_same_ranks_has_the_same_chances_but_for_flushes() {
    List<Equity> equities = allIn("AhKh AdKd").exact();

    assertThat(equities.get(0)).isEqualTo(equities.get(1));
    assertThat(equities.get(0).value()).isEqualTo(0.5);
  }

  @Test
  void a_simulation_comes_close_to_what_is_exact() {
    AllIn allIn = allIn("AhKh QdQc 7s6s").dead(Card.parseAll("Qs"));
    List<Equity> exact = allIn.exact();
    List<Equity> simulated = allIn.simulated(100_000, new SplittableRandom(1));

    for (int player = 0; player < 3; player++) {
      assertThat(simulated.get(player).boards()).isEqualTo(100_000);
      assertThat(simulated.get(player).value()).isCloseTo(exact.get(player).value(), within(0.006));
    }
  }

  @Test
  void the_same_seed_simulates_the_same() {
    AllIn allIn = allIn("AhKh").against(3);

    assertThat(allIn.simulated(1_000, new SplittableRandom(2)))
        .hasSize(4)
        .isEqualTo(allIn.simulated(1_000, new SplittableRandom(2)))
        .isNotEqualTo(allIn.simulated(1_000, new SplittableRandom(3)));
  }

  @Test
  void aces_beat_a_random_hand_in_85_of_100() {
    List<Equity> equities = allIn("AhAd").against(1).simulated(200_000, new SplittableRandom(4));

    assertThat(equities.get(0).value()).isCloseTo(0.852, within(0.004));
  }

  @Test
  void unknown_hands_are_as_good_as_each_other() {
    List<Equity> equities = allIn("7h2d").against(3).simulated(200_000, new SplittableRandom(5));

    assertThat(equities.get(1).value()).isCloseTo(equities.get(2).value(), within(0.005));
    assertThat(equities.get(1).value()).isCloseTo(equities.get(3).value(), within(0.005));
    assertThat(equities.get(0).value()).isLessThan(equities.get(1).value());
  }

  @Test
  void what_cannot_be_is_refused() {
    AllIn allIn = allIn("AhAd KsKc");
    assertRefused("a card is in two places", () -> allIn("AhAd AhKc"));
    assertRefused("a card is in two places", () -> allIn.board(Card.parseAll("Ah7d2c")));
    assertRefused("a card is in two places", () -> allIn.dead(Card.parseAll("7d7d")));
    assertRefused("more than five cards", () -> allIn.board(Card.parseAll("2c3c4c5c6c7c")));
    assertRefused("one to ten players", () -> allIn.against(9));
    assertRefused("one to ten players", () -> allIn.against(-1));
    assertRefused("one to ten players", AllIn::of);
    assertRefused("too few cards", () -> allIn.dead(Card.all().subList(0, 44)));
    assertRefused("a hand is unknown", () -> allIn.against(1).exact());
    assertRefused("number of boards", () -> allIn.simulated(0, new SplittableRandom(1)));
  }

  @Test
  void it_does_not_name_the_cards() {
    assertThat(allIn("AhAd KsKc").against(1)).hasToString("3 players all in");
  }

  private static void allPotsAreWon(List<? extends Equity> equities) {
    long shares = equities.stream().mapToLong(Equity::shares).sum();
    assertThat(shares).isEqualTo(equities.get(0).boards() * Equity.SHARES_OF_A_POT);
  }

  private static void assertRefused(String reason, Runnable question) {
    assertThatIllegalArgumentException().isThrownBy(question::run).withMessageContaining(reason);
  }

  private static AllIn allIn(String hands) {
    return AllIn.of(hands(hands).toArray(HoleCards[]::new));
  }

  private static List<HoleCards> hands(String hands) {
    return Arrays.stream(hands.split(" ")).map(HoleCards::parse).toList();
  }
}
