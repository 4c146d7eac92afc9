package dev.holdfast.app;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.session.javalin.Backend;
import dev.holdfast.session.javalin.Metrics;
import dev.holdfast.session.javalin.Neighbours;
import dev.holdfast.session.javalin.WebConfig;
import dev.holdfast.session.javalin.WebConfig.BearerConfig;
import dev.holdfast.session.javalin.WebConfig.Limits;
import dev.holdfast.session.javalin.WebServer;
import dev.holdfast.session.member.RejoinTokens;
import dev.holdfast.session.member.Sessions;
import dev.holdfast.session.memory.InMemoryRoomFeed;
import dev.holdfast.session.office.Office;
import dev.holdfast.session.postgres.PostgresWhereabouts;
import dev.holdfast.session.redis.RedisUrl;
import dev.holdfast.session.room.CachedRoomStore;
import dev.holdfast.session.room.Decks;
import dev.holdfast.session.room.PlayCommand;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomFeed;
import dev.holdfast.session.room.RoomService;
import dev.holdfast.session.room.RoomTimers;
import dev.holdfast.session.room.StoreUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server: the only place that makes adapters and puts them together. */
final class Holdfast implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Holdfast.class);
  private static final String EVERYWHERE = "0.0.0.0";
  private static final int ROOMS_IN_MEMORY = 10_000;
  private static final int TIMER_THREADS = 2;
  private static final int UNLIMITED = 1_000_000;
  private static final Instant FAR_AHEAD = Instant.parse("9999-01-01T00:00:00Z");
  private static final Duration SWEEP_EVERY = Duration.ofSeconds(1);

  private final Metrics metrics;
  private final Storage storage;
  private final Errands errands;
  private final RoomTimers timers;
  private final RoomService service;
  private final WebServer web;

  private Holdfast(WebConfig config, Metrics metrics, Storage storage, Decks decks) {
    this.metrics = metrics;
    SecureRandom random = new SecureRandom();
    // Milliseconds are what every medium keeps and the wire shows alike.
    InstantSource clock = Clock.tickMillis(ZoneOffset.UTC);
    Sharing sharing = storage.sharing();
    this.storage = storage;
    this.errands = new Errands(sharing);
    this.timers = new RoomTimers(clock, TIMER_THREADS, this::wake);
    CachedRoomStore rooms = new CachedRoomStore(storage.rooms().store(), ROOMS_IN_MEMORY);
    RoomFeed feed =
        metrics.counting(
            sharing.feed(
                new InMemoryRoomFeed(),
                storage.rooms().store(),
                room -> learn(room, rooms),
                storage.resources()));
    this.service =
        new RoomService(
            rooms, storage.rooms().journal(), feed, timers, clock, decks, new GivingWay());
    Backend backend =
        new Backend(
            service,
            storage.rooms().store(),
            storage.rooms().directory(),
            storage.rooms().agenda(),
            storage.rooms().journal(),
            storage.rooms().archive(),
            feed,
            new Sessions(storage.sessions(), random, clock),
            new RejoinTokens(storage.rejoinTokens(), random, clock),
            clock,
            random,
            storage.readiness(),
            metrics,
            office(storage, rooms));
    Neighbours neighbours = new Neighbours(sharing.whereabouts(), sharing.seats());
    this.web = new WebServer(config, backend, neighbours);
  }

  private static Office office(Storage storage, CachedRoomStore rooms) {
    Office office = storage.office();
    return office.with(storage.sharing().beats(office.beats(), rooms));
  }

  /** Whoever has moved a room on keeps its alarm as well. */
  private void learn(Room room, CachedRoomStore rooms) {
    rooms.learn(room);
    timers.leave(room.id());
  }

  /** Starts a server whose cards are shuffled by the system's secure source of randomness. */
  static Holdfast start(Config config) {
    SecureRandom random = new SecureRandom();
    return start(config, (game, hand) -> Deck.shuffled(random));
  }

  /**
   * Starts a server. What is wrong with its settings is said before a database is started for it.
   *
   * @param decks where the cards come from
   */
  static Holdfast start(Config config, Decks decks) {
    WebConfig webConfig = webConfig(config);
    Optional<RedisUrl> unused = Storage.redisUrl(config);
    checkFree(config.port());
    Metrics metrics = new Metrics();
    Storage storage = Storage.open(config, metrics);
    Holdfast holdfast = new Holdfast(webConfig, metrics, storage, decks);
    try {
      holdfast.begin(config);
      return holdfast;
    } catch (RuntimeException e) {
      holdfast.close();
      throw e;
    }
  }

  private void begin(Config config) {
    storage.outages().watch().accept(this::giveBack);
    storage.sharing().watch().accept(lost -> errands.run(() -> reap(lost)));
    if (storage.sharing().isAlone().getAsBoolean()) {
      giveBack(Duration.ZERO);
    } else if (config.jwtSecret() == null) {
      LOG.warn("Other servers do not know our seat tokens: give all of them one JWT_SECRET");
    }
    timers.sweep(storage.rooms().agenda(), SWEEP_EVERY, SWEEP_EVERY);
    errands.tellRemovedSessions(web::closeSession);
    web.start(EVERYWHERE, config.port());
  }

  private void reap(Map<UUID, Set<UUID>> lost) {
    lost.forEach((roomId, users) -> web.reapLost(roomId, users, PostgresWhereabouts.PATIENCE));
  }

  /** Where to open it on this machine. */
  URI address() {
    return URI.create("http://localhost:" + web.port());
  }

  /** Stops: no new calls, those under way finish, then the database goes. */
  @Override
  public void close() {
    web.stop();
    timers.close();
    errands.close();
    storage.close();
    metrics.close();
  }

  /** Gives every room back the time nobody served it, and sets its alarm. */
  private void giveBack(Duration outage) {
    storage
        .rooms()
        .agenda()
        .dueBy(FAR_AHEAD, Integer.MAX_VALUE)
        .forEach(roomId -> ask(roomId, new PlayCommand.ForgiveOutage(outage)));
  }

  /**
   * After a break nothing is judged by the clock before the time is given back. What is not done
   * now is found again by the next sweep.
   */
  private void wake(UUID roomId) {
    if (storage.outages().steady().getAsBoolean()) {
      try {
        ask(roomId, new PlayCommand.Tick());
      } catch (StoreUnavailable away) {
        LOG.debug("room {} will be woken later: {}", roomId, away.getMessage());
      }
    }
  }

  /** One room's trouble is nobody else's, but the database's is everybody's. */
  private void ask(UUID roomId, PlayCommand command) {
    try {
      service.handle(roomId, command);
    } catch (StoreUnavailable away) {
      throw away;
    } catch (RuntimeException bug) {
      LOG.error("room {} could not be asked {}", roomId, command, bug);
    }
  }

  private static void checkFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(EVERYWHERE, port));
    } catch (IOException taken) {
      throw new UncheckedIOException(
          "port " + port + " is taken: choose another by PORT or --port", taken);
    }
  }

  private static WebConfig webConfig(Config config) {
    return new WebConfig(
        SeatSecret.of(config),
        bearer(config),
        Optional.ofNullable(config.publicUrl()),
        config.allowedOrigins().stream().map(URI::toString).collect(Collectors.toSet()),
        config.trustProxy(),
        config.heartbeatTimeout(),
        config.features().inputValidation(),
        limits(config),
        Optional.ofNullable(config.office().adminToken()));
  }

  private static Limits limits(Config config) {
    int longest = WebConfig.DEFAULT_LIMITS.bodyBytes();
    return config.features().authMiddleware()
        ? new Limits(
            config.requestsPerSecond(),
            config.requestBurst(),
            config.newSessionsPerMinute(),
            longest)
        : new Limits(UNLIMITED, UNLIMITED, UNLIMITED, longest);
  }

  private static Optional<BearerConfig> bearer(Config config) {
    boolean none = config.authSecret() == null && config.authJwks() == null;
    if (none || !config.features().authMiddleware()) {
      return Optional.empty();
    }
    return Optional.of(
        new BearerConfig(
            Optional.ofNullable(config.authSecret()),
            Optional.ofNullable(config.authJwks()),
            Optional.ofNullable(config.authIssuer()),
            Optional.ofNullable(config.authAudience())));
  }
}
