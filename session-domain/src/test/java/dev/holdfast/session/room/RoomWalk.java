package dev.holdfast.session.room;

import dev.holdfast.poker.hand.Action;
import dev.holdfast.poker.hand.LegalActions;
import dev.holdfast.session.member.Role;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A room in which people do all sorts of things at random, sensible and not: the same ones for the
 * same seed.
 */
public final class RoomWalk {

  private static final List<String> PEOPLE =
      List.of("host", "ann", "bob", "cyd", "dan", "eve", "flo", "gus", "hal", "ida", "jon", "kim");

  private final Random random;
  private final RoomStory story;
  private final long seed;

  private RoomWalk(long seed, Consumer<Commit> keeper) {
    this.seed = seed;
    this.random = new Random(seed);
    this.story = RoomStory.keptBy(keeper);
  }

  /**
   * Walks a number of steps.
   *
   * @param keeper is handed every change as it happens
   * @param look looks at the room after every step
   */
  public static RoomStory walk(long seed, int steps, Consumer<Commit> keeper, Look look) {
    RoomWalk walk = new RoomWalk(seed, keeper);
    walk.story.changes(walk.settings()).seats("host", "ann", "bob").starts();
    for (int step = 0; step < steps; step++) {
      walk.step(step, look);
    }
    return walk.story;
  }

  /** Something that is checked after every step. */
  @FunctionalInterface
  public interface Look {
    void at(RoomStory story);
  }

  private void step(int step, Look look) {
    try {
      move();
      look.at(story);
    } catch (AssertionError | RuntimeException broken) {
      throw new AssertionError("seed " + seed + ", step " + step, broken);
    }
  }

  private void move() {
    int dice = random.nextInt(100);
    if (dice < 60 && story.room().table().running().isPresent()) {
      playSensibly();
    } else if (dice < 70) {
      passTime();
    } else if (dice < 76) {
      actSomehow();
    } else if (dice < 88) {
      story.does(anybodys(anybody()));
    } else {
      story.does(theHosts(random.nextInt(10) == 0 ? anybody() : hostId()));
    }
  }

  private void playSensibly() {
    LegalActions legal =
        story.room().table().running().orElseThrow().hand().legalActions().orElseThrow();
    UUID actionId = random.nextBoolean() ? new UUID(seed, random.nextLong()) : null;
    long turn = story.room().table().turns();
    story.does(story.act(story.nameToAct(), choice(legal), actionId, turn));
  }

  private Action choice(LegalActions legal) {
    int dice = random.nextInt(20);
    if (dice == 0) {
      return new Action.Fold();
    }
    if (dice == 1) {
      return new Action.AllIn();
    }
    if (dice < 7 && legal.canRaise()) {
      long range = legal.maxRaiseTo() - legal.minRaiseTo() + 1;
      return new Action.RaiseTo(legal.minRaiseTo() + Math.floorMod(random.nextLong(), range) / 8);
    }
    return legal.check() ? new Action.Check() : new Action.Call();
  }

  private void actSomehow() {
    Action action =
        switch (random.nextInt(6)) {
          case 0 -> new Action.Fold();
          case 1 -> new Action.Check();
          case 2 -> new Action.Call();
          case 3 -> new Action.RaiseTo(random.nextInt(500) - 50);
          case 4 -> new Action.Withdraw();
          default -> new Action.AllIn();
        };
    long turn = story.room().table().turns() - random.nextInt(3);
    story.does(story.act(name(), action, new UUID(seed, random.nextInt(20)), turn));
  }

  private void passTime() {
    switch (random.nextInt(6)) {
      case 0 -> story.sleeps(random.nextInt(90)).ticks();
      case 1 -> story.sleeps(random.nextInt(900)).forgives(Duration.ofMillis(random.nextInt(9)));
      case 2 -> story.passes(random.nextInt(1000));
      case 3 -> story.ticks();
      default -> story.passes(random.nextInt(35));
    }
  }

  private RoomCommand anybodys(UUID by) {
    return switch (random.nextInt(16)) {
      case 0, 1 -> new MemberCommand.Join(by, name());
      case 2, 3, 4 -> new SeatCommand.TakeSeat(by, random.nextInt(9), null, buyIn());
      case 5 -> new SeatCommand.LeaveSeat(by);
      case 6 -> new MemberCommand.Spectate(by, random.nextInt(4) == 0 ? name() : null);
      case 7 -> new MemberCommand.StopSpectating(by);
      case 8 -> new SeatCommand.SitOut(by);
      case 9 -> new SeatCommand.SitIn(seatedOr(by, this::isSittingOut));
      case 10 -> new SeatCommand.Rebuy(by, random.nextInt(300) - 10);
      case 11 -> new SeatCommand.Disconnected(by);
      case 12, 13, 14 -> new SeatCommand.Connected(seatedOr(by, seat -> seat.awaySince() != null));
      default ->
          random.nextInt(4) == 0
              ? new MemberCommand.BeForgotten(by)
              : new MemberCommand.Chat(by, "hello");
    };
  }

  private RoomCommand theHosts(UUID by) {
    UUID target = anybody();
    return switch (random.nextInt(24)) {
      case 0 -> new HostCommand.Reject(by, pendingOr(target));
      case 1 -> random.nextInt(3) == 0 ? new HostCommand.Kick(by, target) : dealOn(by);
      case 2 -> new HostCommand.HandOver(by, target);
      case 3 -> new HostCommand.PauseGame(by);
      case 4, 5, 6 -> new HostCommand.ResumeGame(by);
      case 7 -> random.nextInt(3) == 0 ? new HostCommand.EndGame(by, gameId()) : dealOn(by);
      case 8, 9 ->
          new HostCommand.AdjustChips(by, target, random.nextInt(400) - 150, "a correction");
      case 10 -> new HostCommand.ChangeSettings(by, settings());
      case 11, 12, 13, 14 -> dealOn(by);
      default -> new HostCommand.Approve(by, pendingOr(target));
    };
  }

  private RoomCommand dealOn(UUID by) {
    return new HostCommand.StartGame(by);
  }

  private UUID seatedOr(UUID other, Predicate<Seat> which) {
    return story.room().table().seats().values().stream()
        .filter(which)
        .findFirst()
        .map(Seat::userId)
        .orElse(other);
  }

  private UUID pendingOr(UUID other) {
    return story.room().members().with(Role.PENDING).stream()
        .findFirst()
        .map(Member::userId)
        .orElse(other);
  }

  private boolean isSittingOut(Seat seat) {
    return story.room().table().isSittingOut(seat.index());
  }

  private SettingsPatch settings() {
    return Settings.patch()
        .bigBlind(2 + random.nextInt(4))
        .ante(random.nextInt(2))
        .maxSeats(4 + random.nextInt(6))
        .minBuyIn(1 + random.nextInt(50))
        .timeBankSeconds(random.nextInt(3) * 20)
        .nextHandDelayMs(random.nextInt(3) * 1000)
        .autoApprove(random.nextBoolean())
        .spectatorsAllowed(random.nextInt(4) > 0)
        .disconnectedAfterSeconds(1 + random.nextInt(300))
        .freeSeatAfterSeconds(1 + random.nextInt(600))
        .build();
  }

  private Long buyIn() {
    return random.nextInt(3) == 0 ? null : Long.valueOf(random.nextInt(420));
  }

  private UUID gameId() {
    return new UUID(seed, random.nextLong());
  }

  private UUID hostId() {
    return story.room().hostId();
  }

  private UUID anybody() {
    return story.id(name());
  }

  private String name() {
    return PEOPLE.get(random.nextInt(PEOPLE.size()));
  }
}
