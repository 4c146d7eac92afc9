package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.session.room.Connection;
import dev.holdfast.session.room.MemberCommand;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.TurnClock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/** A room opened over HTTP by Helen, its host. */
final class TestRoom {

  final TestHouse house;
  final Browser helen;
  final UUID roomId;
  final UUID gameId;
  final String code;
  final JsonNode opened;
  private final Map<Integer, Browser> seated = new HashMap<>();

  private TestRoom(TestHouse house, String settings) {
    this.house = house;
    this.helen = house.visitor();
    Browser.Answer answer =
        helen.post("/api/rooms", "{'displayName':'Helen','settings':" + settings + "}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    opened = answer.json();
    roomId = UUID.fromString(opened.get("roomId").asText());
    gameId = UUID.fromString(opened.get("gameId").asText());
    code = opened.get("code").asText();
  }

  static TestRoom open(TestHouse house) {
    return open(house, "{}");
  }

  static TestRoom open(TestHouse house, String settings) {
    return new TestRoom(house, settings);
  }

  /** Helen in seat 0 and Paul in seat 1, each with 200 chips, in the first hand. */
  Browser dealHeadsUp() {
    sit(helen, 0);
    Browser paul = player("Paul", 1);
    ok(helen.post(path("/start")));
    return paul;
  }

  /** Who is to act. */
  Browser actor() {
    return seated.get(clock().seatIndex());
  }

  /** Who is in the hand with them. */
  Browser waiting() {
    return seated.get(1 - clock().seatIndex());
  }

  /** Whoever is to act does this. */
  Browser.Answer act(String json) {
    return actor().post(game("/actions"), json);
  }

  private TurnClock clock() {
    return Objects.requireNonNull(stored().table().clock());
  }

  /** Somebody who has asked to join. */
  Browser pending(String name) {
    Browser guest = house.visitor();
    ok(guest.post(path("/join"), "{'displayName':'" + name + "'}"));
    return guest;
  }

  /** Somebody the host has let in. */
  Browser approved(String name) {
    Browser guest = pending(name);
    ok(helen.post(path("/approve"), "{'userId':'" + guest.userId() + "','approved':true}"));
    return guest;
  }

  Browser player(String name, int seat) {
    Browser guest = approved(name);
    sit(guest, seat);
    return guest;
  }

  Browser spectator(String name) {
    Browser guest = approved(name);
    ok(guest.post(path("/spectate")));
    return guest;
  }

  JsonNode sit(Browser who, int seat) {
    seated.put(seat, who);
    return ok(who.post(path("/seat"), "{'seatIndex':" + seat + "}"));
  }

  /** The table's page, open in somebody's browser, with the picture it begins with. */
  SocketClient tab(Browser who) {
    SocketClient socket = who.socket();
    socket.enter(roomId);
    socket.await("snapshot");
    return socket;
  }

  /** The same, for somebody who has nothing but a token of this kind. */
  SocketClient tabWith(String kind, String token) {
    SocketClient socket = house.visitor().socket();
    socket.authenticate(hello(kind, token));
    socket.await("snapshot");
    return socket;
  }

  /** What {@code authenticate} says with a token of this kind. */
  String hello(String kind, String token) {
    return "{'roomId':'%s','%s':'%s'}".formatted(roomId, kind, token);
  }

  /** The others check and call until it is somebody's turn. */
  void playUntilTurnOf(Browser who) {
    while (actor() != who) {
      checkOrCall();
    }
  }

  /** Everybody checks and calls until the hand is over. */
  void playHandOut() {
    while (stored().table().running().isPresent()) {
      checkOrCall();
    }
  }

  /** Whoever is to act puts in no more than they must. */
  void checkOrCall() {
    if (act("{'action':'CHECK'}").status() != 200) {
      ok(act("{'action':'CALL'}"));
    }
  }

  /** Helen says something so many times, as fast as the house takes it. */
  void chat(int times) {
    MemberCommand.Chat word = new MemberCommand.Chat(stored().hostId(), "hello");
    IntStream.range(0, times).forEach(i -> house.service.handle(roomId, word));
  }

  Connection connection(int seat) {
    return stored().table().seatAt(seat).connection();
  }

  String path(String rest) {
    return "/api/rooms/" + roomId + rest;
  }

  String game(String rest) {
    return "/api/games/" + gameId + rest;
  }

  Room stored() {
    return house.room(roomId);
  }

  /** The answer's body, if all was well. */
  static JsonNode ok(Browser.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }
}
