package dev.holdfast.poker.history;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Why a recorded result is not possible.
 *
 * @param paid the end of the hand
 * @param contest who may win
 * @param expected the recorded stacks by seat
 */
record Objection(Payout paid, Contest contest, List<Long> expected) {

  /** The reason, null if the result is possible. */
  @Nullable String reason() {
    long[] won =
        IntStream.range(0, expected.size())
            .mapToLong(seat -> expected.get(seat) - paid.kept().get(seat))
            .toArray();
    return chips()
        .or(() -> seat(seat -> won[seat] < 0, "loses more than they put in"))
        .or(() -> seat(seat -> won[seat] > 0 && !contest.mayWin(seat), "cannot win"))
        .or(() -> contest.canPay(won) ? Optional.empty() : Optional.of("no cards lead to it"))
        .map(reason -> "the recorded result is not possible: " + reason)
        .orElse(null);
  }

  private Optional<String> chips() {
    long recorded = sum(expected);
    long inPlay = sum(paid.stacks());
    return recorded == inPlay
        ? Optional.empty()
        : Optional.of(recorded + " chips at the end, " + inPlay + " in play");
  }

  private Optional<String> seat(IntPredicate wrong, String reason) {
    return IntStream.range(0, expected.size())
        .filter(wrong)
        .mapToObj(seat -> "p" + (seat + 1) + " " + reason)
        .findFirst();
  }

  private static long sum(List<Long> amounts) {
    return amounts.stream().mapToLong(Long::longValue).sum();
  }
}
