package dev.holdfast.session.redis;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.clients.jedis.HostAndPort;

/**
 * Where Redis is, as {@code REDIS_URL} says it:
 *
 * <pre>
 * redis://[[user]:password@]host[:port][/database]             one server
 * redis://[[user]:password@]host[:port],host[:port]…           a cluster
 * redis-sentinel://[[user]:password@]host[:port],…[/database]#master    whom the sentinels name
 * </pre>
 *
 * With {@code rediss} in place of {@code redis} everything goes over TLS. What stands before the
 * {@code @} is percent-encoded. The password is never printed.
 *
 * @param kind what is behind the hosts
 * @param hosts at least one
 * @param user an ACL user; empty for the default one
 * @param password empty for none
 * @param database its number, 0 in a cluster
 * @param tls whether connections are encrypted and certificates checked
 * @param master the name sentinels know the master by; empty otherwise
 */
public record RedisUrl(
    Kind kind,
    Set<HostAndPort> hosts,
    Optional<String> user,
    Optional<String> password,
    int database,
    boolean tls,
    Optional<String> master) {

  private static final Pattern FORM =
      Pattern.compile(
          "redis(?<tls>s?)(?<sentinel>-sentinel)?://(?:(?<user>[^:@/]*):(?<password>[^@/]*)@)?"
              + "(?<hosts>[^@/#?]+)(?:/(?<database>\\d{1,4})?)?(?:#(?<master>[^#]+))?");

  private static final int PORT = 6379;
  private static final int SENTINEL_PORT = 26_379;

  /** What answers at an address. */
  public enum Kind {
    /** One server. */
    SERVER,
    /** Some nodes of a cluster. */
    CLUSTER,
    /** Sentinels, who know where the master is. */
    SENTINELS
  }

  /** Keeps its own copy. */
  public RedisUrl {
    hosts = Set.copyOf(hosts);
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException if it is none, in one line that names no password
   */
  public static RedisUrl parse(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "must be like redis://user:password@host:6379/0 or rediss://…");
    }
    Kind kind = kind(parts);
    Optional<String> master = part(parts, "master");
    if (master.isPresent() != (kind == Kind.SENTINELS)) {
      throw new IllegalArgumentException("redis-sentinel://…#name needs the master's name");
    }
    return new RedisUrl(
        kind,
        hosts(parts.group("hosts"), kind == Kind.SENTINELS ? SENTINEL_PORT : PORT),
        part(parts, "user").map(RedisUrl::decoded),
        part(parts, "password").map(RedisUrl::decoded),
        database(parts, kind),
        !parts.group("tls").isEmpty(),
        master);
  }

  private static Kind kind(Matcher parts) {
    if (parts.group("sentinel") != null) {
      return Kind.SENTINELS;
    }
    return parts.group("hosts").contains(",") ? Kind.CLUSTER : Kind.SERVER;
  }

  private static int database(Matcher parts, Kind kind) {
    int database = part(parts, "database").map(Integer::parseInt).orElse(0);
    if (database != 0 && kind == Kind.CLUSTER) {
      throw new IllegalArgumentException("a cluster has no databases to choose from");
    }
    return database;
  }

  private static Set<HostAndPort> hosts(String list, int usualPort) {
    Set<HostAndPort> hosts = new LinkedHashSet<>();
    Arrays.stream(list.split(",", -1)).map(host -> host(host, usualPort)).forEach(hosts::add);
    return hosts;
  }

  private static HostAndPort host(String text, int usualPort) {
    URI uri = address(text);
    if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65_535) {
      throw notAnAddress(text);
    }
    return new HostAndPort(uri.getHost(), uri.getPort() < 0 ? usualPort : uri.getPort());
  }

  private static URI address(String text) {
    try {
      return URI.create("redis://" + text);
    } catch (IllegalArgumentException wrong) {
      throw notAnAddress(text);
    }
  }

  private static IllegalArgumentException notAnAddress(String text) {
    return new IllegalArgumentException("'" + text + "' is no host[:port]");
  }

  private static Optional<String> part(Matcher parts, String name) {
    return Optional.ofNullable(parts.group(name)).filter(part -> !part.isEmpty());
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Names no user and no password. */
  @Override
  public String toString() {
    return kind + " " + hosts + (tls ? " over TLS" : "");
  }
}
