package dev.holdfast.session.postgres;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of the commits that go to the database together: at most one commit of each room. Filled
 * by one thread.
 */
final class CommitBatch {
  final List<GuardRow> guards = new ArrayList<>();
  final List<RoomRow> rooms = new ArrayList<>();
  final List<GameRow> openedGames = new ArrayList<>();
  final List<GameRow> movedGames = new ArrayList<>();
  final List<EventRow> events = new ArrayList<>();
  final List<ActionRow> actions = new ArrayList<>();
  final List<HandRow> hands = new ArrayList<>();
  final List<PlayerRow> players = new ArrayList<>();
  final List<MemberRow> members = new ArrayList<>();
  final List<SeatRow> seats = new ArrayList<>();
  final List<DepartureRow> leftSeats = new ArrayList<>();
  final List<SpectatorRow> spectators = new ArrayList<>();
  final List<DepartureRow> leftSpectators = new ArrayList<>();
  final List<LedgerRow> ledger = new ArrayList<>();
}
