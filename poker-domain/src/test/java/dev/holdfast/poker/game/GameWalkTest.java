package dev.holdfast.poker.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.holdfast.poker.hand.ForcedBet.Kind;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds at every table, however people come and go. */
class GameWalkTest {

  private static final int GAMES = 200;
  private static final int HANDS = 40;
  private static final GameRules RULES = GameRules.blinds(5, 10);

  /** Looks at one hand after the other of the same game. */
  interface Look {

    /**
     * A hand was played.
     *
     * @param before the game it was dealt from
     * @param after the game once it was settled
     */
    void at(Game before, Dealt dealt, Game after);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void chips_stay_and_the_big_blind_never_comes_twice_running(boolean deadButton) {
    GameRules rules = RULES.withDeadButton(deadButton).withAnte(Ante.bigBlind(10));
    walk(rules, () -> GameWalkTest::anyHand);
  }

  @Test
  void nobody_gets_a_free_hand_and_button_and_small_blind_follow_the_big_one() {
    walk(RULES, DeadButtonLook::new);
  }

  @Test
  void whoever_is_ready_is_dealt_in_within_a_round() {
    walk(RULES, () -> new PatienceLook(10));
  }

  @Test
  void a_moving_button_may_pass_over_somebody_who_waits_but_not_for_long() {
    walk(RULES.withDeadButton(false), () -> new PatienceLook(20));
  }

  @Test
  void a_moving_button_and_its_small_blind_are_players_once_two_owe_nothing() {
    walk(RULES.withDeadButton(false), () -> GameWalkTest::movingButtonHand);
  }

  @Test
  void the_button_may_die_and_move_again_in_mid_game() {
    for (long seed = 0; seed < GAMES; seed++) {
      GameWalk walk = new GameWalk(RULES, seed);
      assertThatCode(() -> playByChangingRules(walk))
          .as("seed %d", seed)
          .doesNotThrowAnyException();
    }
  }

  private static void walk(GameRules rules, Supplier<Look> looks) {
    for (long seed = 0; seed < GAMES; seed++) {
      GameWalk walk = new GameWalk(rules, seed);
      assertThatCode(() -> play(walk, HANDS, looks.get()))
          .as("seed %d", seed)
          .doesNotThrowAnyException();
    }
  }

  private static void playByChangingRules(GameWalk walk) {
    for (int times = 0; times < HANDS / 5; times++) {
      walk.change(RULES.withDeadButton(times % 2 == 0));
      play(walk, 5, GameWalkTest::anyHand);
    }
  }

  private static void play(GameWalk walk, int hands, Look look) {
    for (int hand = 0; hand < hands; hand++) {
      walk.comeAndGo();
      Game before = walk.game();
      long ready = before.seats().stream().filter(GameSeat::isReady).count();
      assertThat(before.canDeal()).isEqualTo(ready >= 2);
      if (before.canDeal()) {
        look.at(before, walk.play(), walk.game());
        assertThat(chips(walk.game())).isEqualTo(walk.brought());
        assertThat(restored(walk.game())).isEqualTo(walk.game());
      } else {
        assertThatIllegalStateException().isThrownBy(before::nextSetup);
      }
    }
  }

  private static long chips(Game game) {
    return game.seats().stream().mapToLong(GameSeat::chips).sum();
  }

  private static Game restored(Game game) {
    List<GameSeat> seats = game.seats().stream().map(GameWalkTest::restored).toList();
    return new Game(game.rules(), game.handNumber(), game.positions(), seats);
  }

  private static GameSeat restored(GameSeat seat) {
    return new GameSeat(
        seat.seat(), seat.chips(), seat.sittingOut(), seat.entry(), seat.dues(), seat.inHand());
  }

  private static void anyHand(Game before, Dealt dealt, Game after) {
    assertThat(dealt.seats()).isEqualTo(before.nextDealtIn());
    assertThat(dealt.big()).isNotEqualTo(before.positions().big());
    assertThat(dealt.setup().button()).isEqualTo(after.button()).isNotEqualTo(dealt.big());
    assertThat(before.seats().stream().filter(GameSeat::isReady))
        .filteredOn(seat -> seat.dues() == Dues.NONE)
        .allMatch(seat -> dealt.seats().contains(seat.seat()));
    if (dealt.seats().size() == 2) {
      assertThat(dealt.small()).contains(after.button());
    } else {
      inOrder(after.positions());
    }
  }

  private static void inOrder(Positions places) {
    assertThat(Ring.steps(places.button(), places.small()))
        .isPositive()
        .isLessThan(Ring.steps(places.button(), places.big()));
  }

  private static void movingButtonHand(Game before, Dealt dealt, Game after) {
    anyHand(before, dealt, after);
    Predicate<GameSeat> settled = GameSeat::isSettled;
    if (before.seats().stream().filter(settled.and(GameSeat::isReady)).count() >= 2) {
      assertThat(dealt.seats()).contains(after.button());
      assertThat(dealt.small()).isPresent();
      assertThat(dealt.pays(after.button(), Kind.POST)).isFalse();
    }
  }
}
