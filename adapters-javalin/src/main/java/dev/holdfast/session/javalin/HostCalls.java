package dev.holdfast.session.javalin;

import dev.holdfast.session.room.HostCommand.AdjustChips;
import dev.holdfast.session.room.HostCommand.ChangeSettings;
import dev.holdfast.session.room.HostCommand.EndGame;
import dev.holdfast.session.room.HostCommand.HandOver;
import dev.holdfast.session.room.HostCommand.Kick;
import dev.holdfast.session.room.HostCommand.PauseGame;
import dev.holdfast.session.room.HostCommand.ResumeGame;
import dev.holdfast.session.room.HostCommand.StartGame;
import dev.holdfast.session.room.Outcome;
import dev.holdfast.session.room.RoomCommand;
import dev.holdfast.session.room.SettingsPatch;
import java.util.UUID;
import java.util.function.Function;

/** Running a room. */
final class HostCalls {

  private final Web web;

  HostCalls(Web web) {
    this.web = web;
  }

  record UserBody(UUID userId) {}

  record ChipsBody(UUID userId, long amount, String reason) {}

  record Started(UUID gameId, long seq) {}

  Started start(Call call) {
    Outcome.Done done = ask(call.withoutBody(), StartGame::new);
    return new Started(done.room().gameId(), done.seq());
  }

  Done pause(Call call) {
    return Done.of(ask(call.withoutBody(), PauseGame::new));
  }

  Done resume(Call call) {
    return Done.of(ask(call.withoutBody(), ResumeGame::new));
  }

  Done end(Call call) {
    return Done.of(ask(call.withoutBody(), host -> new EndGame(host, UUID.randomUUID())));
  }

  Done kick(Call call) {
    UUID userId = call.body(UserBody.class).userId();
    return Done.of(ask(call, host -> new Kick(host, userId)));
  }

  Done handOver(Call call) {
    UUID userId = call.body(UserBody.class).userId();
    return Done.of(ask(call, host -> new HandOver(host, userId)));
  }

  Done adjustChips(Call call) {
    ChipsBody body = call.body(ChipsBody.class);
    return Done.of(
        ask(call, host -> new AdjustChips(host, body.userId(), body.amount(), body.reason())));
  }

  Done changeSettings(Call call) {
    SettingsPatch patch = call.body(SettingsPatch.class);
    return Done.of(ask(call, host -> new ChangeSettings(host, patch)));
  }

  private Outcome.Done ask(Call call, Function<UUID, RoomCommand> command) {
    return web.rooms().ask(call.roomId(), command.apply(call.caller().userId()));
  }
}
