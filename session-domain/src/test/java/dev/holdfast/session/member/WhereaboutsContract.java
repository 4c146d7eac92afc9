package dev.holdfast.session.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Whereabouts} must do for processes that run. */
public abstract class WhereaboutsContract {

  private final UUID room = UUID.randomUUID();
  private final UUID ann = UUID.randomUUID();

  /** For the suite of an adapter. */
  protected WhereaboutsContract() {}

  /** The view of another process. */
  protected abstract Whereabouts another();

  @Test
  void whoever_is_at_one_process_is_elsewhere_for_the_others() {
    Whereabouts here = another();
    Whereabouts there = another();

    here.arrive(room, ann);

    assertThat(there.isElsewhere(room, ann)).isTrue();
    assertThat(here.isElsewhere(room, ann)).isFalse();
  }

  @Test
  void whoever_has_left_one_process_may_still_be_at_another() {
    Whereabouts first = another();
    Whereabouts second = another();
    Whereabouts third = another();
    first.arrive(room, ann);
    second.arrive(room, ann);

    first.leave(room, ann);
    assertThat(first.isElsewhere(room, ann)).isTrue();
    assertThat(third.isElsewhere(room, ann)).isTrue();
    second.leave(room, ann);
    assertThat(third.isElsewhere(room, ann)).isFalse();
  }

  @Test
  void arriving_or_leaving_twice_is_no_harm() {
    Whereabouts here = another();
    Whereabouts there = another();
    here.leave(room, ann);
    here.arrive(room, ann);
    here.arrive(room, ann);
    assertThat(there.isElsewhere(room, ann)).isTrue();

    here.leave(room, ann);
    here.leave(room, ann);
    assertThat(there.isElsewhere(room, ann)).isFalse();
  }

  @Test
  void nobody_is_taken_for_another_and_no_room_for_another() {
    Whereabouts there = another();
    another().arrive(room, ann);

    assertThat(there.isElsewhere(room, UUID.randomUUID())).isFalse();
    assertThat(there.isElsewhere(UUID.randomUUID(), ann)).isFalse();
  }
}
