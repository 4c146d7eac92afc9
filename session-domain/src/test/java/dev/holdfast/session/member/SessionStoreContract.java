package dev.holdfast.session.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link SessionStore} must do. */
public abstract class SessionStoreContract {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  private final TokenHash id = TokenHash.of(UUID.randomUUID().toString());
  private final Session session = Session.begin(UUID.randomUUID(), Optional.of("Ada"), NOW);

  /** For the suite of an adapter. */
  protected SessionStoreContract() {}

  /** The store to hold to it; others may use it at the same time. */
  protected abstract SessionStore store();

  @Test
  void what_was_saved_is_found_under_its_id_only() {
    store().save(id, session);

    assertThat(store().find(id)).contains(session);
    assertThat(store().find(TokenHash.of("another"))).isEmpty();
  }

  @Test
  void a_session_needs_no_name() {
    Session nameless = Session.begin(session.userId(), Optional.empty(), NOW);
    store().save(id, nameless);

    assertThat(store().find(id)).contains(nameless);
  }

  @Test
  void a_name_may_be_any_characters() {
    Session named = session.named("Zoë \"Æ\" 👩‍👩‍👧 '; drop");
    store().save(id, named);

    assertThat(store().find(id)).contains(named);
  }

  @Test
  void what_is_saved_again_takes_the_place_of_what_was() {
    store().save(id, session);
    Session renewed = session.renewed(NOW.plusSeconds(7200)).named("Countess");
    store().save(id, renewed);

    assertThat(store().find(id)).contains(renewed);
  }

  @Test
  void what_was_removed_stays_removed_whatever_is_saved_later() {
    store().save(id, session);
    store().remove(id);
    store().save(id, session.renewed(NOW.plusSeconds(7200)));

    assertThat(store().find(id)).isEmpty();
  }

  @Test
  void removing_twice_or_what_is_not_there_is_no_harm() {
    store().save(id, session);
    store().remove(id);
    store().remove(id);
    store().remove(TokenHash.of(UUID.randomUUID().toString()));

    assertThat(store().find(id)).isEmpty();
  }
}
