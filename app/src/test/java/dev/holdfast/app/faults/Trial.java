package dev.holdfast.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.Books;
import dev.holdfast.app.GameStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Tables full of players at a server that is hurt again and again. */
final class Trial implements AutoCloseable {

  private static final int TABLES = 6;
  private static final int PLAYERS = 4;
  private static final int LONGEST_CALM_MS = 1_500;

  private final Random random;
  private final Target target;
  private final Gate gate = new Gate();
  private final List<Thread> threads = new ArrayList<>();
  private List<Party> parties = List.of();
  private List<Audit> audits = List.of();
  private volatile Toll toll = new Toll(new LastingFault("the beginning", () -> {}, () -> {}));

  /**
   * Nothing has happened yet.
   *
   * @param target what is to be hurt; it is closed at the end
   */
  Trial(Target target, long seed) {
    this.random = new Random(seed);
    this.target = target;
  }

  /** Starts the server and seats everybody. */
  void begin() {
    target.begin();
    parties = IntStream.rangeClosed(1, TABLES).mapToObj(this::party).toList();
    audits = parties.stream().map(Audit::new).toList();
    players().forEach(this::connect);
    await("everybody is there", () -> players().stream().allMatch(Player::isStill));
    parties.forEach(Party::start);
    try (Vault vault = Vault.of(target.database())) {
      assertThat(vault.setting("fsync")).as("fsync").isEqualTo("on");
    }
  }

  /**
   * Hurts the server that often.
   *
   * @param costs where to note what that has cost
   */
  void run(Toll costs, int rounds) {
    toll = costs;
    for (int i = 0; i < rounds; i++) {
      round();
      toll.count(Count.ROUNDS);
    }
  }

  /** Every chip of every event is accounted for. */
  void balance() {
    try (Books books = Books.of(target.database())) {
      parties.forEach(party -> books.balance(party.roomId()));
    }
  }

  /** Ends everything, whatever has happened. */
  @Override
  public void close() {
    gate.end();
    stir();
    try (target) {
      for (Thread thread : threads) {
        thread.join(1_000);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void round() {
    gate.open();
    awaitPlay("before the fault");
    Patience.pause(random.nextInt(LONGEST_CALM_MS));
    long from = toll.fault().strike(random);
    awaitReturn(from);
    awaitPlay("after the fault");
    toll.took(Span.ALL_PLAYING, System.nanoTime() - from);
    end();
    holdStill();
    audit();
  }

  private void end() {
    toll.fault().end();
    long ended = System.nanoTime();
    awaitPlay("after its end");
    toll.took(Span.PLAYING_AFTER, System.nanoTime() - ended);
  }

  private void awaitReturn(long from) {
    if (toll.fault().cutsSockets()) {
      await("everybody is back", () -> clients().stream().allMatch(c -> c.isLiveSince(from)));
      toll.took(Span.ALL_LIVE, System.nanoTime() - from);
    }
  }

  /** Waits until something more was done at every table. */
  private void awaitPlay(String when) {
    List<Long> before = actions();
    await(
        "something is done at every table " + when,
        () -> {
          List<Long> now = actions();
          return IntStream.range(0, TABLES).allMatch(i -> now.get(i) > before.get(i));
        });
  }

  private void holdStill() {
    gate.hold();
    stir();
    await(
        "every table waits for somebody",
        () -> players().stream().allMatch(player -> player.isStill() && isWaiting(player)));
  }

  /** Whether the table waits for a decision, as far as the player knows. */
  private static boolean isWaiting(Player player) {
    return player.client().ear().ask(GameStream::decision).isPresent();
  }

  private void audit() {
    listen();
    try (Vault vault = Vault.of(target.database())) {
      audits.forEach(audit -> audit.check(vault, toll));
    }
  }

  private void listen() {
    assertThat(target.errors()).as("errors of the server").isEmpty();
    if (!toll.fault().excusesTraces()) {
      assertThat(target.traces()).as("traces in what the server said").isEmpty();
    }
  }

  private void await(String what, BooleanSupplier isSo) {
    Patience.until(
        what,
        () -> {
          players().forEach(Player::check);
          target.checkIsRunning();
          return isSo.getAsBoolean();
        });
  }

  private Party party(int number) {
    String name = "Table " + number;
    return Party.sitDown(target.addresses(), name, PLAYERS, gate, () -> toll, random);
  }

  private void connect(Player player) {
    Thread thread = new Thread(player, player.client().toString());
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  private void stir() {
    clients().forEach(client -> client.ear().stir());
  }

  private List<Long> actions() {
    return parties.stream().map(Party::actions).toList();
  }

  private List<Player> players() {
    return parties.stream().flatMap(party -> party.players().stream()).toList();
  }

  private List<Client> clients() {
    return players().stream().map(Player::client).toList();
  }
}
