package dev.holdfast.session.javalin;

import dev.holdfast.session.office.Figures;
import dev.holdfast.session.office.Forgetting;
import dev.holdfast.session.office.PersonalData;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What whoever runs the house asks. */
final class AdminCalls {

  private static final int USUAL_DAYS = 7;
  private static final int MOST_DAYS = 366;
  private static final int USUAL_ROOMS = 10;
  private static final int MOST_ROOMS = 100;

  private final Web web;
  private final Consumer<UUID> goodbye;

  /**
   * Over these.
   *
   * @param goodbye closes the sockets of somebody who was forgotten
   */
  AdminCalls(Web web, Consumer<UUID> goodbye) {
    this.web = web;
    this.goodbye = goodbye;
  }

  record Connections(List<Figures.ConnectionDay> days) {}

  record Completions(List<Figures.Completion> types) {}

  record BusyRooms(List<Figures.BusyRoom> rooms) {}

  record Nights(List<Figures.Night> nights) {}

  /**
   * Somebody was forgotten.
   *
   * @param removed how much of them there was
   */
  record ForgottenUser(UUID userId, PersonalData.Erased removed) {}

  Connections connections(Call call) {
    int days = days(call);
    return new Connections(figures().connections(days));
  }

  Completions completion(Call call) {
    return new Completions(figures().completion());
  }

  BusyRooms rooms(Call call) {
    int days = days(call);
    int most = (int) call.queryNumber("limit", USUAL_ROOMS, 1, MOST_ROOMS);
    return new BusyRooms(figures().busiestRooms(days, most));
  }

  Figures.Reconnects reconnects(Call call) {
    int days = days(call);
    return figures().reconnects(days);
  }

  Nights nights(Call call) {
    int days = days(call);
    return new Nights(figures().nights(days));
  }

  ForgottenUser forget(Call call) {
    UUID userId =
        Uuids.parse(call.withoutBody().http().pathParam("userId"))
            .orElseThrow(() -> Problem.field("userId", "must be a UUID").thrown());
    Forgetting.Result result = forgetting().forget(userId);
    if (result instanceof Forgetting.Result.Seated seated) {
      throw Problem.of(ErrorCode.STILL_SEATED, seated.detail()).thrown();
    }
    goodbye.accept(userId);
    return new ForgottenUser(userId, ((Forgetting.Result.Forgotten) result).erased());
  }

  private Forgetting forgetting() {
    Backend backend = web.backend();
    PersonalData people = backend.office().people().orElseThrow(AdminCalls::peopleAreInMemory);
    return new Forgetting(backend.service(), backend.sessions(), people);
  }

  private static ProblemException peopleAreInMemory() {
    return Problem.of(
            ErrorCode.NOT_KEPT,
            "what this server knows of people is in its memory: stop it, and if it writes to a"
                + " database as well, use the command forget")
        .thrown();
  }

  private static int days(Call call) {
    return (int) call.queryNumber("days", USUAL_DAYS, 1, MOST_DAYS);
  }

  private Figures figures() {
    return web.backend().office().figures().orElseThrow(AdminCalls::nothingKept);
  }

  private static ProblemException nothingKept() {
    return Problem.of(
            ErrorCode.NOT_KEPT, "this server keeps everything in memory, and no figures of it")
        .thrown();
  }
}
