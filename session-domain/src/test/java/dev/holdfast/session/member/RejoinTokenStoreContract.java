package dev.holdfast.session.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link RejoinTokenStore} must do. */
public abstract class RejoinTokenStoreContract {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final int THREADS = 4;

  /** For the suite of an adapter. */
  protected RejoinTokenStoreContract() {}

  /** The store to hold to it; others may use it at the same time. */
  protected abstract RejoinTokenStore store();

  /** Another room every time, which the medium knows if it must. */
  protected UUID newRoom() {
    return UUID.randomUUID();
  }

  @Test
  void what_was_added_is_found_by_its_hash_only() {
    RejoinToken token = added(first(owner()));

    assertThat(store().find(token.hash())).contains(token);
    assertThat(store().find(hash())).isEmpty();
  }

  @Test
  void an_owner_may_have_a_seat_or_none_and_any_role_that_was_let_in() {
    for (Role role : List.of(Role.HOST, Role.PLAYER, Role.SPECTATOR, Role.APPROVED)) {
      TokenOwner seated = new TokenOwner(newRoom(), UUID.randomUUID(), role, Optional.of(9));
      RejoinToken token = added(first(seated));

      assertThat(store().find(token.hash())).contains(token);
    }
  }

  @Test
  void replacing_marks_the_token_replaced_and_adds_the_next() {
    RejoinToken token = added(first(owner()));
    RejoinToken next = token.successor(hash(), NOW.plusSeconds(10));

    assertThat(store().add(next, Optional.of(token.hash()))).isTrue();
    assertThat(store().find(token.hash())).contains(token.replaced(NOW.plusSeconds(10)));
    assertThat(store().find(next.hash())).contains(next);
  }

  @Test
  void replacing_again_keeps_the_time_it_was_replaced_first() {
    RejoinToken token = added(first(owner()));
    replace(token, NOW.plusSeconds(10));
    replace(token, NOW.plusSeconds(20));

    assertThat(store().find(token.hash()).orElseThrow().replacedAt()).contains(NOW.plusSeconds(10));
  }

  @Test
  void a_dead_family_is_dead_whole_and_takes_no_more() {
    RejoinToken token = added(first(owner()));
    RejoinToken next = replace(token, NOW);
    store().revoke(token.familyId());

    assertThat(store().find(token.hash()).orElseThrow().revoked()).isTrue();
    assertThat(store().find(next.hash()).orElseThrow().revoked()).isTrue();
    assertThat(store().add(next.successor(hash(), NOW), Optional.of(next.hash()))).isFalse();
    assertThat(store().find(next.hash()).orElseThrow().replacedAt()).isEmpty();
  }

  @Test
  void other_families_outlive_it() {
    TokenOwner owner = owner();
    RejoinToken token = added(first(owner));
    RejoinToken other = added(first(owner));
    store().revoke(token.familyId());
    store().revoke(UUID.randomUUID());

    assertThat(store().find(other.hash())).contains(other);
  }

  @Test
  void the_sixth_family_costs_the_first_its_life() {
    TokenOwner owner = owner();
    List<RejoinToken> tokens = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      tokens.add(added(RejoinToken.first(hash(), owner, NOW.plusSeconds(i))));
    }

    assertThat(tokens.stream().map(this::isRevoked))
        .containsExactly(true, false, false, false, false, false);
  }

  @Test
  void a_family_that_was_used_lately_is_not_the_oldest() {
    TokenOwner owner = owner();
    RejoinToken oldest = added(first(owner));
    RejoinToken second = added(first(owner));
    for (int i = 0; i < 3; i++) {
      added(first(owner));
    }
    RejoinToken used = replace(oldest, NOW.plusSeconds(60));
    added(RejoinToken.first(hash(), owner, NOW.plusSeconds(61)));

    assertThat(isRevoked(used)).isFalse();
    assertThat(isRevoked(second)).isTrue();
  }

  @Test
  void dead_families_and_other_owners_do_not_count() {
    TokenOwner owner = owner();
    RejoinToken first = added(first(owner));
    for (int i = 0; i < 5; i++) {
      store().revoke(added(first(owner)).familyId());
      added(first(new TokenOwner(newRoom(), owner.userId(), Role.HOST, Optional.empty())));
      added(first(new TokenOwner(owner.roomId(), UUID.randomUUID(), Role.HOST, Optional.empty())));
    }

    assertThat(isRevoked(first)).isFalse();
  }

  @Test
  void extending_moves_the_end_of_what_is_good() {
    TokenOwner owner = owner();
    RejoinToken token = added(first(owner));
    RejoinToken current = replace(token, NOW);
    RejoinToken other = added(first(owner()));
    Instant now = NOW.plus(Duration.ofMinutes(4));
    Instant until = NOW.plus(Duration.ofMinutes(10));
    store().extend(owner.roomId(), owner.userId(), now, until);

    assertThat(endOf(current)).isEqualTo(until);
    assertThat(endOf(token)).isEqualTo(token.expiresAt());
    assertThat(endOf(other)).isEqualTo(other.expiresAt());
  }

  @Test
  void extending_neither_revives_nor_shortens() {
    TokenOwner owner = owner();
    RejoinToken token = added(first(owner));
    store().extend(owner.roomId(), owner.userId(), NOW, NOW.plusSeconds(1));
    store()
        .extend(owner.roomId(), owner.userId(), token.expiresAt(), NOW.plus(Duration.ofHours(1)));

    assertThat(endOf(token)).isEqualTo(token.expiresAt());
  }

  @Test
  void of_two_who_replace_a_token_at_once_both_get_a_successor_and_it_was_replaced_once() {
    RejoinToken token = added(first(owner()));
    List<RejoinToken> next = AtOnce.each(THREADS, i -> replace(token, NOW.plusSeconds(i)));

    assertThat(next).allSatisfy(n -> assertThat(store().find(n.hash())).contains(n));
    assertThat(store().find(token.hash()).orElseThrow().replacedAt().orElseThrow())
        .isBetween(NOW, NOW.plusSeconds(THREADS));
  }

  @Test
  void no_token_of_a_family_outlives_it_however_calls_meet() {
    for (int round = 0; round < 20; round++) {
      RejoinToken token = added(first(owner()));
      List<RejoinToken> family =
          AtOnce.each(
              THREADS,
              i -> {
                if (i == 0) {
                  store().revoke(token.familyId());
                  return token;
                }
                return replace(token, NOW.plusSeconds(i));
              });

      assertThat(family)
          .allSatisfy(
              member ->
                  assertThat(store().find(member.hash()).map(RejoinToken::revoked))
                      .isNotEqualTo(Optional.of(false)));
    }
  }

  private RejoinToken replace(RejoinToken token, Instant at) {
    RejoinToken next = token.successor(hash(), at);
    store().add(next, Optional.of(token.hash()));
    return next;
  }

  private RejoinToken added(RejoinToken token) {
    assertThat(store().add(token, Optional.empty())).isTrue();
    return token;
  }

  private boolean isRevoked(RejoinToken token) {
    return store().find(token.hash()).orElseThrow().revoked();
  }

  private Instant endOf(RejoinToken token) {
    return store().find(token.hash()).orElseThrow().expiresAt();
  }

  private TokenOwner owner() {
    return new TokenOwner(newRoom(), UUID.randomUUID(), Role.APPROVED, Optional.empty());
  }

  private static RejoinToken first(TokenOwner owner) {
    return RejoinToken.first(hash(), owner, NOW);
  }

  private static TokenHash hash() {
    return TokenHash.of(UUID.randomUUID().toString());
  }
}
