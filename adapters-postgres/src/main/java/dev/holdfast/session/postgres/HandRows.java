package dev.holdfast.session.postgres;

import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.Player;
import dev.holdfast.session.postgres.codec.RoomCodec;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.FinishedHand;
import dev.holdfast.session.room.Play;
import dev.holdfast.session.room.PlayEvent.DealtIn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the hands a commit began, moved on or ended. */
final class HandRows {

  private final RoomCodec codec;
  private final CommitBatch batch;
  private final Commit commit;
  private final int n;

  HandRows(RoomCodec codec, CommitBatch batch, Commit commit, int n) {
    this.codec = codec;
    this.batch = batch;
    this.commit = commit;
    this.n = n;
  }

  void add() {
    commit.finished().forEach(this::finished);
    Play now = commit.after().table().play();
    if (now != null && now.isRunning() && !now.equals(before())) {
      running(now);
    }
  }

  private void running(Play play) {
    hand(commit.after().gameId(), play, null, null);
    Play before = before();
    if (before == null || !before.handId().equals(play.handId())) {
      play.seats().forEach(seat -> player(play.handId(), play.hand(), seat, false));
    }
  }

  private void finished(FinishedHand over) {
    Hand hand = Hand.restore(over.record());
    Play play =
        new Play(
            over.handId(),
            over.handNumber(),
            hand,
            over.seats(),
            List.of(),
            over.startedAt(),
            over.endedAt());
    Json winners = new Json(codec.write(over.complete().winners()));
    hand(over.gameId(), play, winners, new Json(codec.write(over)));
    over.seats().forEach(seat -> player(over.handId(), hand, seat, true));
  }

  private void hand(UUID gameId, Play play, @Nullable Json winners, @Nullable Json secret) {
    Hand hand = play.hand();
    batch.hands.add(
        new HandRow(
            n,
            play.handId(),
            gameId,
            play.handNumber(),
            hand.isOver() ? "showdown" : play.street(),
            new Json(codec.write(hand.board())),
            hand.pot(),
            new Json(codec.write(hand.pots())),
            hand.currentBet(),
            hand.setup().button(),
            winners,
            secret,
            play.startedAt(),
            play.endedAt()));
  }

  private void player(UUID handId, Hand hand, DealtIn seat, boolean over) {
    Player player = hand.player(seat.seatIndex()).orElseThrow();
    batch.players.add(
        new PlayerRow(
            n,
            handId,
            seat.seatIndex(),
            seat.userId(),
            seat.displayName(),
            new Json(codec.write(player.cards().cards())),
            seat.chips(),
            over ? player.stack() : null,
            player.folded() ? "folded" : player.isAllIn() ? "all_in" : "active"));
  }

  private @Nullable Play before() {
    return commit.before() == null ? null : commit.before().table().play();
  }
}
