package dev.holdfast.session.room;

import dev.holdfast.poker.hand.Action;
import dev.holdfast.poker.hand.LegalActions;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A room's story, told sentence by sentence with people by their names:
 *
 * <pre>{@code
 * RoomStory.begins().joins("ann").approves("ann").sits("ann", 2).tells("player_seated");
 * }</pre>
 *
 * Adapters use it to play real hands in the contract suites.
 */
public final class RoomStory extends Telling<RoomStory> {

  /** The name of whoever opens the room. */
  public static final String HOST = "host";

  private RoomStory(RoomSettings settings, Consumer<Commit> keeper) {
    super(settings, keeper);
  }

  /** A room with the usual settings. */
  public static RoomStory begins() {
    return with(RoomSettings.DEFAULT);
  }

  /** A room with these settings. */
  public static RoomStory with(RoomSettings settings) {
    return new RoomStory(settings, commit -> {});
  }

  /** A room whose every change is handed to somebody, the first when it is opened. */
  public static RoomStory keptBy(Consumer<Commit> keeper) {
    return new RoomStory(RoomSettings.DEFAULT, keeper);
  }

  @Override
  RoomStory self() {
    return this;
  }

  public RoomStory joins(String name) {
    return does(new MemberCommand.Join(id(name), name));
  }

  public RoomStory approves(String name) {
    return does(new HostCommand.Approve(hostId(), id(name)));
  }

  public RoomStory rejects(String name) {
    return does(new HostCommand.Reject(hostId(), id(name)));
  }

  public RoomStory kicks(String name) {
    return does(new HostCommand.Kick(hostId(), id(name)));
  }

  public RoomStory handsOverTo(String name) {
    return does(new HostCommand.HandOver(hostId(), id(name)));
  }

  /** All of them ask and are let in. */
  public RoomStory letsIn(String... names) {
    for (String name : names) {
      joins(name).approves(name);
    }
    return this;
  }

  /** All of them are let in and sit down in the lowest free seats. */
  public RoomStory seats(String... names) {
    for (String name : names) {
      if (!room().hasLetIn(id(name))) {
        letsIn(name);
      }
      sits(name, room().table().seats().size());
    }
    return this;
  }

  public RoomStory sits(String name, int seatIndex) {
    return sits(name, seatIndex, null);
  }

  public RoomStory sits(String name, int seatIndex, @Nullable Long buyIn) {
    return does(new SeatCommand.TakeSeat(id(name), seatIndex, null, buyIn));
  }

  public RoomStory leaves(String name) {
    return does(new SeatCommand.LeaveSeat(id(name)));
  }

  public RoomStory watches(String name) {
    return does(new MemberCommand.Spectate(id(name), null));
  }

  public RoomStory stopsWatching(String name) {
    return does(new MemberCommand.StopSpectating(id(name)));
  }

  public RoomStory forgets(String name) {
    return does(new MemberCommand.BeForgotten(id(name)));
  }

  public RoomStory says(String name, String text) {
    return does(new MemberCommand.Chat(id(name), text));
  }

  public RoomStory sitsOut(String name) {
    return does(new SeatCommand.SitOut(id(name)));
  }

  public RoomStory sitsIn(String name) {
    return does(new SeatCommand.SitIn(id(name)));
  }

  public RoomStory rebuys(String name, long amount) {
    return does(new SeatCommand.Rebuy(id(name), amount));
  }

  public RoomStory drops(String name) {
    return does(new SeatCommand.Disconnected(id(name)));
  }

  public RoomStory returns(String name) {
    return does(new SeatCommand.Connected(id(name)));
  }

  public RoomStory starts() {
    return does(new HostCommand.StartGame(hostId()));
  }

  public RoomStory pauses() {
    return does(new HostCommand.PauseGame(hostId()));
  }

  public RoomStory resumes() {
    return does(new HostCommand.ResumeGame(hostId()));
  }

  public RoomStory ends() {
    return does(new HostCommand.EndGame(hostId(), UUID.randomUUID()));
  }

  public RoomStory adjusts(String name, long amount) {
    return does(new HostCommand.AdjustChips(hostId(), id(name), amount, "a correction"));
  }

  public RoomStory changes(SettingsPatch patch) {
    return does(new HostCommand.ChangeSettings(hostId(), patch));
  }

  public RoomStory ticks() {
    return does(new PlayCommand.Tick());
  }

  public RoomStory forgives(Duration outage) {
    return does(new PlayCommand.ForgiveOutage(outage));
  }

  public RoomStory folds(String name) {
    return acts(name, new Action.Fold());
  }

  public RoomStory checks(String name) {
    return acts(name, new Action.Check());
  }

  public RoomStory calls(String name) {
    return acts(name, new Action.Call());
  }

  public RoomStory raises(String name, long total) {
    return acts(name, new Action.RaiseTo(total));
  }

  public RoomStory goesAllIn(String name) {
    return acts(name, new Action.AllIn());
  }

  public RoomStory acts(String name, Action action) {
    return does(act(name, action, null, null));
  }

  /** The command of somebody's choice in the current game. */
  public PlayCommand.Act act(
      String name, Action action, @Nullable UUID actionId, @Nullable Long turn) {
    return new PlayCommand.Act(
        id(name), room().gameId(), action, Optional.ofNullable(actionId), turn);
  }

  /** Everybody checks or calls until the hand is over. */
  public RoomStory checksDown() {
    return playsOn(legal -> legal.check() ? new Action.Check() : new Action.Call());
  }

  /** Everybody folds until the hand is over. */
  public RoomStory foldsRound() {
    return playsOn(legal -> new Action.Fold());
  }

  private RoomStory playsOn(java.util.function.Function<LegalActions, Action> choice) {
    while (room().table().running().isPresent()) {
      LegalActions legal = room().table().running().get().hand().legalActions().orElseThrow();
      UUID by = room().table().seatAt(legal.seat()).userId();
      does(new PlayCommand.Act(by, room().gameId(), choice.apply(legal), Optional.empty(), null));
    }
    return this;
  }

  private UUID hostId() {
    return room().hostId();
  }
}
