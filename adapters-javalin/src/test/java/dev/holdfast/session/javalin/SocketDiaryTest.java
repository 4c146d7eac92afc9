package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.office.SocketFact;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written down of real sockets. */
class SocketDiaryTest {

  private static final UUID DEVICE = UUID.randomUUID();

  private final TestHouse house = TestHouse.open();

  @AfterEach
  void closeHouse() {
    house.close();
  }

  @Test
  void aSocketIsToldFromItsOpeningToItsEnd() {
    TestRoom room = TestRoom.open(house);
    SocketClient socket = room.helen.sending("User-Agent", "a browser").socket();
    socket.authenticate("{'roomId':'%s','deviceId':'%s'}".formatted(room.roomId, DEVICE));
    SocketFact.Connected opened = await(SocketFact.Connected.class);
    SocketFact.Joined joined = await(SocketFact.Joined.class);
    socket.close();

    assertThat(opened.deviceId()).isEqualTo(DEVICE.toString());
    assertThat(opened.userId()).isEqualTo(room.helen.userId());
    assertThat(opened.again()).isFalse();
    assertThat(opened.address()).isEqualTo("127.0.0.1");
    assertThat(opened.userAgent()).isEqualTo("a browser");
    assertThat(opened.at()).isEqualTo(house.now.get());
    assertThat(joined)
        .isEqualTo(
            new SocketFact.Joined(
                opened.socketId(),
                room.gameId,
                DEVICE.toString(),
                room.helen.userId(),
                "host",
                house.now.get()));
    assertThat(await(SocketFact.Disconnected.class))
        .isEqualTo(
            new SocketFact.Disconnected(
                opened.socketId(), "closed by the client", house.now.get()));
  }

  @Test
  void whoeverComesBackToWhereTheyWereHadLostTheirConnection() {
    TestRoom room = TestRoom.open(house);
    room.helen
        .socket()
        .authenticate(
            "{'roomId':'%s','gameId':'%s','epoch':1,'lastSeq':1}"
                .formatted(room.roomId, room.gameId));

    assertThat(await(SocketFact.Connected.class).again()).isTrue();
  }

  @Test
  void whoeverNamesNoDeviceHasTheSameOneInEverySocketOfTheirSession() {
    TestRoom room = TestRoom.open(house);
    room.helen.socket().enter(room.roomId);
    room.helen.socket().enter(room.roomId);
    house.visitor().socket().close();
    Awaiting.until(() -> all(SocketFact.Connected.class).size() == 3);

    List<String> devices =
        all(SocketFact.Connected.class).stream().map(SocketFact.Connected::deviceId).toList();
    assertThat(devices.stream().distinct()).hasSize(2);
    assertThat(devices).allSatisfy(id -> assertThat(Uuids.parse(id)).isPresent());
  }

  @Test
  void aSocketThatGoesWithoutAWordIsWrittenDownAsWell() {
    house.visitor().sending("X-Device-Id", DEVICE.toString()).socket().sayNoise();
    SocketFact.Disconnected gone = await(SocketFact.Disconnected.class);

    assertThat(gone.reason()).isEqualTo("bad frame");
    assertThat(await(SocketFact.Connected.class).deviceId()).isEqualTo(DEVICE.toString());
    assertThat(await(SocketFact.Connected.class).userId()).isNull();
  }

  @Test
  void whoeverComesWithATokenAloneIsKnownByIt() {
    TestRoom room = TestRoom.open(house);
    house
        .visitor()
        .withoutOrigin()
        .socket()
        .authenticate(
            "{'roomId':'%s','rejoinToken':'%s'}"
                .formatted(room.roomId, room.opened.get("rejoinToken").asText()));

    assertThat(await(SocketFact.Connected.class).userId()).isNull();
    assertThat(await(SocketFact.Authenticated.class).userId()).isEqualTo(room.helen.userId());
  }

  @Test
  void whatSomebodyIsInTheRoomIsToldWheneverItChanges() {
    TestRoom room = TestRoom.open(house);
    Browser paul = room.approved("Paul");
    SocketClient socket = paul.socket();
    socket.enter(room.roomId);
    paul.post(room.path("/spectate"), "{'displayName':'Paul'}");
    Awaiting.until(() -> roles().equals(List.of("spectator")));
    paul.post(room.path("/seat"), "{'seatIndex':4}");
    Awaiting.until(() -> roles().equals(List.of("spectator", "player")));
    paul.delete(room.path("/seat"));
    Awaiting.until(() -> roles().equals(List.of("spectator", "player", "spectator")));
    paul.delete(room.path("/spectate"));

    assertThat(await(SocketFact.Left.class).gameId()).isEqualTo(room.gameId);
  }

  @Test
  void socketsFollowIntoTheNextGame() {
    TestRoom room = TestRoom.open(house);
    SocketClient socket = room.helen.socket();
    socket.enter(room.roomId);
    await(SocketFact.Joined.class);
    room.helen.post(room.path("/end"));
    Awaiting.until(() -> all(SocketFact.Joined.class).size() == 2);

    assertThat(await(SocketFact.Left.class).gameId()).isEqualTo(room.gameId);
    assertThat(all(SocketFact.Joined.class).get(1).gameId())
        .isEqualTo(house.room(room.roomId).gameId());
  }

  @Test
  void signsOfLifeAreToldNowAndThen() {
    TestRoom room = TestRoom.open(house);
    SocketClient socket = room.helen.socket();
    socket.enter(room.roomId);
    for (int i = 0; i < 5; i++) {
      socket.beat();
    }
    assertThat(all(SocketFact.Heard.class)).isEmpty();
    house.pass(Duration.ofSeconds(30));
    socket.beat();
    socket.beat();

    assertThat(await(SocketFact.Heard.class).at()).isEqualTo(house.now.get());
    assertThat(all(SocketFact.Heard.class)).hasSize(1);
  }

  @Test
  void whoeverIsHeardInARoomIsKeptAsHeardThere() {
    TestRoom room = TestRoom.open(house);
    SocketClient socket = room.helen.socket();
    socket.enter(room.roomId);
    house.pass(Duration.ofSeconds(20));
    socket.beat();

    assertThat(house.beats).containsEntry(room.helen.userId(), house.now.get());
  }

  @Test
  void aCallThatNamesADeviceThatCannotBeOneIsRefused() {
    Browser.Answer answer = house.visitor().sending("X-Device-Id", "my phone").get("/api/session");

    assertThat(answer.problem()).isEqualTo("400 VALIDATION");
    assertThat(answer.field()).isEqualTo("X-Device-Id");
  }

  @Test
  void aFrameThatNamesADeviceThatCannotBeOneIsRefused() {
    TestRoom room = TestRoom.open(house);
    SocketClient socket = room.helen.socket();
    socket.say("authenticate", "{'roomId':'%s','deviceId':'x'}".formatted(room.roomId));

    assertThat(socket.await("error").at("/data/errors/0/field").asText()).isEqualTo("deviceId");
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 10.1.2.3",
    "[2001:db8::7], 2001:db8:0:0:0:0:0:7",
    "fe80::1%eth0, fe80:0:0:0:0:0:0:1"
  })
  void anAddressIsKeptInFigures(String text, String figures) {
    assertThat(Arrival.address(text)).hasValue(figures);
  }

  @ParameterizedTest
  @ValueSource(strings = {"_hidden", "unknown", "", "example.com", "999.1.1.1", "12", "::g"})
  void whatIsNoAddressIsNotKept(String text) {
    assertThat(Arrival.address(text)).isEmpty();
  }

  private List<String> roles() {
    return all(SocketFact.Joined.class).stream().map(SocketFact.Joined::role).toList();
  }

  private <F extends SocketFact> F await(Class<F> kind) {
    Awaiting.until(() -> !all(kind).isEmpty());
    return all(kind).get(0);
  }

  private <F extends SocketFact> List<F> all(Class<F> kind) {
    return house.facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
