package dev.holdfast.session.javalin;

import static dev.holdfast.session.javalin.TestRoom.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import dev.holdfast.session.member.TokenHash;
import dev.holdfast.session.room.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody tries who has no seat and would like one, or another's. */
class SeatTokenTrialsTest {

  private static final String KEY_ID = TokenHash.of(TestHouse.SECRET).hex().substring(0, 12);
  private static final Algorithm OURS = Algorithm.HMAC256(TestHouse.SECRET);

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);
  private Browser paul;
  private String seatToken;

  @BeforeEach
  void paulSits() {
    paul = room.approved("Paul");
    seatToken = room.sit(paul, 1).get("seatToken").asText();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatTheTrialsForgeIsGoodUntilItIsForged() {
    assertThat(room.tabWith("seatToken", sign(header(), claims(), OURS)).isOpen()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("signatures")
  void aTokenThatIsNotSignedByTheServerIsRefused(String how, Algorithm algorithm) {
    assertTurnedAway(sign(header(), claims(), algorithm));
  }

  static Stream<Arguments> signatures() {
    return Stream.of(
        Arguments.of("not at all", Algorithm.none()),
        Arguments.of("another secret", Algorithm.HMAC256("x".repeat(40))),
        Arguments.of("the key's public name", Algorithm.HMAC256(KEY_ID)),
        Arguments.of("the audience", Algorithm.HMAC256("holdfast-seat")),
        Arguments.of("next to nothing", Algorithm.HMAC256("\0")),
        Arguments.of("the right secret, another algorithm", Algorithm.HMAC512(TestHouse.SECRET)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "aud", "sub", "room", "seat", "iat", "exp", "jti"})
  void aTokenThatLacksSomethingIsRefused(String claim) {
    Map<String, Object> fewer = claims();
    fewer.remove(claim);
    assertTurnedAway(sign(header(), fewer, OURS));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("wrongClaims")
  void aTokenThatClaimsTheWrongThingIsRefused(String claim, Object wrong) {
    Map<String, Object> claims = claims();
    claims.put(claim, wrong);
    assertTurnedAway(sign(header(), claims, OURS));
  }

  static Stream<Arguments> wrongClaims() {
    return Stream.of(
        Arguments.of("iss", "somebody"),
        Arguments.of("aud", "holdfast"),
        Arguments.of("sub", new UUID(1, 1).toString()),
        Arguments.of("sub", "paul"),
        Arguments.of("room", new UUID(1, 1).toString()),
        Arguments.of("seat", 2),
        Arguments.of("seat", -1),
        Arguments.of("iat", TestHouse.START.plusSeconds(3600)),
        Arguments.of("nbf", TestHouse.START.plusSeconds(3600)),
        Arguments.of("jti", "1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"typ", "kid"})
  void aTokenOfAnotherKindOrKeyIsRefused(String field) {
    Map<String, Object> header = header();
    header.put(field, "JWT");
    assertTurnedAway(sign(header, claims(), OURS));
    header.remove(field);
    assertTurnedAway(sign(header, claims(), OURS));
  }

  @Test
  void anExpiredTokenIsToldApart() {
    room.tab(paul);
    house.pass(Duration.ofHours(2).plusSeconds(1));
    assertThat(closeCodeOf(house.visitor(), room, seatToken)).isEqualTo(4204);
  }

  @Test
  void aTokenIsForItsRoom() {
    TestRoom another = TestRoom.open(house);
    another.sit(another.helen, 1);
    assertThat(closeCodeOf(house.visitor(), another, seatToken)).isEqualTo(4003);
  }

  @Test
  void aTokenEndsWithItsSeat() {
    ok(paul.delete(room.path("/seat")));
    assertTurnedAway(seatToken);
    room.sit(paul, 2);
    assertTurnedAway(seatToken);
    room.player("Pete", 1);
    assertTurnedAway(seatToken);
  }

  @Test
  void aTokenEndsWithARemoval() {
    ok(room.helen.post(room.path("/kick"), "{'userId':'" + paul.userId() + "'}"));
    assertTurnedAway(seatToken);
  }

  @Test
  void aStolenTokenIsNotGoodWithTheThiefsCookie() {
    Browser mallory = room.spectator("Mallory");
    assertThat(closeCodeOf(mallory, room, seatToken)).isEqualTo(4003);
    assertThat(room.connection(1)).isEqualTo(Connection.LIVE);
  }

  private void assertTurnedAway(String token) {
    assertThat(closeCodeOf(house.visitor(), room, token)).isEqualTo(4003);
  }

  private static int closeCodeOf(Browser who, TestRoom where, String token) {
    SocketClient socket = who.socket();
    socket.say("authenticate", where.hello("seatToken", token));
    assertThat(socket.await("error").at("/data/code").asText()).isEqualTo("UNAUTHENTICATED");
    int code = socket.closeCode();
    assertThat(socket.all("authenticated")).isEmpty();
    return code;
  }

  private static String sign(
      Map<String, Object> header, Map<String, Object> claims, Algorithm algorithm) {
    return JWT.create().withHeader(header).withPayload(claims).sign(algorithm);
  }

  private static Map<String, Object> header() {
    return new HashMap<>(Map.of("typ", "seat+jwt", "kid", KEY_ID));
  }

  private Map<String, Object> claims() {
    Map<String, Object> claims = new HashMap<>();
    claims.put("iss", "holdfast");
    claims.put("aud", "holdfast-seat");
    claims.put("sub", paul.userId().toString());
    claims.put("room", room.roomId.toString());
    claims.put("seat", 1);
    claims.put("iat", TestHouse.START);
    claims.put("exp", TestHouse.START.plusSeconds(7200));
    claims.put("jti", UUID.randomUUID().toString());
    return claims;
  }
}
