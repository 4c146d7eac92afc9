package dev.holdfast.session.postgres;

import dev.holdfast.session.postgres.codec.RoomCodec;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.GameStatus;
import dev.holdfast.session.room.LedgerEntry;
import dev.holdfast.session.room.Play;
import dev.holdfast.session.room.PlayEvent.PlayerAction;
import dev.holdfast.session.room.Receipt;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.StreamEvent;
import dev.holdfast.session.room.StreamPosition;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns one commit into the rows of a batch: what happened, and where the games stand after it. */
final class CommitRows {

  private final RoomCodec codec;
  private final CommitBatch batch;
  private final Commit commit;
  private final int n;
  private final UUID commitId = UUID.randomUUID();

  private CommitRows(RoomCodec codec, CommitBatch batch, Commit commit) {
    this.codec = codec;
    this.batch = batch;
    this.commit = commit;
    this.n = batch.guards.size();
  }

  /** Adds a commit to a batch that has none of the same room yet. */
  static void add(RoomCodec codec, CommitBatch batch, Commit commit) {
    CommitRows rows = new CommitRows(codec, batch, commit);
    rows.guard();
    rows.room();
    rows.games();
    commit.events().forEach(rows::event);
    new HandRows(codec, batch, commit, rows.n).add();
    new PeopleRows(batch, commit, rows.n).add();
  }

  private void guard() {
    StreamPosition at = before() == null ? start() : before().position();
    Optional<Receipt> receipt = commit.receipt();
    batch.guards.add(
        new GuardRow(
            n,
            commitId,
            commit.after().id(),
            at.gameId(),
            at.epoch(),
            at.seq(),
            receipt.map(Receipt::userId).orElse(null),
            receipt.map(Receipt::actionId).orElse(null)));
  }

  private StreamPosition start() {
    return StreamPosition.startOf(commit.events().get(0).position().gameId());
  }

  private void room() {
    Room before = before();
    Room after = commit.after();
    if (before == null || !room(before).equals(room(after))) {
      batch.rooms.add(room(after));
    }
  }

  private RoomRow room(Room room) {
    return new RoomRow(
        n,
        room.id(),
        room.info().code(),
        room.hostId(),
        room.gameId(),
        word(room.table().status()),
        new Json(codec.write(room.settings())),
        room.info().createdAt());
  }

  private void games() {
    Room before = before();
    if (before == null) {
      batch.openedGames.add(game(commit.after()));
    } else if (before.gameId().equals(commit.after().gameId())) {
      batch.movedGames.add(game(commit.after()));
    } else {
      batch.movedGames.add(game(endOfGame(before)));
      batch.openedGames.add(game(commit.after()));
    }
  }

  /** The room when its game ended, before the next was opened in the same commit. */
  private Room endOfGame(Room before) {
    Room room = before;
    for (StreamEvent event : commit.events()) {
      if (event.position().gameId().equals(before.gameId())) {
        room = room.apply(event);
      }
    }
    return room;
  }

  private GameRow game(Room room) {
    boolean over = room.table().status() == GameStatus.COMPLETED;
    return new GameRow(
        n,
        room.gameId(),
        room.id(),
        room.position().epoch(),
        room.position().seq(),
        new Json(codec.write(room)),
        over ? null : room.dueAt().orElse(null),
        word(room.table().status()),
        room.table().game().handNumber(),
        room.table().pot());
  }

  private void event(StreamEvent event) {
    StreamPosition at = event.position();
    RoomCodec.Parts parts = codec.write(event.event());
    batch.events.add(
        new EventRow(
            n,
            commitId,
            at.gameId(),
            at.epoch(),
            at.seq(),
            event.event().name(),
            parts.action(),
            parts.userId(),
            new Json(parts.payload()),
            parts.secret() == null ? null : new Json(parts.secret()),
            event.at()));
    if (event.event() instanceof PlayerAction action) {
      action(event, action);
    }
    event.event().ledger().forEach(entry -> book(event, entry));
  }

  private void action(StreamEvent event, PlayerAction done) {
    StreamPosition at = event.position();
    batch.actions.add(
        new ActionRow(
            n,
            Play.idOf(at.gameId(), done.handNumber()),
            at.gameId(),
            at.epoch(),
            at.seq(),
            done.seatIndex(),
            done.userId(),
            done.street(),
            done.action().name(),
            done.amount(),
            done.turn(),
            done.actionId().orElse(null),
            event.at()));
  }

  private void book(StreamEvent event, LedgerEntry entry) {
    StreamPosition at = event.position();
    batch.ledger.add(
        new LedgerRow(
            n,
            commit.after().id(),
            at.gameId(),
            at.epoch(),
            at.seq(),
            entry.userId(),
            word(entry.kind()),
            word(entry.from()),
            word(entry.to()),
            entry.amount(),
            event.at()));
  }

  private @Nullable Room before() {
    return commit.before();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
