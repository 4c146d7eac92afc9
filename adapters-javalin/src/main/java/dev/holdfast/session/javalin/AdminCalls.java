package dev.holdfast.session.javalin;

import dev.holdfast.session.office.Figures;
import java.util.List;

/** What whoever runs the house asks. */
final class AdminCalls {

  private static final int USUAL_DAYS = 7;
  private static final int MOST_DAYS = 366;
  private static final int USUAL_ROOMS = 10;
  private static final int MOST_ROOMS = 100;

  private final Web web;

  AdminCalls(Web web) {
    this.web = web;
  }

  record Connections(List<Figures.ConnectionDay> days) {}

  record Completions(List<Figures.Completion> types) {}

  record BusyRooms(List<Figures.BusyRoom> rooms) {}

  record Nights(List<Figures.Night> nights) {}

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
