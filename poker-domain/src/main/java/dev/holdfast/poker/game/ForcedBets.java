package dev.holdfast.poker.game;

import dev.holdfast.poker.game.Ante.Order;
import dev.holdfast.poker.hand.ForcedBet;
import dev.holdfast.poker.hand.ForcedBet.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is owed before the cards, in full amounts: shorter stacks are the hand's business. */
record ForcedBets(Lineup lineup, GameRules rules, Optional<GameSeat> straddler) {

  /** Everyone's antes, then the blinds with an ante for all on its side of them, then the rest. */
  List<ForcedBet> inOrder() {
    boolean anteFirst = rules.ante().order() == Order.ANTE_FIRST;
    return Stream.of(
            antes(),
            anteFirst ? anteForAll() : Stream.<ForcedBet>empty(),
            blinds(),
            anteFirst ? Stream.<ForcedBet>empty() : anteForAll(),
            clockwise().flatMap(this::owed),
            straddle())
        .flatMap(bets -> bets)
        .toList();
  }

  private Stream<GameSeat> clockwise() {
    return lineup.ring().from(lineup.button()).stream()
        .flatMap(seat -> lineup.player(seat).stream());
  }

  private Stream<ForcedBet> antes() {
    return switch (rules.ante().style()) {
      case EACH -> clockwise().map(player -> bet(player.seat(), Kind.ANTE, rules.ante().amount()));
      case NONE, BIG_BLIND, BUTTON -> Stream.empty();
    };
  }

  private Stream<ForcedBet> anteForAll() {
    long amount = rules.ante().amount();
    return switch (rules.ante().style()) {
      case BIG_BLIND -> Stream.of(bet(lineup.big(), Kind.BIG_BLIND_ANTE, amount));
      case BUTTON ->
          lineup.player(lineup.button()).stream()
              .map(player -> bet(player.seat(), Kind.BUTTON_ANTE, amount));
      case NONE, EACH -> Stream.empty();
    };
  }

  private Stream<ForcedBet> blinds() {
    return Stream.concat(
        lineup.small().stream()
            .map(player -> bet(player.seat(), Kind.SMALL_BLIND, rules.smallBlind())),
        Stream.of(bet(lineup.big(), Kind.BIG_BLIND, rules.bigBlind())));
  }

  /** Somebody in the blinds owes nothing else (rule 16); a straddle covers the live post. */
  private Stream<ForcedBet> owed(GameSeat player) {
    if (lineup.isBlind(player)) {
      return Stream.empty();
    }
    boolean posts = player.owesBig() && straddler.filter(player::equals).isEmpty();
    return Stream.concat(
        posts ? Stream.of(bet(player.seat(), Kind.POST, rules.bigBlind())) : Stream.empty(),
        player.owesSmall()
            ? Stream.of(bet(player.seat(), Kind.DEAD_BLIND, rules.smallBlind()))
            : Stream.empty());
  }

  private Stream<ForcedBet> straddle() {
    return straddler.stream()
        .map(player -> bet(player.seat(), Kind.STRADDLE, 2 * rules.bigBlind()));
  }

  private static ForcedBet bet(int seat, Kind kind, long amount) {
    return new ForcedBet(seat, kind, amount);
  }
}
