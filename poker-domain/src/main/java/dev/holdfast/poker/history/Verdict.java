package dev.holdfast.poker.history;

import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.Player;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the end of a replay with what is recorded.
 *
 * @param source the record
 * @param hand the hand after its last action
 * @param payout the end of the hand, if it came to it
 * @param claims what those still in may hold
 */
record Verdict(PhhHand source, Hand hand, Optional<Payout> payout, Claims claims) {

  Replay replay(List<LegalSet> legal) {
    return payout.map(paid -> finished(paid, legal)).orElseGet(() -> unfinished(legal));
  }

  /** A record may stop early; its stacks are then those after the last action. */
  private Replay unfinished(List<LegalSet> legal) {
    List<Long> stacks = hand.players().stream().map(Player::stack).toList();
    List<Long> expected = source.finishingStacks();
    boolean asRecorded = (expected == null || expected.equals(stacks)) && !hasWinnings();
    return new Replay(
        stacks, expected, asRecorded ? null : "the actions end before the hand is over", legal);
  }

  private Replay finished(Payout paid, List<LegalSet> legal) {
    List<Long> expected = expected(paid);
    return claims.tellWhoWon()
        ? compared(paid.stacks(), expected, legal)
        : contested(paid, expected, legal);
  }

  private Replay contested(Payout paid, @Nullable List<Long> expected, List<LegalSet> legal) {
    Contest contest = new Contest(paid.pots(), claims.all(), hand.setup().rules().chipUnit());
    return expected == null
        ? new Replay(unrecorded(paid, contest), null, null, legal)
        : recorded(paid, contest, expected, legal);
  }

  private static Replay compared(
      List<Long> stacks, @Nullable List<Long> expected, List<LegalSet> legal) {
    boolean same = expected == null || expected.equals(stacks);
    return new Replay(
        stacks, expected, same ? null : "the stacks at the end are not those recorded", legal);
  }

  private static List<Long> unrecorded(Payout paid, Contest contest) {
    long[] won =
        contest
            .unrecorded(paid.kept().size())
            .orElseThrow(
                () -> new HistoryException("neither the cards nor the record tell who won"));
    return IntStream.range(0, won.length)
        .mapToObj(seat -> paid.kept().get(seat) + won[seat])
        .toList();
  }

  private static Replay recorded(
      Payout paid, Contest contest, List<Long> expected, List<LegalSet> legal) {
    String reason = new Objection(paid, contest, expected).reason();
    return new Replay(reason == null ? expected : null, expected, reason, legal);
  }

  /** The recorded stacks; winnings of nothing at all tell nothing. */
  private @Nullable List<Long> expected(Payout paid) {
    List<Long> winnings = source.winnings();
    if (source.finishingStacks() != null || winnings == null || !hasWinnings()) {
      return source.finishingStacks();
    }
    return IntStream.range(0, winnings.size())
        .mapToObj(seat -> paid.kept().get(seat) + winnings.get(seat))
        .toList();
  }

  private boolean hasWinnings() {
    List<Long> winnings = source.winnings();
    return winnings != null && winnings.stream().anyMatch(won -> won > 0);
  }
}
