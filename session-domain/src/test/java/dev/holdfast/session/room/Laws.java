package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.room.LedgerEntry.Account;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What holds for every change of every room. */
final class Laws {

  private Laws() {}

  /** Checks one change: what was before it is null for a room that was just opened. */
  static void hold(Commit commit) {
    Room before = commit.before();
    assertThat(fold(before, commit.events()))
        .as("the fold of the events")
        .isEqualTo(commit.after());
    numbersFollow(before, commit.events());
    chipsAreConserved(before, commit);
    Soundness.of(commit.after());
  }

  /** The room these events lead to. */
  static Room fold(@Nullable Room before, List<StreamEvent> events) {
    Room room = before;
    for (StreamEvent event : events) {
      room = room == null ? openedBy(event) : room.apply(event);
    }
    return Objects.requireNonNull(room);
  }

  /** The room a game's first event tells of. */
  static Room openedBy(StreamEvent first) {
    return ((HostEvent.GameOpened) first.event()).opening().apply(first);
  }

  private static void numbersFollow(@Nullable Room before, List<StreamEvent> events) {
    StreamPosition last = before == null ? null : before.position();
    for (StreamEvent event : events) {
      StreamPosition at = event.position();
      if (event.event() instanceof HostEvent.GameOpened) {
        assertThat(at.seq()).as("a game's first number").isEqualTo(1);
      } else {
        assertThat(at).as("after " + last).isEqualTo(last.next());
      }
      last = at;
    }
  }

  private static void chipsAreConserved(@Nullable Room before, Commit commit) {
    for (Account account : List.of(Account.TABLE, Account.PARKED)) {
      long had = before == null ? 0 : chips(before, account);
      assertThat(chips(commit.after(), account))
          .as(account + " after " + commit.events())
          .isEqualTo(had + moved(commit, account));
    }
  }

  private static long chips(Room room, Account account) {
    return switch (account) {
      case TABLE -> room.table().totalChips();
      case PARKED -> room.members().all().stream().mapToLong(Member::parked).sum();
      case BANK -> throw new IllegalArgumentException("nobody counts the bank");
    };
  }

  private static long moved(Commit commit, Account account) {
    return commit.events().stream()
        .flatMap(event -> event.event().ledger().stream())
        .mapToLong(entry -> signed(entry, account))
        .sum();
  }

  private static long signed(LedgerEntry entry, Account account) {
    return (entry.to() == account ? entry.amount() : 0)
        - (entry.from() == account ? entry.amount() : 0);
  }
}
