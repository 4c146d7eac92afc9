package dev.holdfast.app;

import static dev.holdfast.app.Config.StorageMode.DATABASE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.session.javalin.DatabaseMetrics.Pool;
import dev.holdfast.session.javalin.Metrics;
import dev.holdfast.session.javalin.Pictures;
import dev.holdfast.session.javalin.Readiness;
import dev.holdfast.session.javalin.RedisMetrics.Standing;
import dev.holdfast.session.member.RejoinTokenStore;
import dev.holdfast.session.member.SeatBindings;
import dev.holdfast.session.member.SessionStore;
import dev.holdfast.session.member.Sessions;
import dev.holdfast.session.memory.InMemoryRejoinTokens;
import dev.holdfast.session.memory.InMemoryRoomFeed;
import dev.holdfast.session.memory.InMemoryRooms;
import dev.holdfast.session.memory.InMemorySessions;
import dev.holdfast.session.office.ConnectionLog;
import dev.holdfast.session.office.Forgetting;
import dev.holdfast.session.office.Office;
import dev.holdfast.session.postgres.Database;
import dev.holdfast.session.postgres.DatabaseUrl;
import dev.holdfast.session.postgres.Migrations;
import dev.holdfast.session.postgres.PoolSettings;
import dev.holdfast.session.postgres.PoolStatus;
import dev.holdfast.session.postgres.PostgresConnectionLog;
import dev.holdfast.session.postgres.PostgresFigures;
import dev.holdfast.session.postgres.PostgresPersonalData;
import dev.holdfast.session.postgres.PostgresPulse;
import dev.holdfast.session.postgres.PostgresRejoinTokens;
import dev.holdfast.session.postgres.PostgresRetention;
import dev.holdfast.session.postgres.PostgresRoomNews;
import dev.holdfast.session.postgres.PostgresRooms;
import dev.holdfast.session.postgres.PostgresSeatBeats;
import dev.holdfast.session.postgres.PostgresSeatBindings;
import dev.holdfast.session.postgres.PostgresSessions;
import dev.holdfast.session.postgres.PostgresWhereabouts;
import dev.holdfast.session.postgres.PostgresWhereabouts.Stay;
import dev.holdfast.session.postgres.codec.RoomCodec;
import dev.holdfast.session.postgres.embedded.Durability;
import dev.holdfast.session.postgres.embedded.EmbeddedDatabase;
import dev.holdfast.session.redis.PublicParts;
import dev.holdfast.session.redis.Redis;
import dev.holdfast.session.redis.RedisUrl;
import dev.holdfast.session.room.RoomBus;
import dev.holdfast.session.room.RoomPorts;
import dev.holdfast.session.room.RoomService;
import dev.holdfast.session.room.RoomTimers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a server keeps, wherever it keeps it.
 *
 * @param outages what notices that nobody served from it for a while
 * @param office what is kept beside the rooms
 * @param sharing what is shared with other servers
 * @param resources what is to be closed at the end, last opened first
 */
record Storage(
    RoomPorts rooms,
    SessionStore sessions,
    RejoinTokenStore rejoinTokens,
    Readiness readiness,
    Outages outages,
    Office office,
    Sharing sharing,
    Deque<AutoCloseable> resources)
    implements AutoCloseable {

  private static final String NOT_WRITABLE = "the database is away or cannot be written to";

  /** How long a socket is not heard of, at least, before it counts as lost. */
  private static final Duration LEAST_SILENCE = Duration.ofMinutes(5);

  static Storage open(Config config, Metrics metrics) {
    return switch (config.storage()) {
      case MEMORY -> inMemory();
      case DATABASE -> inDatabase(config, metrics);
      case DUAL_WRITE -> inBoth(inDatabase(config, metrics), metrics);
    };
  }

  private static Storage inMemory() {
    return new Storage(
        RoomPorts.of(new InMemoryRooms()),
        new InMemorySessions(),
        new InMemoryRejoinTokens(),
        Readiness.ALWAYS,
        Outages.NEVER,
        Office.NONE,
        Sharing.NOTHING,
        new ArrayDeque<>());
  }

  private static Storage inDatabase(Config config, Metrics metrics) {
    Deque<AutoCloseable> resources = new ArrayDeque<>();
    try {
      DatabaseUrl url = url(config.data(), config.databaseUrl(), resources);
      Database database = connect(url, resources);
      new Migrations(url).migrate();
      PostgresPulse pulse = new PostgresPulse(database);
      resources.push(pulse);
      Office office = office(config, database, metrics, resources);
      Storage storage = inDatabase(database, pulse, office, resources);
      return config.storage() == DATABASE ? shared(config, storage, database, metrics) : storage;
    } catch (RuntimeException e) {
      close(resources);
      throw e;
    }
  }

  /** Looks at the rooms of a database that has this version's schema, without serving from it. */
  static <T> T look(DatabaseOptions where, Function<RoomPorts, T> look) {
    return in(where, database -> look.apply(RoomPorts.of(new PostgresRooms(database))));
  }

  /** Forgets somebody in a database that has this version's schema, without serving from it. */
  static Forgetting.Result forget(DatabaseOptions where, UUID userId) {
    return in(where, database -> forget(database, userId));
  }

  private static Forgetting.Result forget(Database database, UUID userId) {
    InstantSource clock = Clock.tickMillis(ZoneOffset.UTC);
    PostgresRooms rooms = new PostgresRooms(database);
    try (RoomTimers timers = new RoomTimers(clock, 1, roomId -> {})) {
      RoomService service =
          new RoomService(
              rooms, rooms, new InMemoryRoomFeed(), timers, clock, Storage::dealsNothing);
      Sessions sessions = new Sessions(new PostgresSessions(database), new SecureRandom(), clock);
      return new Forgetting(service, sessions, new PostgresPersonalData(database)).forget(userId);
    }
  }

  private static Deck dealsNothing(UUID gameId, int handNumber) {
    throw new IllegalStateException("no cards are dealt here");
  }

  private static <T> T in(DatabaseOptions where, Function<Database, T> work) {
    Deque<AutoCloseable> resources = new ArrayDeque<>();
    try {
      DatabaseUrl url = url(where.data(), where.url(), resources);
      if (!new Migrations(url).missing().isEmpty()) {
        throw new IllegalStateException("the schema is not this version's: migrate it first");
      }
      return work.apply(connect(url, resources));
    } finally {
      close(resources);
    }
  }

  /**
   * Brings a database to this version's schema.
   *
   * @return the scripts that were applied, or would be
   */
  static List<String> migrate(DatabaseOptions where, boolean dryRun) {
    return schema(where, Migrations::missing, dryRun ? schema -> {} : Migrations::migrate);
  }

  /**
   * Brings a database back to an earlier version's schema.
   *
   * @return the migrations that were undone, or would be
   */
  static List<String> undo(DatabaseOptions where, int target, boolean dryRun) {
    return schema(
        where,
        schema -> schema.undoable(target),
        dryRun ? schema -> {} : schema -> schema.undoTo(target));
  }

  private static List<String> schema(
      DatabaseOptions where,
      Function<Migrations, List<String>> plan,
      Consumer<Migrations> execution) {
    Deque<AutoCloseable> resources = new ArrayDeque<>();
    try {
      Migrations schema = new Migrations(url(where.data(), where.url(), resources));
      List<String> scripts = plan.apply(schema);
      execution.accept(schema);
      return scripts;
    } finally {
      close(resources);
    }
  }

  private static Database connect(DatabaseUrl url, Deque<AutoCloseable> resources) {
    Database database = Database.connect(url, PoolSettings.standard());
    resources.push(database);
    return database;
  }

  private static DatabaseUrl url(Path data, @Nullable String url, Deque<AutoCloseable> resources) {
    if (url != null) {
      return DatabaseUrl.parse(url);
    }
    EmbeddedDatabase embedded =
        EmbeddedDatabase.start(data.resolve("postgres"), Durability.MACHINE_CRASH);
    resources.push(embedded);
    return embedded.url();
  }

  private static Storage inDatabase(
      Database database, PostgresPulse pulse, Office office, Deque<AutoCloseable> resources) {
    return new Storage(
        RoomPorts.of(new PostgresRooms(database)),
        new PostgresSessions(database),
        new PostgresRejoinTokens(database),
        () -> pulse.isSteady() ? Optional.empty() : Optional.of(NOT_WRITABLE),
        new Outages(pulse::start, pulse::isSteady),
        office,
        Sharing.NOTHING,
        resources);
  }

  /** A database of our own has no other server. */
  private static Storage shared(
      Config config, Storage storage, Database database, Metrics metrics) {
    if (config.databaseUrl() == null) {
      return storage;
    }
    PostgresWhereabouts whereabouts = new PostgresWhereabouts(database);
    storage.resources.push(whereabouts);
    metrics.redis().others(whereabouts::others);
    PostgresSessions sessions = new PostgresSessions(database);
    Sharing sharing =
        new Sharing(
            Optional.of(new PostgresRoomNews(database)),
            RoomBus.NONE,
            whereabouts,
            new PostgresSeatBindings(database),
            binding -> {},
            () -> whereabouts.others() == 0,
            onLoss -> whereabouts.start(lost -> onLoss.accept(byRoom(lost))),
            sessions::removedWithin,
            removed -> {});
    Storage alike = storage.with(sharing);
    return redisUrl(config).map(url -> alike.behind(url, metrics)).orElse(alike);
  }

  private static Map<UUID, Set<UUID>> byRoom(List<Stay> stays) {
    return stays.stream()
        .collect(groupingBy(Stay::roomId, mapping(Stay::userId, toUnmodifiableSet())));
  }

  private Storage behind(RedisUrl url, Metrics metrics) {
    Redis redis = Redis.at(url, publicParts());
    resources.push(redis);
    metrics.redis().redis(() -> standing(redis.status()));
    SeatBindings seats = redis.before(sharing.seats());
    Storage behind =
        new Storage(
            rooms.with(redis.before(rooms.journal())),
            redis.before(sessions, sharing.removedSessions()),
            rejoinTokens,
            readiness.despite(
                () -> redis.status().isUp() ? Optional.empty() : Optional.of("Redis is away")),
            outages,
            office,
            sharing.over(redis.bus(), seats, redis::removed),
            resources);
    redis.open();
    return behind;
  }

  private static PublicParts publicParts() {
    RoomCodec codec = new RoomCodec();
    return new PublicParts(
        event -> written(codec.write(event)),
        (name, data) -> codec.readEvent(name, data, null),
        new Pictures(InstantSource.system())::of);
  }

  private static PublicParts.Written written(RoomCodec.Parts parts) {
    return new PublicParts.Written(parts.payload(), parts.secret() == null);
  }

  private static Standing standing(Redis.Status now) {
    return new Standing(now.isUp(), now.failures(), now.passedBy(), now.dropped());
  }

  /**
   * The Redis a server is to use.
   *
   * @throws IllegalArgumentException if that cannot be, in one line
   */
  static Optional<RedisUrl> redisUrl(Config config) {
    Optional<String> url = Optional.ofNullable(config.redisUrl());
    if (url.isPresent() && (config.storage() != DATABASE || config.databaseUrl() == null)) {
      throw new IllegalArgumentException(
          "REDIS_URL goes with HOLDFAST_STORAGE=database and a DATABASE_URL only");
    }
    return url.map(Storage::redisUrl);
  }

  private static RedisUrl redisUrl(String text) {
    try {
      return RedisUrl.parse(text);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException("REDIS_URL " + wrong.getMessage(), wrong);
    }
  }

  private Storage with(Sharing shared) {
    return new Storage(
        rooms, sessions, rejoinTokens, readiness, outages, office, shared, resources);
  }

  private static Office office(
      Config config, Database database, Metrics metrics, Deque<AutoCloseable> resources) {
    metrics.database().pool(() -> pool(database.status()));
    PostgresSeatBeats beats = new PostgresSeatBeats(database);
    resources.push(beats);
    cleanUp(config, database, metrics, resources);
    return new Office(
        connections(config.office(), database, metrics, resources),
        beats,
        Optional.of(new PostgresFigures(database)),
        Optional.of(new PostgresPersonalData(database)));
  }

  private static void cleanUp(
      Config config, Database database, Metrics metrics, Deque<AutoCloseable> resources) {
    Duration silence = config.heartbeatTimeout().multipliedBy(2);
    PostgresRetention retention =
        new PostgresRetention(
            database,
            new PostgresRetention.Policy(
                config.office().roomTtl(),
                silence.compareTo(LEAST_SILENCE) < 0 ? LEAST_SILENCE : silence,
                config.office().cleanupInterval()));
    resources.push(retention);
    metrics.database().cleanups(retention::runs);
    PostgresRetention.KINDS.forEach(
        kind -> metrics.database().removed(kind, () -> retention.removed(kind)));
    retention.start();
  }

  private static Pool pool(PoolStatus now) {
    return new Pool(now.active(), now.idle(), now.waiting(), now.errors(), now.timeouts());
  }

  private static ConnectionLog connections(
      Config.Office config, Database database, Metrics metrics, Deque<AutoCloseable> resources) {
    if (!config.logsSockets()) {
      return ConnectionLog.NONE;
    }
    PostgresConnectionLog log = new PostgresConnectionLog(database);
    resources.push(log);
    metrics.database().connectionLog(log::waiting, log::dropped);
    return log;
  }

  /** Memory serves whatever becomes of the database behind it. */
  private static Storage inBoth(Storage database, Metrics metrics) {
    DualWrite both = new DualWrite(database.rooms());
    database.resources().push(both);
    metrics.writeBehind(both::status, both::divergences);
    return new Storage(
        both.rooms(),
        both.before(database.sessions()),
        both.before(database.rejoinTokens()),
        Readiness.ALWAYS,
        database.outages().betweenStarts(),
        database.office().withPeopleInMemory(),
        Sharing.NOTHING,
        database.resources());
  }

  @Override
  public void close() {
    close(resources);
  }

  private static void close(Deque<AutoCloseable> resources) {
    while (!resources.isEmpty()) {
      try {
        resources.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("cannot close the storage", e);
      }
    }
  }
}
