package dev.holdfast.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code holdfast replay}, from the arguments to the exit code. */
class ReplayTest {

  private static final String WALK =
      """
      variant = 'NT'
      antes = [0, 0, 0]
      blinds_or_straddles = [5, 10, 0]
      min_bet = 10
      starting_stacks = [100, 100, 100]
      actions = ['d dh p1 ????', 'd dh p2 ????', 'd dh p3 ????', 'p3 f', 'p1 f']
      finishing_stacks = [95, 105, 100]
      """;

  private static final String WALK_AS_JSON =
      """
      {"variant":"NT","ante_trimming_status":true,"antes":[0,0,0],"blinds_or_straddles":[5,10,0],\
      "min_bet":10,"starting_stacks":[100,100,100],"actions":["p3 f","p1 f"],\
      "legal":[null],"finishing_stacks":[90,110,100],"finishing_stacks_std":[95,105,100]}
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aHandIsOneLineOfJson() throws IOException {
    Path file = write("walk.phh", WALK);

    assertThat(replay(file)).isZero();
    assertThat(out)
        .hasToString(
            """
            {"file":"%s","hand":1,"finishing_stacks":[95,105,100],"expected":[95,105,100],\
            "ok":true,"error":null}
            """
                .formatted(file));
  }

  @Test
  void legalAddsTheDecisionsOfPlayersOnly() throws IOException {
    replay(write("walk.phh", WALK), "--legal");

    assertThat(out.toString())
        .contains(
            "\"legal\":[{\"p\":3,\"fold\":true,\"call\":10,\"min\":20,\"max\":100},"
                + "{\"p\":1,\"fold\":true,\"call\":5,\"min\":20,\"max\":100}]");
  }

  @Test
  void oneHandThatIsNotAsRecordedMakesOneOfTheExitCode() throws IOException {
    String wrong = WALK.replace("[95, 105, 100]", "[105, 95, 100]");
    Path file = write("three.phhs", "[1]\n" + WALK + "[2]\n" + wrong + "[3]\n" + WALK);

    assertThat(replay(file)).isEqualTo(1);
    assertThat(out.toString().lines())
        .satisfiesExactly(
            first -> assertThat(first).contains("\"hand\":1", "\"ok\":true"),
            second ->
                assertThat(second)
                    .contains("\"hand\":2", "\"ok\":false", "not those recorded", "[95,105,100]"),
            third -> assertThat(third).contains("\"hand\":3", "\"ok\":true"));
  }

  @Test
  void jsonLinesAreComparedWithTheStandardResultWhereTheyHaveOne() throws IOException {
    assertThat(replay(write("walk.jsonl", WALK_AS_JSON + "\n" + WALK_AS_JSON))).isZero();
    assertThat(out.toString()).contains("\"hand\":2", "\"expected\":[95,105,100]");
  }

  @Test
  void jsonLinesTellWhetherAShortBlindLoweredThePrice() throws IOException {
    String shortBlind =
        WALK_AS_JSON
            .replace("100,100,100]", "100,6,100]")
            .replace("\"p3 f\",\"p1 f\"", "\"p3 cc\",\"p1 cbr 30\",\"p3 f\"")
            .replaceFirst(",\"finishing_stacks\".*}", "}");
    String marked = shortBlind.replaceFirst("\"legal\"", "\"div\":[\"short_bb\"],\"legal\"");

    replay(write("short.jsonl", shortBlind + marked), "--legal");

    assertThat(out.toString().lines())
        .satisfiesExactly(
            full -> assertThat(full).contains("{\"p\":3,\"fold\":true,\"call\":20,"),
            posted -> assertThat(posted).contains("{\"p\":3,\"fold\":true,\"call\":24,"));
  }

  @Test
  void aLineThatIsNoHandIsReportedAndTheNextStillReplayed() throws IOException {
    String deep = WALK_AS_JSON.replace("\"min_bet\":10", "\"min_bet\":" + nested(900));
    Path file =
        write("some.jsonl", "{\"variant\":\n[1]\n{\"min_bet\":1e99}\n" + deep + WALK_AS_JSON);

    assertThat(replay(file)).isEqualTo(1);
    assertThat(out.toString().lines())
        .satisfiesExactly(
            first -> assertThat(first).contains("\"ok\":false", "not JSON: "),
            second -> assertThat(second).contains("the field variant is missing"),
            third -> assertThat(third).contains("the field variant is missing"),
            fourth -> assertThat(fourth).contains("\"ok\":false", "nesting depth"),
            fifth -> assertThat(fifth).contains("\"hand\":5", "\"ok\":true"));
  }

  @Test
  void aFileThatCannotBeReadLeavesTheOthersAlone() throws IOException {
    Path walk = write("walk.phh", WALK);

    assertRefused(
        "holdfast: cannot read nowhere.phh: there is no such file; "
            + "cannot read nor.phh: there is no such file",
        "nowhere.phh",
        walk,
        "nor.phh");
    assertThat(out.toString()).contains("\"hand\":1", "\"ok\":true");
  }

  @Test
  void everyKindOfFileMayBePacked() throws IOException {
    assertThat(replay(pack("walk.phh.gz", WALK), pack("walk.jsonl.gz", WALK_AS_JSON))).isZero();
    assertThat(out.toString().lines()).hasSize(2);
  }

  @Test
  void whatCannotBeReadIsToldInOneLine() throws IOException {
    assertRefused(
        "holdfast: cannot read nowhere.phh: there is no such file", Path.of("nowhere.phh"));
    Path text = write("hands.txt", WALK);
    assertRefused("holdfast: " + text + " is neither .phh, .phhs nor .jsonl", text);
    Path notPacked = write("walk.phh.gz", WALK);
    assertRefused("holdfast: cannot read " + notPacked + ": Not in GZIP format", notPacked);
    Path empty = write("empty.phhs", "");
    assertRefused("holdfast: " + empty + " has no hands in it", empty);
  }

  @Test
  void aReplayOfNothingIsRefused() {
    assertRefused("holdfast: Missing required parameter: 'FILE'");
    assertRefused("holdfast: Unknown option: '--fast'", "--fast", "hand.phh");
  }

  private void assertRefused(String message, Object... arguments) {
    err.getBuffer().setLength(0);
    assertThat(replay(arguments)).isEqualTo(2);
    assertThat(err).hasToString(message + System.lineSeparator());
  }

  private int replay(Object... arguments) {
    CommandLine line = Main.commandLine(new PrintWriter(out)).setErr(new PrintWriter(err, true));
    String[] words = new String[arguments.length + 1];
    words[0] = "replay";
    for (int i = 0; i < arguments.length; i++) {
      words[i + 1] = arguments[i].toString();
    }
    return line.execute(words);
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path pack(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
      packed.write(text.getBytes(UTF_8));
    }
    return file;
  }
}
