package dev.holdfast.app.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the two libraries show is all that a user needs to name: no type of theirs is half public.
 */
public class PublicApiTest {

  private static final Pattern TYPE =
      Pattern.compile("^public [a-z -]*(class|interface|record|enum) ", Pattern.MULTILINE);

  private static final JavaClasses LIBRARIES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(
              "dev.holdfast.poker",
              "dev.holdfast.session.member",
              "dev.holdfast.session.memory",
              "dev.holdfast.session.office",
              "dev.holdfast.session.room",
              "dev.holdfast.session.view");

  private static final ArchRule MEMBERS_NAME_ONLY_PUBLIC_TYPES =
      members()
          .that(areShown())
          .should(
              new ArchCondition<>("name only types that their users can name") {
                @Override
                public void check(JavaMember member, ConditionEvents events) {
                  report(member, hidden(member.getAllInvolvedRawTypes().stream()), events);
                }
              });

  private static final ArchRule TYPES_EXTEND_ONLY_PUBLIC_TYPES =
      classes()
          .that(DescribedPredicate.describe("are shown", PublicApiTest::isPublic))
          .should(
              new ArchCondition<>("extend only types that their users can name") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  Stream<JavaClass> parents =
                      Stream.concat(
                          type.getRawSuperclass().stream(), type.getRawInterfaces().stream());
                  report(type, hidden(parents), events);
                }
              });

  @Test
  void no_internal_type_leaks_from_a_library() {
    MEMBERS_NAME_ONLY_PUBLIC_TYPES.check(LIBRARIES);
    TYPES_EXTEND_ONLY_PUBLIC_TYPES.check(LIBRARIES);
  }

  @Test
  void a_type_that_leaks_is_found() {
    JavaClasses leaking = new ClassFileImporter().importClasses(Leak.class, Hidden.class);
    assertThat(MEMBERS_NAME_ONLY_PUBLIC_TYPES.evaluate(leaking).getFailureReport().getDetails())
        .hasSize(2)
        .allMatch(line -> line.contains("leak"));
    assertThat(TYPES_EXTEND_ONLY_PUBLIC_TYPES.evaluate(leaking).hasViolation()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"poker-domain", "session-domain"})
  void every_public_type_says_since_when_it_is_there(String library) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..", library, "src/main/java"))) {
      assertThat(files.filter(PublicApiTest::isOfPublicType))
          .hasSizeGreaterThan(20)
          .allSatisfy(file -> assertThat(documentation(file)).contains("@since "));
    }
  }

  private static boolean isOfPublicType(Path file) {
    return file.toString().endsWith(".java") && TYPE.matcher(read(file)).find();
  }

  private static String documentation(Path file) {
    return TYPE.split(read(file), 2)[0];
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DescribedPredicate<JavaMember> areShown() {
    return DescribedPredicate.describe(
        "are shown",
        member -> isPublic(member.getOwner()) && isShown(member) && !isSynthetic(member));
  }

  private static boolean isShown(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || (member.getModifiers().contains(JavaModifier.PROTECTED)
            && !member.getOwner().getModifiers().contains(JavaModifier.FINAL));
  }

  private static boolean isSynthetic(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  /** Whether the type and all around it are public. */
  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicApiTest::isPublic).orElse(true);
  }

  private static Set<String> hidden(Stream<JavaClass> types) {
    return types
        .filter(type -> type.getPackageName().startsWith("dev.holdfast"))
        .filter(type -> !isPublic(type))
        .map(JavaClass::getName)
        .collect(Collectors.toSet());
  }

  private static void report(Object where, Set<String> hidden, ConditionEvents events) {
    if (!hidden.isEmpty()) {
      events.add(SimpleConditionEvent.violated(where, where + " shows " + hidden));
    }
  }

  /** Shows what it should not. */
  public static class Leak extends Hidden {
    /** Fine. */
    public int count;

    /** A leak in a generic type. */
    public java.util.List<Hidden> leak() {
      return java.util.List.of();
    }

    /** A leak to subclasses. */
    protected void leak(Hidden hidden) {
      count += hidden.hashCode();
    }
  }

  static class Hidden {}
}
