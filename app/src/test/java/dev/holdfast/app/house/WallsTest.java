package dev.holdfast.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls of the house stand, guard something, and fall when crossed. */
class WallsTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.holdfast");

  static List<ArchRule> walls() {
    return List.of(
        Walls.POKER_KNOWS_ONLY_THE_JDK,
        Walls.SESSION_KNOWS_ONLY_POKER,
        Walls.ADAPTERS_DO_NOT_KNOW_EACH_OTHER,
        Walls.NO_CYCLES,
        Walls.TIME_IS_AN_ARGUMENT,
        Walls.NO_DRAWERS,
        Walls.ADAPTERS_ARE_WIRED_IN_ONE_PLACE);
  }

  @ParameterizedTest
  @MethodSource("walls")
  void the_house_keeps_its_walls(ArchRule wall) {
    wall.check(HOUSE);
  }

  @Test
  void every_technology_stays_in_its_room() {
    Walls.TECHNOLOGIES.forEach((technology, room) -> Walls.keeps(technology, room).check(HOUSE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev.holdfast.poker.card",
        "dev.holdfast.poker.equity",
        "dev.holdfast.poker.eval",
        "dev.holdfast.poker.hand",
        "dev.holdfast.poker.game",
        "dev.holdfast.poker.history",
        "dev.holdfast.session.member",
        "dev.holdfast.session.room",
        "dev.holdfast.session.view",
        "dev.holdfast.session.memory",
        "dev.holdfast.session.office",
        "dev.holdfast.session.postgres",
        "dev.holdfast.session.redis",
        "dev.holdfast.session.javalin",
        "dev.holdfast.app"
      })
  void a_guarded_package_exists_and_is_not_empty(String name) {
    assertThat(HOUSE.getPackage(name).getClasses()).hasSizeGreaterThan(1);
  }

  @Test
  void a_wall_that_is_crossed_falls() {
    JavaClasses crossing = new ClassFileImporter().importClasses(Crossing.class);
    assertThat(Walls.keeps("java.sql..", Walls.POSTGRES).evaluate(crossing).hasViolation())
        .isTrue();
    assertThat(Walls.keeps("io.javalin..", Walls.JAVALIN).evaluate(crossing).hasViolation())
        .isTrue();
  }

  /** Somebody in the wrong room. */
  static final class Crossing {
    java.sql.@org.jspecify.annotations.Nullable Connection connection;
    io.javalin.@org.jspecify.annotations.Nullable Javalin web;
  }
}
