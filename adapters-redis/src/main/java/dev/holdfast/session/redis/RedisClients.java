package dev.holdfast.session.redis;

import java.time.Duration;
import java.util.Objects;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.providers.ClusterConnectionProvider;
import redis.clients.jedis.providers.ConnectionProvider;
import redis.clients.jedis.providers.PooledConnectionProvider;
import redis.clients.jedis.providers.SentineledConnectionProvider;
import redis.clients.jedis.util.Pool;

/**
 * Opens clients to an address. They wait milliseconds and not seconds: what is behind them may be
 * done without.
 */
final class RedisClients {

  private static final int CONNECT_MS = 250;
  private static final int ANSWER_MS = 100;
  private static final int CONNECTIONS = 16;

  /** A certificate has to be good, and the host's. Who may sign is the JVM's to say. */
  private static final SslOptions CERTIFICATE_AND_HOST =
      SslOptions.builder().sslVerifyMode(SslVerifyMode.FULL).build();

  private RedisClients() {}

  /** A client, and where its connections come from. */
  record Opened(UnifiedJedis client, ConnectionProvider connections) implements AutoCloseable {

    /** Closes the connections nobody uses just now. */
    void forgetConnections() {
      for (Object pool : connections.getConnectionMap().values()) {
        if (pool instanceof Pool<?> idle) {
          idle.clear();
        }
      }
    }

    @Override
    public void close() {
      client.close();
    }
  }

  /**
   * Opens a client.
   *
   * @throws redis.clients.jedis.exceptions.JedisException if whoever has to be asked for the way
   *     does not answer
   */
  static Opened open(RedisUrl url) {
    return switch (url.kind()) {
      case SERVER -> server(url);
      case CLUSTER -> cluster(url);
      case SENTINELS -> sentinels(url);
    };
  }

  private static Opened server(RedisUrl url) {
    ConnectionProvider connections =
        new PooledConnectionProvider(url.hosts().iterator().next(), config(url), pool());
    RedisClient.Builder builder = RedisClient.builder();
    builder.clientConfig(config(url)).connectionProvider(connections);
    return new Opened(builder.build(), connections);
  }

  private static Opened cluster(RedisUrl url) {
    ConnectionProvider connections =
        new ClusterConnectionProvider(url.hosts(), config(url), pool());
    RedisClusterClient.Builder builder = RedisClusterClient.builder();
    builder.nodes(url.hosts()).clientConfig(config(url)).connectionProvider(connections);
    return new Opened(builder.build(), connections);
  }

  private static Opened sentinels(RedisUrl url) {
    String master = Objects.requireNonNull(url.master().orElse(null));
    JedisClientConfig sentinel = connection(url).build();
    ConnectionProvider connections =
        new SentineledConnectionProvider(master, config(url), pool(), url.hosts(), sentinel);
    RedisSentinelClient.Builder builder = RedisSentinelClient.builder();
    builder
        .masterName(master)
        .sentinels(url.hosts())
        .sentinelClientConfig(sentinel)
        .clientConfig(config(url))
        .connectionProvider(connections);
    return new Opened(builder.build(), connections);
  }

  private static JedisClientConfig config(RedisUrl url) {
    DefaultJedisClientConfig.Builder config = connection(url).database(url.database());
    url.user().ifPresent(config::user);
    url.password().ifPresent(config::password);
    return config.build();
  }

  private static DefaultJedisClientConfig.Builder connection(RedisUrl url) {
    DefaultJedisClientConfig.Builder config =
        DefaultJedisClientConfig.builder()
            .resp2() // what a subscribed connection may say is the same for every server version
            .connectionTimeoutMillis(CONNECT_MS)
            .socketTimeoutMillis(ANSWER_MS)
            .clientName("holdfast");
    return url.tls() ? config.sslOptions(CERTIFICATE_AND_HOST) : config;
  }

  private static ConnectionPoolConfig pool() {
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(CONNECTIONS);
    pool.setMaxIdle(CONNECTIONS);
    pool.setMaxWait(Duration.ofMillis(ANSWER_MS));
    pool.setJmxEnabled(false);
    return pool;
  }
}
