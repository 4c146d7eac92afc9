package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.room.StreamPosition;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is sent, the answer names what is wrong with it and nothing has changed. */
class BadInputTest {

  private static final int RANDOM_BODIES = 300;

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          POST  | /seat     | {'seatIndex':1                           | body
          POST  | /seat     | {'seatIndex':1}}                         | body
          POST  | /seat     | {'seatIndex':1}{}                        | body
          POST  | /seat     | [1]                                      | body
          POST  | /seat     | null                                     | body
          POST  | /seat     | 1                                        | body
          POST  | /seat     | 'x'                                      | body
          POST  | /seat     | {seatIndex:1}                            | body
          POST  | /seat     | {'seatIndex':01}                         | body
          POST  | /seat     | {'seatIndex':NaN}                        | body
          POST  | /seat     | {'seatIndex':1,}                         | body
          POST  | /seat     | {}                                       | seatIndex
          POST  | /seat     | {'seatIndex':null}                       | seatIndex
          POST  | /seat     | {'seatIndex':'1'}                        | seatIndex
          POST  | /seat     | {'seatIndex':''}                         | seatIndex
          POST  | /seat     | {'seatIndex':1.0}                        | seatIndex
          POST  | /seat     | {'seatIndex':true}                       | seatIndex
          POST  | /seat     | {'seatIndex':[1]}                        | seatIndex
          POST  | /seat     | {'seatIndex':{}}                         | seatIndex
          POST  | /seat     | {'seatIndex':4294967296}                 | seatIndex
          POST  | /seat     | {'seatIndex':-1}                         | seatIndex
          POST  | /seat     | {'seatIndex':1,'seatIndex':1}            | seatIndex
          POST  | /seat     | {'seatIndex':1,'seatindex':1}            | seatindex
          POST  | /seat     | {'seatIndex':1,'displayName':1}          | displayName
          POST  | /seat     | {'seatIndex':1,'displayName':['x']}      | displayName
          POST  | /seat     | {'seatIndex':1,'displayName':''}         | displayName
          POST  | /seat     | {'seatIndex':1,'displayName':'a\\u0007b'} | displayName
          POST  | /seat     | {'seatIndex':1,'displayName':'\\ud800'}   | displayName
          POST  | /seat     | {'seatIndex':1,'buyIn':'all'}            | buyIn
          POST  | /seat     | {'seatIndex':1,'buyIn':-100}             | buyIn
          POST  | /seat     | {'seatIndex':1,'buyIn':1e2}              | buyIn
          POST  | /seat     | {'seatIndex':1,'buyIn':9223372036854775808} | buyIn
          POST  | /rebuy    | {}                                       | amount
          POST  | /rebuy    | {'amount':null}                          | amount
          POST  | /approve  | {'approved':true}                        | userId
          POST  | /approve  | {'userId':'x','approved':true}           | userId
          POST  | /approve  | {'userId':7,'approved':true}             | userId
          POST  | /approve  | {'userId':'0-0-0-0-0','approved':true}   | userId
          POST  | /approve  | {'userId':'00000000-0000-4000-8000-000000000000'} | approved
          POST  | /approve  | {'userId':'00000000-0000-4000-8000-000000000000','approved':'yes'} | approved
          POST  | /approve  | {'userId':'00000000-0000-4000-8000-000000000000','approved':1} | approved
          POST  | /reject   | {}                                       | userId
          POST  | /kick     | {'userId':null}                          | userId
          POST  | /host     | {'userId':'00000000-0000-4000-8000-000000000000','userid':1} | userid
          POST  | /chips    | {'userId':'00000000-0000-4000-8000-000000000000','amount':1} | reason
          POST  | /chips    | {'userId':'00000000-0000-4000-8000-000000000000','amount':1,'reason':''} | reason
          POST  | /chips    | {'userId':'00000000-0000-4000-8000-000000000000','reason':'x'} | amount
          POST  | /join     | {'displayName':'x','extra':{}}           | extra
          POST  | /join     | {'displayName':null}                     | displayName
          POST  | /spectate | {'displayName':false}                    | displayName
          POST  | /start    | {'now':true}                             | now
          POST  | /sit-out  | []                                       | body
          POST  | /end      | {'gameId':1}                             | gameId
          DELETE | /seat    | {'seatIndex':1}                          | seatIndex
          PATCH | /settings | {'bigBlind':'2'}                         | bigBlind
          PATCH | /settings | {'bigBlind':0}                           | bigBlind
          PATCH | /settings | {'bigBlind':-2}                          | bigBlind
          PATCH | /settings | {'bigBlind':1000000000001}               | bigBlind
          PATCH | /settings | {'maxSeats':11}                          | maxSeats
          PATCH | /settings | {'maxSeats':99999999999}                 | maxSeats
          PATCH | /settings | {'autoApprove':'true'}                   | autoApprove
          PATCH | /settings | {'autoApprove':1}                        | autoApprove
          PATCH | /settings | {'nextHandDelayMs':60001}                | nextHandDelayMs
          PATCH | /settings | {'rake':5}                               | rake
          """)
  void aMalformedRequestChangesNothing(String method, String path, String body, String field) {
    StreamPosition before = room.stored().position();
    Browser.Answer answer = room.helen.send(method, room.path(path), body);
    assertThat(answer.problem()).as(answer.text()).isEqualTo("400 VALIDATION");
    assertThat(answer.field()).as(answer.text()).isEqualTo(field);
    assertThat(room.stored().position()).isEqualTo(before);
  }

  @Test
  void theFieldsOfAnOpenedRoomAreNamedWithTheirPath() {
    assertThat(open("{'displayName':'H','settings':{'bigBlind':'x'}}"))
        .isEqualTo("settings.bigBlind");
    assertThat(open("{'displayName':'H','settings':{'bigblind':2}}"))
        .isEqualTo("settings.bigblind");
    assertThat(open("{'displayName':'H','settings':[]}")).isEqualTo("settings");
    assertThat(open("{'settings':{}}")).isEqualTo("displayName");
    assertThat(open("{'displayName':'" + "x".repeat(51) + "'}")).isEqualTo("displayName");
    assertThat(open("[".repeat(500))).isEqualTo("body");
    assertThat(open("{'displayName':" + "{'a':".repeat(500))).isEqualTo("displayName");
    assertThat(open("{'displayName':'H','settings':{'ante':" + "9".repeat(5000) + "}}"))
        .isEqualTo("settings");
  }

  @Test
  void bytesThatAreNoTextAreNoJson() {
    byte[] notUtf8 = {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'};
    Browser.Answer answer =
        room.helen.send(
            room.helen
                .request("/api/rooms")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(notUtf8)));
    assertThat(answer.problem()).isEqualTo("400 VALIDATION");
  }

  @Test
  void randomBodiesAreRefusedWithoutAnythingHappening() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String[] paths = {"/seat", "/approve", "/kick", "/chips", "/join", "/rebuy", "/host"};
    StreamPosition before = room.stored().position();
    for (int i = 0; i < RANDOM_BODIES; i++) {
      String body = garbage(random);
      Browser.Answer answer = room.helen.post(room.path(paths[i % paths.length]), body);
      assertThat(answer.status()).as("seed %d: %s", seed, body).isIn(Set.of(400, 403, 409));
      assertThat(answer.text()).as("seed %d: %s", seed, body).doesNotContain("xception");
    }
    assertThat(room.stored().position()).as("seed %d", seed).isEqualTo(before);
  }

  @Test
  void guessedIdsFindNothing() {
    for (int i = 0; i < 20; i++) {
      UUID guess = UUID.randomUUID();
      assertThat(house.visitor().get("/api/rooms/" + guess + "/hydrate").status()).isEqualTo(404);
      assertThat(house.visitor().get("/api/games/" + guess + "/events").status()).isEqualTo(404);
    }
  }

  private String open(String body) {
    Browser.Answer answer = room.helen.post("/api/rooms", body);
    assertThat(answer.problem()).as(body).isEqualTo("400 VALIDATION");
    return answer.field();
  }

  /** Pieces of JSON in no particular order. */
  private static String garbage(Random random) {
    String[] pieces = {
      "{",
      "}",
      "[",
      "]",
      ":",
      ",",
      "'userId'",
      "'amount'",
      "'seatIndex'",
      "'x'",
      "null",
      "true",
      "-1",
      "1e9",
      "0",
      "9223372036854775807",
      "'\\u0000'",
      "\\",
      "é",
      " "
    };
    StringBuilder text = new StringBuilder("{");
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
