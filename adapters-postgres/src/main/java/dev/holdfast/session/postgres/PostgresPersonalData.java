package dev.holdfast.session.postgres;

import dev.holdfast.session.member.TokenHash;
import dev.holdfast.session.office.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What PostgreSQL keeps of one person. Safe for use by many threads. */
public final class PostgresPersonalData implements PersonalData {

  private final Reachable database;

  /** In a database that is migrated. */
  public PostgresPersonalData(Database database) {
    this.database = new Reachable(database);
  }

  @Override
  public Optional<String> seatOf(UUID userId) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    """
                    select r.code
                    from room_seats s
                    join rooms r on r.id = s.room_id
                    where s.user_id = :user
                    order by r.created_at
                    limit 1
                    """)
                .bind("user", userId)
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public List<UUID> roomsOf(UUID userId) {
    return database.with(
        handle ->
            handle
                .createQuery("select room_id from room_players where user_id = :user")
                .bind("user", userId)
                .mapTo(UUID.class)
                .list());
  }

  @Override
  public List<TokenHash> sessionsOf(UUID userId) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    """
                    select sid from app_sessions
                    where sess ->> 'userId' = :user and sid ~ '^[0-9a-f]{64}$'
                    """)
                .bind("user", userId.toString())
                .mapTo(String.class)
                .map(TokenHash::new)
                .list());
  }

  @Override
  public Erased erase(UUID userId, String nameless, String words) {
    Map<String, Object> person = Map.of("user", userId, "nameless", nameless, "words", words);
    return database.with(handle -> erase(person, handle));
  }

  private static Erased erase(Map<String, Object> person, Handle handle) {
    long events = new SharedTraces(person).events(games(person, handle), handle);
    long hands = SharedTraces.HANDS.carryOut(person, handle);
    Map<String, Long> traces =
        Traces.ALL.stream()
            .collect(Collectors.toMap(Chore::what, chore -> chore.carryOut(person, handle)));
    return new Erased(
        events,
        hands,
        of(Traces.SESSIONS, traces),
        of(Traces.REJOIN_TOKENS, traces),
        of(Traces.CONNECTIONS, traces),
        of(Traces.DEVICES, traces),
        of(Traces.VISITS, traces));
  }

  private static long of(Chore chore, Map<String, Long> traces) {
    return traces.getOrDefault(chore.what(), 0L);
  }

  /** Those of the rooms that know them, and those in which only something was logged of them. */
  private static List<UUID> games(Map<String, Object> person, Handle handle) {
    return handle
        .createQuery(
            """
            select g.id
            from room_players m
            join games g on g.room_id = m.room_id
            where m.user_id = :user
            union
            select e.game_id from game_events e where e.epoch = 0 and e.user_id = :user
            """)
        .bindMap(person)
        .mapTo(UUID.class)
        .list();
  }
}
