package dev.holdfast.session.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.AtOnce;
import dev.holdfast.session.member.Shown.Reason;
import dev.holdfast.session.memory.InMemoryRejoinTokens;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RejoinTokensTest {

  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration MOMENT = Duration.ofNanos(1);
  private static final Tenure SEATED = (userId, since) -> true;

  private final InMemoryRejoinTokens store = new InMemoryRejoinTokens();
  private Instant now = START;
  private final RejoinTokens tokens = new RejoinTokens(store, new SecureRandom(), () -> now);
  private final UUID room = UUID.randomUUID();
  private final UUID ada = UUID.randomUUID();
  private final TokenOwner owner = new TokenOwner(room, ada, Role.PLAYER, Optional.of(3));

  @Test
  void a_token_is_a_secret_the_store_never_sees() {
    MintedToken minted = tokens.mint(owner);

    assertThat(minted.token()).matches("[A-Za-z0-9_-]{43}");
    assertThat(minted.toString()).doesNotContain(minted.token());
    assertThat(store.find(TokenHash.of(minted.token())).orElseThrow().toString())
        .doesNotContain(minted.token());
  }

  @Test
  void using_a_token_gives_the_next_one() {
    String first = mint();
    TokenOwner shown = shown(first);
    String next = use(first);

    assertThat(shown).isEqualTo(owner);
    assertThat(next).isNotEqualTo(first);
    assertThat(shown(next)).isEqualTo(owner);
  }

  @Test
  void showing_a_token_does_not_use_it_up() {
    String token = mint();
    shown(token);
    now = START.plusSeconds(200);

    assertThat(shown(token)).isEqualTo(owner);
  }

  @Test
  void the_one_before_works_for_sixty_seconds_in_case_the_answer_was_lost() {
    String first = mint();
    use(first);
    now = START.plusSeconds(60).minus(MOMENT);
    String again = use(first);

    assertThat(shown(again).userId()).isEqualTo(ada);
  }

  @Test
  void using_it_again_does_not_lengthen_its_sixty_seconds() {
    String first = mint();
    use(first);
    now = START.plusSeconds(59);
    use(first);
    now = START.plusSeconds(60);

    assertThat(refusal(first)).isEqualTo(Reason.COPIED);
  }

  @Test
  void later_use_of_a_replaced_token_kills_its_family() {
    String first = mint();
    String second = use(first);
    String third = use(second);
    now = START.plusSeconds(60);

    assertThat(refusal(first)).isEqualTo(Reason.COPIED);
    assertThat(refusal(second)).isEqualTo(Reason.REVOKED);
    assertThat(refusal(third)).isEqualTo(Reason.REVOKED);
  }

  @Test
  void another_family_is_untouched_by_that() {
    String first = mint();
    String other = mint();
    use(first);
    now = START.plusSeconds(60);
    refusal(first);

    assertThat(shown(other).userId()).isEqualTo(ada);
  }

  @Test
  void a_sixth_family_ends_the_first() {
    String first = mint();
    String second = mint();
    for (int i = 0; i < 4; i++) {
      mint();
    }

    assertThat(refusal(first)).isEqualTo(Reason.REVOKED);
    assertThat(shown(second).userId()).isEqualTo(ada);
  }

  @Test
  void rotation_within_a_family_costs_nobody_anything() {
    String other = mint();
    String token = mint();
    for (int i = 0; i < 20; i++) {
      token = use(token);
    }

    assertThat(shown(other).userId()).isEqualTo(ada);
  }

  @Test
  void a_token_is_for_its_room() {
    Shown elsewhere = tokens.check(mint(), UUID.randomUUID(), SEATED);

    assertThat(elsewhere).isEqualTo(new Shown.Bad(Reason.UNKNOWN));
    assertThat(refusal("a guess")).isEqualTo(Reason.UNKNOWN);
    assertThat(refusal("")).isEqualTo(Reason.UNKNOWN);
  }

  @Test
  void without_a_seat_a_token_lasts_five_minutes_to_the_moment() {
    String token = mint();
    now = START.plus(Duration.ofMinutes(5)).minus(MOMENT);
    String next = use(token);
    now = now.plus(Duration.ofMinutes(5));

    assertThat(refusal(next)).isEqualTo(Reason.EXPIRED);
  }

  @Test
  void an_expired_token_is_only_expired_and_its_family_lives() {
    String token = mint();
    now = START.plus(Duration.ofMinutes(5));

    assertThat(refusal(token)).isEqualTo(Reason.EXPIRED);
    assertThat(refusal(token)).isEqualTo(Reason.EXPIRED);
  }

  @Test
  void with_a_seat_or_a_running_hand_it_lasts_as_long_as_that() {
    String token = mint();
    now = START.plus(Duration.ofHours(3));
    Tenure hand = (userId, since) -> userId.equals(ada) && since.equals(START);

    assertThat(tokens.check(token, room, hand)).isInstanceOf(Shown.Good.class);
  }

  @Test
  void while_connected_it_is_good_and_five_minutes_from_then() {
    String token = mint();
    for (int minute = 1; minute <= 120; minute++) {
      now = START.plus(Duration.ofMinutes(minute));
      tokens.keep(room, ada);
    }
    now = now.plus(Duration.ofMinutes(5));
    assertThat(shown(token).userId()).isEqualTo(ada);
  }

  @Test
  void once_nobody_keeps_it_any_more_it_ends_within_six_minutes() {
    String token = mint();
    tokens.keep(room, ada);
    now = START.plus(Duration.ofMinutes(6));

    assertThat(refusal(token)).isEqualTo(Reason.EXPIRED);
  }

  @Test
  void somebody_who_carries_a_token_gets_the_next_of_its_family() {
    String carried = mint();
    String oldest = carried;
    for (int i = 0; i < 10; i++) {
      carried = tokens.mint(owner, carried, Tenure.NONE).token();
    }

    assertThat(shown(carried).userId()).isEqualTo(ada);
    now = START.plusSeconds(60);
    assertThat(refusal(oldest)).isEqualTo(Reason.COPIED);
    assertThat(refusal(carried)).isEqualTo(Reason.REVOKED);
  }

  @Test
  void somebody_who_carries_anothers_token_gets_one_of_their_own() {
    TokenOwner eve = new TokenOwner(room, UUID.randomUUID(), Role.APPROVED, Optional.empty());
    String adas = mint();
    String minted = tokens.mint(eve, adas, Tenure.NONE).token();

    assertThat(shown(minted).userId()).isEqualTo(eve.userId());
    assertThat(store.find(TokenHash.of(adas)).orElseThrow().replacedAt()).isEmpty();
  }

  @Test
  void somebody_who_carries_a_worthless_token_gets_one_out_of_the_blue() {
    String minted = tokens.mint(owner, "a guess", Tenure.NONE).token();

    assertThat(shown(minted).userId()).isEqualTo(ada);
  }

  @Test
  void who_is_here_gets_further_tokens_of_the_family_however_old_theirs_is() {
    String held = mint();
    String newest = use(held);
    now = START.plusSeconds(200);
    String further = tokens.renew(owner, held).token();

    assertThat(shown(further)).isEqualTo(owner);
    assertThat(shown(newest)).isEqualTo(owner);
  }

  @Test
  void a_further_token_of_a_dead_family_begins_another() {
    String held = mint();
    store.revoke(good(held).familyId());

    assertThat(tokens.isAlive(held)).isFalse();
    assertThat(tokens.isAlive(tokens.renew(owner, held).token())).isTrue();
  }

  @Test
  void nobody_gets_further_tokens_of_anothers_family() {
    TokenOwner eve = new TokenOwner(room, UUID.randomUUID(), Role.APPROVED, Optional.empty());
    String further = tokens.renew(eve, mint()).token();

    assertThat(shown(further)).isEqualTo(eve);
  }

  @Test
  void two_tabs_that_use_a_token_at_once_both_get_in_and_stay_in() {
    String token = mint();
    List<String> both = AtOnce.each(2, tab -> use(token));
    now = START.plusSeconds(200);

    assertThat(both).doesNotHaveDuplicates();
    assertThat(both).allSatisfy(next -> assertThat(shown(next).userId()).isEqualTo(ada));
  }

  private String mint() {
    return tokens.mint(owner).token();
  }

  private String use(String token) {
    return tokens.replace(good(token)).orElseThrow().token();
  }

  private TokenOwner shown(String token) {
    return good(token).owner();
  }

  private RejoinToken good(String token) {
    return tokens.check(token, room, Tenure.NONE).good().orElseThrow();
  }

  private Reason refusal(String token) {
    return ((Shown.Bad) tokens.check(token, room, Tenure.NONE)).reason();
  }
}
