package dev.holdfast.poker.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.poker.hand.ForcedBet.Kind;
import dev.holdfast.poker.hand.HandRules;
import dev.holdfast.poker.hand.HandSetup;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GameTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
  void in_a_full_orbit_everybody_pays_each_blind_once_and_has_the_button_once(int players) {
    Row row = Row.of(IntStream.range(0, players).toArray());
    List<Dealt> orbit = IntStream.range(0, players).mapToObj(hand -> row.deal()).toList();
    assertThat(IntStream.range(0, players))
        .allSatisfy(
            seat -> {
              assertThat(orbit).filteredOn(dealt -> dealt.big() == seat).hasSize(1);
              assertThat(orbit).filteredOn(dealt -> dealt.pays(seat, Kind.SMALL_BLIND)).hasSize(1);
              assertThat(orbit).filteredOn(dealt -> dealt.setup().button() == seat).hasSize(1);
            });
  }

  @Test
  void a_game_of_the_same_components_is_the_same_game() {
    Row row = Row.of(GameRules.blinds(5, 10).withAnte(Ante.each(1)), 1, 2, 3, 4).sitsOut(4);
    row.deal();
    row.deal();
    Game game = row.sits(7, Entry.WAIT).game();
    Game restored =
        new Game(
            new GameRules(5, 10, Ante.each(1), true, HandRules.standard(10)),
            2,
            new Positions(2, 3, 1),
            List.of(
                new GameSeat(1, 1000, false, Entry.POST, Dues.NONE, false),
                new GameSeat(2, 1000, false, Entry.POST, Dues.NONE, false),
                new GameSeat(3, 1000, false, Entry.POST, Dues.NONE, false),
                new GameSeat(4, 1000, true, Entry.POST, Dues.NEWCOMER, false),
                new GameSeat(7, 1000, false, Entry.WAIT, Dues.NEWCOMER, false)));
    assertThat(restored).isEqualTo(game).hasSameHashCodeAs(game);
    assertThat(restored.nextSetup()).isEqualTo(game.nextSetup());
  }

  @Test
  void new_rules_count_from_the_next_hand_on() {
    Row row = Row.of(1, 2, 3);
    row.deal();
    Row raised = new Row(row.game().withRules(GameRules.blinds(10, 20)));
    assertThat(raised.deal().bets()).isEqualTo("3 small_blind 10, 1 big_blind 20");
  }

  @Test
  void one_player_is_no_game() {
    Game game = Row.of(1, 2).sitsOut(2).game();
    assertThat(game.canDeal()).isFalse();
    assertThat(game.nextDealtIn()).isEmpty();
    assertThat(game.button()).isEqualTo(-1);
  }

  @Test
  void chips_are_added_and_taken_down_to_zero() {
    Game game = Row.of(1).game().addChips(1, 500).addChips(1, -1500);
    assertThat(game.seat(1).orElseThrow().chips()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> game.addChips(1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> game.addChips(1, Long.MAX_VALUE));
    assertThatIllegalArgumentException().isThrownBy(() -> game.addChips(1, Long.MIN_VALUE));
  }

  @Test
  void all_stacks_together_are_limited() {
    Game rich = Game.of(GameRules.blinds(5, 10)).sit(1, HandSetup.MAX_CHIPS, Entry.POST);
    assertThatIllegalArgumentException().isThrownBy(() -> rich.sit(2, 1, Entry.POST));
    assertThatIllegalArgumentException().isThrownBy(() -> rich.addChips(1, 1));
  }

  @Test
  void a_seat_is_taken_once_and_exists() {
    Game game = Row.of(1).game();
    assertThatIllegalArgumentException().isThrownBy(() -> game.sit(1, 100, Entry.POST));
    assertThatIllegalArgumentException().isThrownBy(() -> game.sit(10, 100, Entry.POST));
    assertThatIllegalArgumentException().isThrownBy(() -> game.sit(-1, 100, Entry.POST));
    assertThatIllegalArgumentException().isThrownBy(() -> game.sit(2, -1, Entry.POST));
    assertThatIllegalArgumentException().isThrownBy(() -> game.leave(2));
    assertThatIllegalArgumentException().isThrownBy(() -> game.sitOut(2));
    assertThatIllegalArgumentException().isThrownBy(() -> game.sitIn(2));
  }

  @Test
  void rules_agree_with_each_other() {
    assertThatIllegalArgumentException().isThrownBy(() -> GameRules.blinds(0, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> GameRules.blinds(11, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> Ante.each(-1));
    GameRules rules = GameRules.blinds(5, 10);
    assertThatIllegalArgumentException().isThrownBy(() -> rules.withHand(HandRules.standard(20)));
    assertThat(rules.withAnte(Ante.each(0))).isEqualTo(rules);
  }
}
