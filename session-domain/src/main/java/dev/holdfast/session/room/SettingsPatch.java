package dev.holdfast.session.room;

import org.jspecify.annotations.Nullable;

/**
 * New values for some of a room's settings; null leaves one as it is. See {@link RoomSettings}.
 *
 * @since 0.1
 */
public record SettingsPatch(
    @Nullable Long smallBlind,
    @Nullable Long bigBlind,
    @Nullable Long ante,
    @Nullable Integer maxSeats,
    @Nullable Long startingStack,
    @Nullable Long minBuyIn,
    @Nullable Long maxBuyIn,
    @Nullable Integer actionTimeoutSeconds,
    @Nullable Integer timeBankSeconds,
    @Nullable Integer nextHandDelayMs,
    @Nullable Boolean autoApprove,
    @Nullable Boolean spectatorsAllowed,
    @Nullable Integer disconnectedAfterSeconds,
    @Nullable Integer freeSeatAfterSeconds) {

  /**
   * The settings with these changes; they may be out of range, see {@link RoomSettings#problems}.
   */
  public RoomSettings applyTo(RoomSettings old) {
    return new RoomSettings(
        or(smallBlind, old.smallBlind()),
        or(bigBlind, old.bigBlind()),
        or(ante, old.ante()),
        or(maxSeats, old.maxSeats()),
        or(startingStack, old.startingStack()),
        or(minBuyIn, old.minBuyIn()),
        or(maxBuyIn, old.maxBuyIn()),
        or(actionTimeoutSeconds, old.actionTimeoutSeconds()),
        or(timeBankSeconds, old.timeBankSeconds()),
        or(nextHandDelayMs, old.nextHandDelayMs()),
        or(autoApprove, old.autoApprove()),
        or(spectatorsAllowed, old.spectatorsAllowed()),
        or(disconnectedAfterSeconds, old.disconnectedAfterSeconds()),
        or(freeSeatAfterSeconds, old.freeSeatAfterSeconds()));
  }

  private static <T> T or(@Nullable T changed, T old) {
    return changed == null ? old : changed;
  }
}
