package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.session.room.LedgerEntry.Account;
import dev.holdfast.session.room.LedgerEntry.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** G5: where chips come from and go to, event by event. */
class LedgerTest {

  private final RoomStory story = RoomStory.begins().letsIn("ann", "bob");

  @Test
  void a_buy_in_comes_from_the_bank() {
    story.sits("ann", 0);

    assertThat(entries()).containsExactly(entry(Kind.BUY_IN, Account.BANK, Account.TABLE, 200));
  }

  @Test
  void a_stack_left_behind_is_parked_and_comes_back() {
    story.sits("ann", 0).leaves("ann");
    assertThat(entries()).containsExactly(entry(Kind.PARKED, Account.TABLE, Account.PARKED, 200));

    story.sits("ann", 1);
    assertThat(entries()).containsExactly(entry(Kind.UNPARKED, Account.PARKED, Account.TABLE, 200));
  }

  @Test
  void a_freed_seat_and_a_kick_park_the_stack_too() {
    story.sits("ann", 0).drops("ann").passes(600);
    assertThat(entries()).containsExactly(entry(Kind.PARKED, Account.TABLE, Account.PARKED, 200));

    story.sits("ann", 0).kicks("ann");
    assertThat(entries()).containsExactly(entry(Kind.PARKED, Account.TABLE, Account.PARKED, 200));
  }

  @Test
  void a_rebuy_comes_from_the_bank() {
    story.sits("ann", 0).rebuys("ann", 60);

    assertThat(entries()).containsExactly(entry(Kind.REBUY, Account.BANK, Account.TABLE, 60));
  }

  @Test
  void a_correction_goes_either_way() {
    story.sits("ann", 0).adjusts("ann", 5);
    assertThat(entries())
        .containsExactly(entry(Kind.HOST_ADJUSTMENT, Account.BANK, Account.TABLE, 5));

    story.adjusts("ann", -7);
    assertThat(entries())
        .containsExactly(entry(Kind.HOST_ADJUSTMENT, Account.TABLE, Account.BANK, 7));
  }

  @Test
  void leaving_without_chips_moves_none() {
    story.sits("ann", 0).adjusts("ann", -200).leaves("ann");

    assertThat(entries()).isEmpty();
  }

  @Test
  void play_moves_no_chips_between_the_accounts() {
    story.sits("ann", 0).sits("bob", 1).starts().goesAllIn("ann").goesAllIn("bob");

    assertThat(entries()).isEmpty();
  }

  @Test
  void an_entry_without_chips_does_not_exist() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry(Kind.REBUY, Account.BANK, Account.TABLE, 0));
  }

  private List<LedgerEntry> entries() {
    return story.told().stream().flatMap(e -> e.event().ledger().stream()).toList();
  }

  private LedgerEntry entry(Kind kind, Account from, Account to, long amount) {
    return new LedgerEntry(kind, story.id("ann"), from, to, amount);
  }
}
