package dev.holdfast.session.member;

import static dev.holdfast.session.member.Role.APPROVED;
import static dev.holdfast.session.member.Role.GUEST;
import static dev.holdfast.session.member.Role.HOST;
import static dev.holdfast.session.member.Role.KICKED;
import static dev.holdfast.session.member.Role.PENDING;
import static dev.holdfast.session.member.Role.PLAYER;
import static dev.holdfast.session.member.Role.SPECTATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.member.Role.Move;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

  /** R2: all there is; every move that is not here is refused. */
  private static final Map<Role, Map<Move, Role>> ALLOWED =
      Map.of(
          GUEST, Map.of(Move.REQUEST, PENDING),
          PENDING, Map.of(Move.APPROVE, APPROVED, Move.REJECT, GUEST, Move.KICK, KICKED),
          APPROVED, Map.of(Move.SIT, PLAYER, Move.WATCH, SPECTATOR, Move.KICK, KICKED),
          SPECTATOR, Map.of(Move.SIT, PLAYER, Move.STOP_WATCHING, APPROVED, Move.KICK, KICKED),
          PLAYER, Map.of(Move.STAND, SPECTATOR, Move.KICK, KICKED),
          HOST, Map.of(),
          KICKED, Map.of());

  @ParameterizedTest
  @EnumSource
  void every_role_makes_the_moves_in_the_table_and_no_others(Role role) {
    for (Move move : Move.values()) {
      assertThat(role.after(move))
          .as(role + " " + move)
          .isEqualTo(Optional.ofNullable(ALLOWED.get(role).get(move)));
    }
  }

  @Test
  void whoever_the_host_has_let_in_sees_the_play_and_nobody_else() {
    assertThat(Role.values())
        .filteredOn(Role::seesPlay)
        .containsExactlyInAnyOrder(HOST, PLAYER, SPECTATOR, APPROVED);
  }
}
