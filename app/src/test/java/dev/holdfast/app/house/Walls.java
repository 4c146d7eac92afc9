package dev.holdfast.app.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The rules that keep each line of code in its room. */
final class Walls {

  static final String POKER = "dev.holdfast.poker..";
  static final String SESSION = "dev.holdfast.session.(member|office|room|view|memory)..";
  static final String POSTGRES = "dev.holdfast.session.postgres..";
  static final String REDIS = "dev.holdfast.session.redis..";
  static final String JAVALIN = "dev.holdfast.session.javalin..";
  static final String APP = "dev.holdfast.app..";

  /** Which room a technology belongs to; nobody else may touch it. */
  static final Map<String, String> TECHNOLOGIES =
      Map.of(
          "java.sql..", POSTGRES,
          "org.jdbi..", POSTGRES,
          "com.zaxxer.hikari..", POSTGRES,
          "org.flywaydb..", POSTGRES,
          "redis.clients..", REDIS,
          "io.javalin..", JAVALIN,
          "org.eclipse.jetty..", JAVALIN,
          "com.auth0..", JAVALIN,
          "io.micrometer..", JAVALIN,
          "picocli..", APP);

  static final ArchRule POKER_KNOWS_ONLY_THE_JDK =
      noClasses()
          .that()
          .resideInAPackage(POKER)
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              POKER, "java.lang..", "java.util..", "java.math..", "org.jspecify..");

  static final ArchRule SESSION_KNOWS_ONLY_POKER =
      noClasses()
          .that()
          .resideInAPackage(SESSION)
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              SESSION,
              POKER,
              "java.lang..",
              "java.util..",
              "java.time..",
              "java.nio.charset..",
              "java.security..",
              "org.jspecify..");

  static final ArchRule ADAPTERS_DO_NOT_KNOW_EACH_OTHER =
      slices()
          .matching("dev.holdfast.session.(postgres|redis|javalin)..")
          .should()
          .notDependOnEachOther();

  static final ArchRule NO_CYCLES =
      slices().matching("dev.holdfast.(*).(*)..").should().beFreeOfCycles();

  static final ArchRule TIME_IS_AN_ARGUMENT =
      noClasses()
          .that()
          .resideInAnyPackage(POKER, SESSION)
          .should()
          .callMethodWhere(readsTheClock())
          .orShould()
          .callMethod(ThreadLocalRandom.class, "current")
          .orShould()
          .callMethod(Math.class, "random");

  static final ArchRule NO_DRAWERS =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..helpers..");

  /** Adapters are made where a server is put together, and known nowhere else in the program. */
  static final ArchRule ADAPTERS_ARE_WIRED_IN_ONE_PLACE =
      noClasses()
          .that()
          .resideInAPackage(APP)
          .and()
          .doNotHaveSimpleName("Holdfast")
          .and()
          .doNotHaveSimpleName("Storage")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(POSTGRES, REDIS, JAVALIN);

  private Walls() {}

  /** A technology stays in its room. */
  static ArchRule keeps(String technology, String room) {
    return noClasses()
        .that()
        .resideInAPackage("dev.holdfast..")
        .and()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(technology);
  }

  private static DescribedPredicate<JavaCall<?>> readsTheClock() {
    return DescribedPredicate.describe(
        "reads the clock",
        call ->
            (call.getTargetOwner().isEquivalentTo(Instant.class) && call.getName().equals("now"))
                || (call.getTargetOwner().isEquivalentTo(System.class)
                    && call.getName().matches("currentTimeMillis|nanoTime"))
                || (call.getTargetOwner().isEquivalentTo(Clock.class)
                    && call.getName().startsWith("system")));
  }
}
