package dev.holdfast.poker.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.poker.hand.HandRecord.Choice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SavedHandTest {

  private static Play played() {
    return Table.blinds(5, 10)
        .players("BTN 1000, SB 1000, BB 1000, UTG 40")
        .noFreeFolds()
        .deal()
        .allIn("UTG")
        .raises("BTN", 100)
        .withdraws("BB")
        .calls("SB")
        .checks("SB")
        .bets("BTN", 50)
        .folds("SB");
  }

  @Test
  void a_saved_hand_is_what_was_chosen() {
    assertThat(played().hand().save().choices())
        .containsExactly(
            new Choice(3, new Action.AllIn()),
            new Choice(0, new Action.RaiseTo(100)),
            new Choice(2, new Action.Withdraw()),
            new Choice(1, new Action.Call()),
            new Choice(1, new Action.Check()),
            new Choice(0, new Action.RaiseTo(50)),
            new Choice(1, new Action.Fold()));
  }

  @Test
  void the_same_deck_and_choices_give_the_same_hand() {
    assertThat(played().hand()).isEqualTo(played().hand());
    assertThat(Hand.restore(played().hand().save())).isEqualTo(played().hand());
    assertThat(Hand.replay(played().events())).isEqualTo(played().hand());
  }

  @Test
  void a_record_of_what_cannot_be_is_refused() {
    HandRecord saved = played().hand().save();
    List<Choice> choices = new ArrayList<>(saved.choices());
    choices.set(0, new Choice(3, new Action.RaiseTo(41)));
    HandRecord forged = new HandRecord(saved.setup(), saved.deck(), choices);
    assertThatIllegalArgumentException().isThrownBy(() -> Hand.restore(forged));
  }

  @Test
  void events_without_their_beginning_are_no_hand() {
    List<HandEvent> events = played().events();
    assertThatIllegalArgumentException().isThrownBy(() -> Hand.replay(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Hand.replay(events.subList(1, events.size())));
  }

  @Test
  void an_accepted_action_leaves_the_hand_before_it_as_it_was() {
    Play play = Table.blinds(5, 10).players("BTN 1000, SB 1000, BB 1000").deal();
    Hand before = play.hand();
    play.raises("BTN", 30);
    assertThat(before.pot()).isEqualTo(15);
    assertThat(before.currentBet()).isEqualTo(10);
    assertThat(before.save().choices()).isEmpty();
  }
}
