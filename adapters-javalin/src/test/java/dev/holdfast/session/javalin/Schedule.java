package dev.holdfast.session.javalin;

import dev.holdfast.session.member.Whereabouts;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.Connection;
import dev.holdfast.session.room.MemberCommand;
import dev.holdfast.session.room.RoomFeed;
import dev.holdfast.session.room.RoomInfo;
import dev.holdfast.session.room.RoomService;
import dev.holdfast.session.room.RoomSettings;
import dev.holdfast.session.room.SeatCommand;
import dev.holdfast.session.room.SeatEvent;
import dev.holdfast.session.room.StoreUnavailable;
import dev.holdfast.session.room.StreamPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * One order of events in one room with one player, who has three tabs. Everything happens on one
 * thread: what would happen on another waits in a list until chance picks it, between two steps or
 * in the middle of one.
 */
final class Schedule {

  private static final int STEPS = 16;
  private static final int TABS = 3;

  private final ScheduleWorld world;
  private final long seed;
  private final Random random;
  private final UUID roomId;
  private final UUID helen;
  private final Presence presence;
  private final RoomChannel channel;
  private final List<Runnable> mailbox = new ArrayList<>();
  private final List<Runnable> reads = new ArrayList<>();
  private final List<Runnable> tellings = new ArrayList<>();
  private final List<ScheduledTab> tabs = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private boolean calm = true;

  Schedule(ScheduleWorld world, long seed) {
    this.world = world;
    this.seed = seed;
    this.random = new Random(seed);
    this.roomId = new UUID(1, seed);
    this.helen = new UUID(2, seed);
    this.presence =
        new Presence(world.service, tellings::add, tellings::add, Whereabouts.HERE_ONLY);
    world.plays(this);
    takeASeat();
    this.channel = channel();
    for (int i = 0; i < TABS; i++) {
      tabs.add(new ScheduledTab(world, roomId, helen, channel, presence, this::complain));
    }
  }

  private void takeASeat() {
    RoomInfo info = new RoomInfo(roomId, "W" + seed, helen, RoomSettings.DEFAULT, TestHouse.START);
    world.service.open(info, "Helen", new UUID(3, seed));
    world.service.handle(roomId, new SeatCommand.TakeSeat(helen, 0, null, null));
  }

  private RoomChannel channel() {
    return new RoomChannel(
        new Mailbox(mailbox::add),
        reads::add,
        world.reader(roomId),
        world.frames,
        presence::witness,
        listener -> world.feed.subscribe(roomId, listener));
  }

  /** Plays it to its end, and tells what went wrong. */
  List<String> play() {
    RoomFeed.Subscription watching = world.feed.subscribe(roomId, this::watch);
    calm = false;
    for (int i = 0; i < STEPS; i++) {
      step();
    }
    settle();
    watching.close();
    channel.close();
    return complaints.stream().map(complaint -> "seed " + seed + ": " + complaint).toList();
  }

  private void step() {
    switch (random.nextInt(7)) {
      case 0, 1 -> tab().open(random);
      case 2 -> tab().close();
      case 3 -> say(world.service);
      default -> goOn(List.of(mailbox, reads, tellings));
    }
  }

  /** In the middle of a read others write, leave and are told; only readers wait their turn. */
  void meddleInRead() {
    if (isMeddling()) {
      switch (random.nextInt(3)) {
        case 0 -> say(world.service);
        case 1 -> tab().close();
        default -> goOn(List.of(mailbox, tellings));
      }
    }
  }

  /** In the middle of a change another server writes; here, everybody who would waits. */
  void meddleInStore() {
    if (isMeddling()) {
      switch (random.nextInt(3)) {
        case 0 -> say(world.elsewhere);
        case 1 -> tab().close();
        default -> goOn(List.of(mailbox));
      }
    }
  }

  private boolean isMeddling() {
    return !calm && random.nextInt(4) == 0;
  }

  /** The database may be away; what was asked of it has not happened then. */
  void access() {
    if (!calm && random.nextInt(20) == 0) {
      throw new StoreUnavailable("unplugged", new IllegalStateException("unplugged"));
    }
  }

  private ScheduledTab tab() {
    return tabs.get(random.nextInt(TABS));
  }

  private void say(RoomService service) {
    try {
      service.handle(roomId, new MemberCommand.Chat(helen, "hm"));
    } catch (StoreUnavailable unplugged) {
      // Nothing was said then.
    }
  }

  private void goOn(List<List<Runnable>> waiting) {
    List<List<Runnable>> some = waiting.stream().filter(list -> !list.isEmpty()).toList();
    if (!some.isEmpty()) {
      List<Runnable> tasks = some.get(random.nextInt(some.size()));
      tasks.remove(random.nextInt(tasks.size())).run();
    }
  }

  /** Nothing more has to happen for everything to be right. */
  private void settle() {
    calm = true;
    finish();
    tabs.forEach(ScheduledTab::reopenIfCut);
    presence.reap(world.rooms.load(roomId).orElseThrow(), seat -> false);
    finish();
    check();
  }

  private void finish() {
    while (!(mailbox.isEmpty() && reads.isEmpty() && tellings.isEmpty())) {
      goOn(List.of(mailbox, reads, tellings));
    }
  }

  private void check() {
    StreamPosition end = world.rooms.load(roomId).orElseThrow().position();
    tabs.stream().filter(ScheduledTab::isOpen).forEach(tab -> tab.mustBeAt(end));
    Connection connection = world.rooms.load(roomId).orElseThrow().table().seatAt(0).connection();
    if (isHere() != (connection == Connection.LIVE)) {
      complain("here " + isHere() + " and " + connection);
    }
  }

  private void watch(Commit commit) {
    boolean away =
        commit.events().stream().anyMatch(e -> e.event() instanceof SeatEvent.PlayerAway);
    if (away && isHere()) {
      complain("away at " + commit.after().position() + " while here");
    }
  }

  private boolean isHere() {
    return tabs.stream().anyMatch(ScheduledTab::isOpen);
  }

  private void complain(String about) {
    complaints.add(about);
  }
}
