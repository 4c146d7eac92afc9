package dev.holdfast.poker.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project of its own has nothing but the packaged jar and what the README shows. */
class EmbeddingIT {

  private static final Pattern SNIPPET =
      Pattern.compile("```java\n(import .*?public class (\\w+) .*?)```", Pattern.DOTALL);
  private static final Path JAR = Path.of(System.getProperty("holdfast.jar")).toAbsolutePath();

  @TempDir Path project;
  private Path sources;
  private String name;

  @BeforeEach
  void copy_the_snippet() throws IOException {
    Matcher snippet = SNIPPET.matcher(Files.readString(Path.of("../README.md")));
    assertThat(snippet.find()).isTrue();
    name = snippet.group(2);
    sources = Files.createDirectories(project.resolve("src/embedder"));
    Files.writeString(sources.resolve(name + ".java"), "package embedder;\n\n" + snippet.group(1));
  }

  @Test
  void it_plays_a_hand_on_the_class_path() throws IOException {
    compile("-classpath", JAR.toString());

    assertThat(
            java(
                "-classpath",
                JAR + File.pathSeparator + project.resolve("out"),
                "embedder." + name))
        .contains("legalActions=Optional.empty");
  }

  @Test
  void it_plays_a_hand_on_the_module_path() throws IOException {
    Files.writeString(
        sources.resolveSibling("module-info.java"),
        "module embedder { requires dev.holdfast.poker; }");
    compile("--module-path", JAR.toString());

    assertThat(
            java(
                "--module-path",
                JAR + File.pathSeparator + project.resolve("out"),
                "--module",
                "embedder/embedder." + name))
        .contains("legalActions=Optional.empty");
  }

  @Test
  void the_module_needs_nothing_but_the_java_base() throws IOException {
    assertThat(java("--module-path", JAR.toString(), "--describe-module", "dev.holdfast.poker"))
        .contains("requires java.base mandated")
        .containsPattern("requires org.jspecify static")
        .doesNotContainPattern("requires (?!java.base|org.jspecify static)");
  }

  private void compile(String... path) throws IOException {
    List<String> command = new ArrayList<>(List.of("javac", "--release", "17", "-Xlint:all"));
    command.addAll(List.of("-Werror", "-d", project.resolve("out").toString()));
    command.addAll(List.of(path));
    try (Stream<Path> files = Files.walk(sources.getParent())) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(command::add);
    }
    assertThat(run(command)).isEmpty();
  }

  private static String java(String... words) throws IOException {
    return run(Stream.concat(Stream.of("java"), Stream.of(words)).toList());
  }

  /** Runs a tool of this JDK and gives what it says; it must succeed. */
  private static String run(List<String> command) throws IOException {
    List<String> words = new ArrayList<>(command);
    words.set(0, Path.of(System.getProperty("java.home"), "bin", words.get(0)).toString());
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.onExit().join().exitValue()).as(said).isZero();
    return said;
  }
}
