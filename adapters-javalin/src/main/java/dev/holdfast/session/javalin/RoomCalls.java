package dev.holdfast.session.javalin;

import dev.holdfast.session.room.Outcome;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomInfo;
import dev.holdfast.session.room.RoomSettings;
import dev.holdfast.session.room.SettingsPatch;
import dev.holdfast.session.view.LobbyView;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Opening rooms, and finding them. */
final class RoomCalls {

  private final Web web;
  private final RoomCodes codes;

  RoomCalls(Web web) {
    this.web = web;
    this.codes = new RoomCodes(web.backend().random());
  }

  /** What it takes to open a room; settings that are not named are the usual ones. */
  record Open(String displayName, Optional<SettingsPatch> settings) {}

  record Opened(
      UUID roomId,
      String code,
      UUID gameId,
      UUID hostId,
      String inviteUrl,
      Optional<String> rejoinToken) {}

  Opened open(Call call) {
    Open body = call.body(Open.class);
    UUID host = call.caller().userId();
    RoomSettings settings =
        body.settings()
            .map(patch -> patch.applyTo(RoomSettings.DEFAULT))
            .orElse(RoomSettings.DEFAULT);
    RoomInfo info =
        new RoomInfo(
            UUID.randomUUID(), freeCode(), host, settings, web.backend().clock().instant());
    Outcome.Done done = web.rooms().open(info, body.displayName(), UUID.randomUUID());
    return opened(call, done.room());
  }

  LobbyView lobby(Call call) {
    return LobbyView.of(web.rooms().get(call.roomId()));
  }

  LobbyView byCode(Call call) {
    return LobbyView.of(web.rooms().byCode(call.http().pathParam("code")));
  }

  private Opened opened(Call call, Room room) {
    String code = room.info().code();
    return new Opened(
        room.id(),
        code,
        room.gameId(),
        room.hostId(),
        web.origins().own(call.http()) + "/poker?room=" + room.id(),
        web.tokens().give(room, room.hostId(), call.rejoinToken()).rejoinToken());
  }

  private String freeCode() {
    return Stream.generate(codes::next)
        .filter(code -> web.backend().directory().byCode(code).isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
