package dev.holdfast.session.room;

import org.jspecify.annotations.Nullable;

/** Writes settings by naming only what is unusual about them. */
public final class Settings {

  private @Nullable Long smallBlind;
  private @Nullable Long bigBlind;
  private @Nullable Long ante;
  private @Nullable Integer maxSeats;
  private @Nullable Long startingStack;
  private @Nullable Long minBuyIn;
  private @Nullable Long maxBuyIn;
  private @Nullable Integer actionTimeoutSeconds;
  private @Nullable Integer timeBankSeconds;
  private @Nullable Integer nextHandDelayMs;
  private @Nullable Boolean autoApprove;
  private @Nullable Boolean spectatorsAllowed;
  private @Nullable Integer disconnectedAfterSeconds;
  private @Nullable Integer freeSeatAfterSeconds;

  private Settings() {}

  /** Nothing unusual yet. */
  public static Settings patch() {
    return new Settings();
  }

  public Settings smallBlind(long chips) {
    smallBlind = chips;
    return this;
  }

  public Settings bigBlind(long chips) {
    bigBlind = chips;
    return this;
  }

  public Settings ante(long chips) {
    ante = chips;
    return this;
  }

  public Settings maxSeats(int seats) {
    maxSeats = seats;
    return this;
  }

  public Settings startingStack(long chips) {
    startingStack = chips;
    return this;
  }

  public Settings minBuyIn(long chips) {
    minBuyIn = chips;
    return this;
  }

  public Settings maxBuyIn(long chips) {
    maxBuyIn = chips;
    return this;
  }

  public Settings actionTimeoutSeconds(int seconds) {
    actionTimeoutSeconds = seconds;
    return this;
  }

  public Settings timeBankSeconds(int seconds) {
    timeBankSeconds = seconds;
    return this;
  }

  public Settings nextHandDelayMs(int millis) {
    nextHandDelayMs = millis;
    return this;
  }

  public Settings autoApprove(boolean auto) {
    autoApprove = auto;
    return this;
  }

  public Settings spectatorsAllowed(boolean allowed) {
    spectatorsAllowed = allowed;
    return this;
  }

  public Settings disconnectedAfterSeconds(int seconds) {
    disconnectedAfterSeconds = seconds;
    return this;
  }

  public Settings freeSeatAfterSeconds(int seconds) {
    freeSeatAfterSeconds = seconds;
    return this;
  }

  /** As a change of a room's settings. */
  public SettingsPatch build() {
    return new SettingsPatch(
        smallBlind,
        bigBlind,
        ante,
        maxSeats,
        startingStack,
        minBuyIn,
        maxBuyIn,
        actionTimeoutSeconds,
        timeBankSeconds,
        nextHandDelayMs,
        autoApprove,
        spectatorsAllowed,
        disconnectedAfterSeconds,
        freeSeatAfterSeconds);
  }

  /** As a new room's settings, the rest as usual. */
  public RoomSettings asNew() {
    return build().applyTo(RoomSettings.DEFAULT);
  }
}
