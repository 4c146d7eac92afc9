package dev.holdfast.session.javalin;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import dev.holdfast.poker.hand.Pot;
import dev.holdfast.session.office.Figures;
import dev.holdfast.session.office.PersonalData;
import dev.holdfast.session.room.FieldError;
import dev.holdfast.session.room.PlayEvent;
import dev.holdfast.session.room.RoomSettings;
import dev.holdfast.session.room.SettingsPatch;
import dev.holdfast.session.view.HandStory;
import dev.holdfast.session.view.HandSummary;
import dev.holdfast.session.view.Hydration;
import dev.holdfast.session.view.LobbyView;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The records that HTTP reads and writes, by what the OpenAPI document calls them. */
final class WireRecords {

  static final Map<String, WireRecord> BY_SCHEMA = new TreeMap<>();

  static {
    Stream.of(
            SessionCalls.Begin.class,
            RoomCalls.Open.class,
            MemberCalls.JoinBody.class,
            MemberCalls.ApproveBody.class,
            MemberCalls.RejectBody.class,
            MemberCalls.SpectateBody.class,
            SeatCalls.SeatBody.class,
            SeatCalls.RebuyBody.class,
            HostCalls.UserBody.class,
            HostCalls.ChipsBody.class,
            SettingsPatch.class,
            ActionBody.class)
        .forEach(type -> add(type, WireRecords::isRead));
    Stream.of(
            SessionCalls.Me.class,
            SessionCalls.Ended.class,
            RoomCalls.Opened.class,
            LobbyView.class,
            LobbyView.LobbySeat.class,
            RoomSettings.class,
            PlaceCalls.Stance.class,
            PlaceCalls.Binding.class,
            MemberCalls.Joined.class,
            MemberCalls.Approved.class,
            MemberCalls.Watching.class,
            MemberCalls.Spectators.class,
            MemberCalls.Spectator.class,
            SeatCalls.Seated.class,
            HostCalls.Started.class,
            Done.class,
            GameCalls.Acted.class,
            GameCalls.Events.class,
            EventFrame.class,
            HandCalls.Hands.class,
            HandSummary.class,
            HandStory.class,
            PlayEvent.DealtIn.class,
            PlayEvent.Shown.class,
            PlayEvent.Winner.class,
            PlayEvent.PaidPot.class,
            PlayEvent.SeatAmount.class,
            PlayEvent.SeatChips.class,
            Pot.class,
            Hydration.Range.class,
            AdminCalls.Connections.class,
            Figures.ConnectionDay.class,
            AdminCalls.Completions.class,
            Figures.Completion.class,
            AdminCalls.BusyRooms.class,
            Figures.BusyRoom.class,
            Figures.Reconnects.class,
            AdminCalls.Nights.class,
            Figures.Night.class,
            AdminCalls.ForgottenUser.class,
            PersonalData.Erased.class,
            HealthCalls.Health.class,
            FieldError.class)
        .forEach(type -> add(type, WireRecords::isAlways));
    addAs("Problem", Problem.Body.class);
    addAs("LegalActions", Hydration.LegalPart.class);
    addSnake("", Hydration.class);
    addSnake("Room", Hydration.RoomPart.class);
    addSnake("Game", Hydration.GamePart.class);
    addSnake("Hand", Hydration.HandPart.class);
    addSnake("Seat", Hydration.SeatPart.class);
    addSnake("Me", Hydration.Me.class);
    addSnake("Action", Hydration.ActionPart.class);
    addSnake("Timer", Hydration.TimerPart.class);
    addSnake("LegalActions", Hydration.LegalPart.class);
    addSnake("PendingRequest", Hydration.PendingPart.class);
    addSnake("HostControls", Hydration.HostControls.class);
  }

  private WireRecords() {}

  /** A record and how the wire spells its components. */
  record WireRecord(
      Class<?> type, UnaryOperator<String> spelling, Predicate<RecordComponent> isRequired) {

    Set<String> fields() {
      return those(component -> true);
    }

    Set<String> required() {
      return those(isRequired);
    }

    Set<String> nullable() {
      return those(WireRecords::isNullable);
    }

    private Set<String> those(Predicate<RecordComponent> which) {
      return Arrays.stream(type.getRecordComponents())
          .filter(which)
          .map(RecordComponent::getName)
          .map(spelling)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static void add(Class<?> type, Predicate<RecordComponent> isRequired) {
    add(type.getSimpleName(), type, UnaryOperator.identity(), isRequired);
  }

  private static void addAs(String schema, Class<?> type) {
    add(schema, type, UnaryOperator.identity(), WireRecords::isAlways);
  }

  private static void addSnake(String part, Class<?> type) {
    add("Hydration" + part, type, new SnakeCaseStrategy()::translate, WireRecords::isAlways);
  }

  private static void add(
      String schema,
      Class<?> type,
      UnaryOperator<String> spelling,
      Predicate<RecordComponent> isRequired) {
    BY_SCHEMA.put(schema, new WireRecord(type, spelling, isRequired));
  }

  /** What is read must be there unless it may be absent or null. */
  private static boolean isRead(RecordComponent component) {
    return isAlways(component) && !isNullable(component);
  }

  /** What is written is there unless it may be absent: null is told. */
  private static boolean isAlways(RecordComponent component) {
    return component.getType() != Optional.class;
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
