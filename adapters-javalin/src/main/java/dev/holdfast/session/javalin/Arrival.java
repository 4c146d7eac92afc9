package dev.holdfast.session.javalin;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a request for a socket says of itself.
 *
 * @param caller whom its cookie or Bearer token speaks for
 * @param device the device it names
 * @param address the client's IP address, as far as it is one
 * @param userAgent what the client calls itself
 */
record Arrival(
    Optional<Caller> caller,
    Optional<UUID> device,
    Optional<String> address,
    Optional<String> userAgent) {

  /** An address in figures, perhaps in brackets or with a zone: nothing that is to be looked up. */
  private static final Pattern ADDRESS = Pattern.compile("\\[?([0-9a-fA-F:.]+)(%[^]]*)?]?");

  /**
   * Reads it.
   *
   * @throws ProblemException if it names a device that cannot be one
   */
  static Arrival of(Context request, Optional<Caller> caller) {
    return new Arrival(
        caller,
        Devices.named(request),
        address(request.ip()),
        Optional.ofNullable(request.userAgent()));
  }

  static Optional<String> address(String text) {
    return Optional.of(ADDRESS.matcher(text))
        .filter(found -> found.matches() && text.matches(".*[.:].*"))
        .flatMap(found -> literal(found.group(1)));
  }

  private static Optional<String> literal(String figures) {
    try {
      return Optional.of(InetAddress.getByName(figures).getHostAddress());
    } catch (UnknownHostException noAddress) {
      return Optional.empty();
    }
  }
}
