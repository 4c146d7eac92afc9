package dev.holdfast.session.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.member.SeatBinding;
import dev.holdfast.session.member.SeatBindings;
import dev.holdfast.session.memory.InMemorySeatBindings;
import dev.holdfast.session.room.RoomBus;
import dev.holdfast.session.room.RoomStory;
import dev.holdfast.session.room.StreamPosition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Redis may ask for a user, speak TLS, stand behind sentinels or be a cluster. */
class RedisAddressesTest {

  private static final String TRUST = "javax.net.ssl.trustStore";
  private static final String PASSWORD = "changeit";

  @TempDir private Path directory;

  @AfterEach
  void distrust() {
    System.clearProperty(TRUST);
    System.clearProperty(TRUST + "Password");
  }

  @Test
  void aUserMayBeAllowedNoMoreThanWhatIsNeeded() {
    try (RedisProcess server =
        RedisProcess.running(
            "--user",
            "poker",
            "on",
            ">se/cret",
            "~sess:*",
            "~seat:*",
            "~userSeat:*",
            "~game:*",
            "resetchannels",
            "&room:*",
            "+@read",
            "+@write",
            "+@pubsub",
            "+@scripting",
            "+@connection",
            "--user",
            "default",
            "off")) {
      serves("redis://poker:se%2Fcret@127.0.0.1:" + server.port());
    }
  }

  @Test
  void whoeverIsNotLetInGoesOnWithoutRedis() {
    try (RedisProcess server = RedisProcess.running("--requirepass", "secret");
        Redis redis = redis("redis://:wrong@127.0.0.1:" + server.port())) {
      redis.open();

      assertThat(redis.status().isUp()).isFalse();
      assertThat(redis.before(new InMemorySeatBindings(Instant::now)).at(new UUID(1, 1), 0))
          .isEmpty();
    }
  }

  @Test
  void aConnectionMayBeEncrypted() throws Exception {
    try (RedisProcess server = encrypted("san=ip:127.0.0.1")) {
      trustOurOwn();
      serves("rediss://127.0.0.1:" + server.port());
    }
  }

  @Test
  void aCertificateThatIsNotTrustedOrAnotherHostsIsRefused() throws Exception {
    try (RedisProcess server = encrypted("san=dns:elsewhere.example")) {
      assertThat(isUp("rediss://127.0.0.1:" + server.port())).as("not trusted").isFalse();
      trustOurOwn();
      assertThat(isUp("rediss://127.0.0.1:" + server.port())).as("another's").isFalse();
    }
  }

  @Test
  void sentinelsSayWhereTheMasterIs() throws IOException {
    try (RedisProcess master = RedisProcess.running();
        RedisProcess sentinel = RedisProcess.sentinelOf(master, directory)) {
      serves("redis-sentinel://127.0.0.1:" + sentinel.port() + "#mymaster");
    }
  }

  @Test
  void whenNoSentinelIsThereYetItIsAskedAgain() throws IOException {
    try (RedisProcess master = RedisProcess.running();
        RedisProcess sentinel = RedisProcess.sentinelOf(master, directory);
        Redis redis = redis("redis-sentinel://127.0.0.1:" + sentinel.port() + "#mymaster")) {
      sentinel.kill();
      redis.open();
      assertThat(redis.status().isUp()).isFalse();

      sentinel.restart();

      Patience.until("the master is found", () -> redis.status().isUp());
    }
  }

  @Test
  void severalHostsAreACluster() {
    try (RedisProcess node = RedisProcess.cluster(directory)) {
      serves("redis://127.0.0.1:%d,127.0.0.1:%d".formatted(node.port(), RedisProcess.freePort()));
    }
  }

  /** Word gets through, and what is kept is found. */
  private static void serves(String url) {
    Queue<StreamPosition> heard = new ConcurrentLinkedQueue<>();
    try (Redis redis = redis(url)) {
      SeatBindings seats = redis.before(new InMemorySeatBindings(Instant::now));
      RoomBus bus = redis.bus();
      RoomStory story = RoomStory.keptBy(bus::announce).letsIn("ann");
      redis.open();
      RoomBus.Line line = bus.open(new Ear(heard));
      line.follow(story.room().id());
      Patience.until(
          "word is heard over " + url,
          () -> {
            story.says("ann", "anybody there");
            return !heard.isEmpty();
          });
      SeatBinding binding =
          new SeatBinding(
              story.room().id(), 3, story.id("ann"), Instant.now().truncatedTo(ChronoUnit.MILLIS));
      seats.hear(List.of(binding));
      assertThat(seats.at(story.room().id(), 3)).contains(binding);
      assertThat(redis.status().failures()).isZero();
      line.close();
    }
  }

  private static boolean isUp(String url) {
    try (Redis redis = redis(url)) {
      redis.open();
      return redis.status().isUp();
    }
  }

  private static Redis redis(String url) {
    return Redis.at(RedisUrl.parse(url), StoredParts.create());
  }

  private record Ear(Queue<StreamPosition> heard) implements RoomBus.Ear {
    @Override
    public void moved(UUID roomId, StreamPosition to) {
      heard.add(to);
    }

    @Override
    public void hearsOf(UUID roomId) {
      // word of it will come
    }
  }

  private void trustOurOwn() {
    System.setProperty(TRUST, keyStore().toString());
    System.setProperty(TRUST + "Password", PASSWORD);
  }

  private Path keyStore() {
    return directory.resolve("keys.p12");
  }

  /** A server with a certificate of its own making. */
  private RedisProcess encrypted(String name) throws Exception {
    makeKeys(name);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keyStore())) {
      keys.load(in, PASSWORD.toCharArray());
    }
    byte[] key = keys.getKey("redis", PASSWORD.toCharArray()).getEncoded();
    Path keyFile = pem("PRIVATE KEY", key);
    Path certificate = pem("CERTIFICATE", keys.getCertificate("redis").getEncoded());
    return RedisProcess.encrypted(
        "--tls-cert-file",
        certificate.toString(),
        "--tls-key-file",
        keyFile.toString(),
        "--tls-ca-cert-file",
        certificate.toString(),
        "--tls-auth-clients",
        "no");
  }

  private void makeKeys(String name) throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "redis",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=redis",
                "-ext",
                name,
                "-storetype",
                "PKCS12",
                "-keystore",
                keyStore().toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor()).isZero();
  }

  private Path pem(String kind, byte[] bytes) throws IOException {
    String text = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(bytes);
    return Files.writeString(
        directory.resolve(kind.replace(' ', '-') + ".pem"),
        "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, text, kind));
  }
}
