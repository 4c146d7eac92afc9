package dev.holdfast.session.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.memory.InMemorySessions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionsTest {

  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration MOMENT = Duration.ofNanos(1);

  private final InMemorySessions store = new InMemorySessions();
  private Instant now = START;
  private final Sessions sessions = new Sessions(store, new SecureRandom(), () -> now);
  private final UUID ada = UUID.randomUUID();

  @Test
  void an_id_has_256_bits_and_no_two_are_alike() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      String id = begin();
      assertThat(id).matches("[A-Za-z0-9_-]{43}");
      ids.add(id);
    }
    assertThat(ids).hasSize(1000);
  }

  @Test
  void the_store_sees_the_hash_of_the_id_and_never_the_id() {
    String id = begin();

    assertThat(store.find(TokenHash.of(id))).isPresent();
    assertThat(TokenHash.of("abc").hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void an_id_is_not_told_by_accident() {
    Sessions.Begun begun = sessions.begin(ada, Optional.empty());

    assertThat(begun.toString()).doesNotContain(begun.id());
  }

  @Test
  void a_session_lasts_seven_days_to_the_moment() {
    String id = begin();
    now = START.plus(Duration.ofDays(7)).minus(MOMENT);
    assertThat(sessions.isLive(TokenHash.of(id))).isTrue();
    now = START.plus(Duration.ofDays(7));

    assertThat(sessions.isLive(TokenHash.of(id))).isFalse();
    assertThat(sessions.resume(id)).isEmpty();
  }

  @Test
  void using_it_renews_it_once_an_hour() {
    String id = begin();
    now = START.plus(Duration.ofHours(1)).minus(MOMENT);
    assertThat(sessions.resume(id).orElseThrow().renewed()).isFalse();
    now = START.plus(Duration.ofHours(1));
    Sessions.Resumed renewed = sessions.resume(id).orElseThrow();

    assertThat(renewed.renewed()).isTrue();
    assertThat(renewed.session().expiresAt()).isEqualTo(now.plus(Duration.ofDays(7)));
    assertThat(renewed.session().createdAt()).isEqualTo(START);
    assertThat(sessions.resume(id).orElseThrow().renewed()).isFalse();
  }

  @Test
  void somebody_who_comes_every_six_days_is_known_for_years() {
    String id = begin();
    for (int visit = 0; visit < 100; visit++) {
      now = now.plus(Duration.ofDays(6));
      assertThat(sessions.resume(id).orElseThrow().session().userId()).isEqualTo(ada);
    }
  }

  @Test
  void a_name_can_change_and_the_user_stays() {
    String id = begin();

    assertThat(sessions.rename(id, "Ada").orElseThrow().displayName()).contains("Ada");
    assertThat(sessions.resume(id).orElseThrow().session().userId()).isEqualTo(ada);
    assertThat(sessions.rename("unknown", "Ada")).isEmpty();
  }

  @Test
  void what_was_revoked_is_over_at_once_and_for_good() {
    String id = begin();
    String other = begin();
    sessions.revoke(id);

    assertThat(sessions.resume(id)).isEmpty();
    assertThat(sessions.isLive(TokenHash.of(id))).isFalse();
    assertThat(sessions.resume(other)).isPresent();
  }

  private String begin() {
    return sessions.begin(ada, Optional.empty()).id();
  }
}
