package dev.holdfast.session.postgres;

import dev.holdfast.session.member.Session;
import dev.holdfast.session.member.SessionStore;
import dev.holdfast.session.member.TokenHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Sessions in PostgreSQL, under the hash of their id. A removed session leaves a mark behind until
 * it would have ended, so that it stays removed. Safe for use by many threads and processes.
 */
public final class PostgresSessions implements SessionStore {

  private final Reachable database;

  /** In a database that is migrated. */
  public PostgresSessions(Database database) {
    this.database = new Reachable(database);
  }

  @Override
  public Optional<Session> find(TokenHash id) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    """
                    select sess ->> 'userId' as user_id, sess ->> 'displayName' as display_name,
                      sess ->> 'createdAt' as created_at, expire
                    from app_sessions
                    where sid = :sid and sess ->> 'removed' is null
                    """)
                .bind("sid", id.hex())
                .map((row, context) -> session(row))
                .findOne());
  }

  @Override
  public void save(TokenHash id, Session session) {
    database.with(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into app_sessions as s (sid, sess, expire)
                    values (:sid,
                      json_build_object('userId', cast(:user as text), 'displayName',
                        cast(:name as text), 'createdAt', cast(:created as text)), :expire)
                    on conflict (sid) do update
                    set sess = excluded.sess, expire = excluded.expire
                    where s.sess ->> 'removed' is null
                    """)
                .bind("sid", id.hex())
                .bind("user", session.userId().toString())
                .bind("name", session.displayName().orElse(null))
                .bind("created", session.createdAt().toString())
                .bind("expire", utc(session.expiresAt()))
                .execute());
  }

  @Override
  public void remove(TokenHash id) {
    database.with(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into app_sessions (sid, sess, expire)
                    values (:sid, '{"removed": true}', now() at time zone 'UTC' + interval '7 days')
                    on conflict (sid) do update
                    set sess = excluded.sess, expire = excluded.expire
                    """)
                .bind("sid", id.hex())
                .execute());
  }

  /**
   * What was removed lately, by whichever process: its mark ends seven days after that.
   *
   * @param span how far to look back
   */
  public List<TokenHash> removedWithin(Duration span) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    """
                    select sid
                    from app_sessions
                    where expire > now() at time zone 'UTC' + interval '7 days'
                        - make_interval(secs => :span)
                      and sess ->> 'removed' is not null
                    """)
                .bind("span", span.toMillis() / 1e3)
                .map((row, context) -> new TokenHash(row.getString("sid")))
                .list());
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        UUID.fromString(row.getString("user_id")),
        Optional.ofNullable(row.getString("display_name")),
        Instant.parse(row.getString("created_at")),
        row.getObject("expire", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  /** The column has no time zone, so that the seeds' queries run: it is UTC. */
  private static LocalDateTime utc(Instant time) {
    return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }
}
