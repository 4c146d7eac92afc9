package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomSettingsTest {

  @Test
  void the_defaults_are_those_of_the_protocol() {
    RoomSettings settings = RoomSettings.DEFAULT;

    assertThat(settings)
        .isEqualTo(new RoomSettings(1, 2, 0, 9, 200, 40, 400, 30, 60, 3000, false, true, 300, 600));
    assertThat(settings.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "smallBlind, 1, 2",
    "bigBlind, 1, 1000000000000",
    "ante, 0, 2",
    "maxSeats, 2, 10",
    "startingStack, 40, 400",
    "minBuyIn, 1, 200",
    "maxBuyIn, 200, 1000000000000000",
    "actionTimeoutSeconds, 1, 600",
    "timeBankSeconds, 0, 600",
    "nextHandDelayMs, 0, 60000",
    "disconnectedAfterSeconds, 1, 86400",
    "freeSeatAfterSeconds, 1, 86400"
  })
  void both_ends_of_a_range_are_accepted_and_one_less_and_one_more_is_not(
      String field, long least, long most) {
    assertThat(with(field, least).problems()).isEmpty();
    assertThat(with(field, most).problems()).isEmpty();
    assertThat(with(field, least - 1).problems()).isNotEmpty();
    assertThat(with(field, most + 1).problems()).isNotEmpty();
  }

  @Test
  void every_field_at_fault_is_named() {
    RoomSettings settings = Settings.patch().maxSeats(0).ante(-1).timeBankSeconds(601).asNew();

    assertThat(settings.problems())
        .extracting(FieldError::field)
        .containsExactly("ante", "maxSeats", "timeBankSeconds");
  }

  @Test
  void a_patch_leaves_what_it_does_not_name() {
    RoomSettings settings =
        Settings.patch().autoApprove(true).spectatorsAllowed(false).startingStack(100).asNew();

    assertThat(settings)
        .isEqualTo(new RoomSettings(1, 2, 0, 9, 100, 40, 400, 30, 60, 3000, true, false, 300, 600));
    assertThat(Settings.patch().build().applyTo(settings)).isEqualTo(settings);
  }

  @Test
  void the_longest_game_the_settings_allow_can_be_dealt() {
    RoomSettings huge =
        Settings.patch()
            .bigBlind(1_000_000_000_000L)
            .maxBuyIn(1_000_000_000_000_000L)
            .maxSeats(10)
            .asNew();
    RoomStory story = RoomStory.with(huge);
    for (int seat = 0; seat < 10; seat++) {
      story.letsIn("p" + seat).sits("p" + seat, seat, 1_000_000_000_000_000L);
    }

    story.starts().tells("game_started", "hand_started");
    for (int i = 0; i < 10; i++) {
      story.goesAllIn(story.nameToAct());
    }
    assertThat(story.room().table().totalChips()).isEqualTo(10_000_000_000_000_000L);
  }

  /** The default settings with one changed; the small blind is 1, so that the big one may be. */
  private static RoomSettings with(String field, long value) {
    Settings settings = Settings.patch();
    return switch (field) {
      case "smallBlind" -> settings.smallBlind(value).asNew();
      case "bigBlind" -> settings.bigBlind(value).asNew();
      case "ante" -> settings.ante(value).asNew();
      case "maxSeats" -> settings.maxSeats((int) value).asNew();
      case "startingStack" -> settings.startingStack(value).asNew();
      case "minBuyIn" -> settings.minBuyIn(value).asNew();
      case "maxBuyIn" -> settings.maxBuyIn(value).asNew();
      case "actionTimeoutSeconds" -> settings.actionTimeoutSeconds((int) value).asNew();
      case "timeBankSeconds" -> settings.timeBankSeconds((int) value).asNew();
      case "nextHandDelayMs" -> settings.nextHandDelayMs((int) value).asNew();
      case "disconnectedAfterSeconds" -> settings.disconnectedAfterSeconds((int) value).asNew();
      case "freeSeatAfterSeconds" -> settings.freeSeatAfterSeconds((int) value).asNew();
      default -> throw new IllegalArgumentException(field);
    };
  }
}
