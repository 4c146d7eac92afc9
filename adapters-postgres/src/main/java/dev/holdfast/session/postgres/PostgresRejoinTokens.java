package dev.holdfast.session.postgres;

import static dev.holdfast.session.postgres.CommitRows.word;

import dev.holdfast.session.member.RejoinToken;
import dev.holdfast.session.member.RejoinTokenStore;
import dev.holdfast.session.member.Role;
import dev.holdfast.session.member.TokenHash;
import dev.holdfast.session.member.TokenOwner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Rejoin tokens in PostgreSQL, as their hashes. Whatever changes one user's families in one room
 * does so in turn, by a lock of those two. Safe for use by many threads and processes.
 */
public final class PostgresRejoinTokens implements RejoinTokenStore {

  private final Reachable database;

  /** In a database that is migrated. */
  public PostgresRejoinTokens(Database database) {
    this.database = new Reachable(database);
  }

  @Override
  public Optional<RejoinToken> find(TokenHash hash) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    """
                    select token_hash, family, room_id, user_id, role, seat_index, created_at,
                      expires_at, replaced_at, revoked_at is not null as revoked
                    from rejoin_tokens
                    where token_hash = :hash
                    """)
                .bind("hash", hash.hex())
                .map((row, context) -> token(row))
                .findOne());
  }

  @Override
  public boolean add(RejoinToken token, Optional<TokenHash> replaced) {
    return database.inTransaction(
        handle -> {
          lock(handle, token.owner().roomId(), token.owner().userId());
          if (isDead(handle, token.familyId())) {
            return false;
          }
          replaced.ifPresent(old -> replace(handle, old, token.createdAt()));
          insert(handle, token);
          dropOldest(handle, token.owner(), token.createdAt());
          return true;
        });
  }

  @Override
  public void revoke(UUID familyId) {
    database.inTransaction(
        handle -> {
          lockOwnerOf(handle, familyId);
          return handle
              .createUpdate(
                  """
                  update rejoin_tokens
                  set revoked_at = coalesce(revoked_at, now())
                  where family = :family
                  """)
              .bind("family", familyId)
              .execute();
        });
  }

  @Override
  public void extend(UUID roomId, UUID userId, Instant now, Instant until) {
    database.with(
        handle ->
            handle
                .createUpdate(
                    """
                    update rejoin_tokens
                    set expires_at = :until
                    where room_id = :room and user_id = :user and replaced_at is null
                      and revoked_at is null and expires_at > :now and expires_at < :until
                    """)
                .bind("room", roomId)
                .bind("user", userId)
                .bind("now", utc(now))
                .bind("until", utc(until))
                .execute());
  }

  private static void lock(Handle handle, UUID roomId, UUID userId) {
    handle
        .createQuery("select pg_advisory_xact_lock(hashtextextended(:owner, 0))")
        .bind("owner", roomId + "/" + userId)
        .mapToMap()
        .one();
  }

  private static void lockOwnerOf(Handle handle, UUID familyId) {
    handle
        .createQuery("select room_id, user_id from rejoin_tokens where family = :family limit 1")
        .bind("family", familyId)
        .map((row, c) -> new UUID[] {uuid(row, "room_id"), uuid(row, "user_id")})
        .findOne()
        .ifPresent(owner -> lock(handle, owner[0], owner[1]));
  }

  private static boolean isDead(Handle handle, UUID familyId) {
    return handle
        .createQuery(
            """
            select exists (
              select from rejoin_tokens where family = :family and revoked_at is not null)
            """)
        .bind("family", familyId)
        .mapTo(boolean.class)
        .one();
  }

  private static void replace(Handle handle, TokenHash old, Instant at) {
    handle
        .createUpdate(
            """
            update rejoin_tokens
            set replaced_at = :at
            where token_hash = :hash and replaced_at is null
            """)
        .bind("hash", old.hex())
        .bind("at", utc(at))
        .execute();
  }

  private static void insert(Handle handle, RejoinToken token) {
    handle
        .createUpdate(
            """
            insert into rejoin_tokens
              (room_id, user_id, role, seat_index, token_hash, family, created_at, expires_at)
            values (:room, :user, :role, :seat, :hash, :family, :created, :expires)
            on conflict (token_hash) do nothing
            """)
        .bind("room", token.owner().roomId())
        .bind("user", token.owner().userId())
        .bind("role", word(token.owner().role()))
        .bind("seat", token.owner().seatIndex().orElse(null))
        .bind("hash", token.hash().hex())
        .bind("family", token.familyId())
        .bind("created", utc(token.createdAt()))
        .bind("expires", utc(token.expiresAt()))
        .execute();
  }

  private static void dropOldest(Handle handle, TokenOwner owner, Instant at) {
    handle
        .createUpdate(
            """
            update rejoin_tokens
            set revoked_at = :at
            where family in (
              select family
              from rejoin_tokens
              where room_id = :room and user_id = :user and revoked_at is null
              group by family
              order by max(ordinal) desc
              offset :families)
            """)
        .bind("room", owner.roomId())
        .bind("user", owner.userId())
        .bind("at", utc(at))
        .bind("families", FAMILIES)
        .execute();
  }

  private static RejoinToken token(ResultSet row) throws SQLException {
    return new RejoinToken(
        new TokenHash(row.getString("token_hash")),
        uuid(row, "family"),
        owner(row),
        time(row, "created_at").orElseThrow(),
        time(row, "expires_at").orElseThrow(),
        time(row, "replaced_at"),
        row.getBoolean("revoked"));
  }

  private static TokenOwner owner(ResultSet row) throws SQLException {
    Role role = Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT));
    return new TokenOwner(
        uuid(row, "room_id"),
        uuid(row, "user_id"),
        role,
        Optional.ofNullable(row.getObject("seat_index", Integer.class)));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
