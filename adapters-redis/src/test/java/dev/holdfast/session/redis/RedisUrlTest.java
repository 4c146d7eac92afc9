package dev.holdfast.session.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.session.redis.RedisUrl.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.HostAndPort;

class RedisUrlTest {

  @Test
  void a_host_is_enough() {
    RedisUrl url = RedisUrl.parse("redis://localhost");

    assertThat(url.kind()).isEqualTo(Kind.SERVER);
    assertThat(url.hosts()).containsExactly(new HostAndPort("localhost", 6379));
    assertThat(url.user()).isEmpty();
    assertThat(url.password()).isEmpty();
    assertThat(url.database()).isZero();
    assertThat(url.tls()).isFalse();
  }

  @Test
  void a_user_a_password_a_port_and_a_database_may_be_said() {
    RedisUrl url = RedisUrl.parse("rediss://poker:p%40ss+w%3Ard@cache.example:6380/3");

    assertThat(url.hosts()).containsExactly(new HostAndPort("cache.example", 6380));
    assertThat(url.user()).contains("poker");
    assertThat(url.password()).contains("p@ss+w:rd");
    assertThat(url.database()).isEqualTo(3);
    assertThat(url.tls()).isTrue();
  }

  @Test
  void a_password_needs_no_user() {
    RedisUrl url = RedisUrl.parse("redis://:secret@[::1]:7000/");

    assertThat(url.hosts()).containsExactly(new HostAndPort("[::1]", 7000));
    assertThat(url.user()).isEmpty();
    assertThat(url.password()).contains("secret");
  }

  @Test
  void several_hosts_are_a_cluster() {
    RedisUrl url = RedisUrl.parse("rediss://:secret@one,two:7001");

    assertThat(url.kind()).isEqualTo(Kind.CLUSTER);
    assertThat(url.hosts())
        .containsExactlyInAnyOrder(new HostAndPort("one", 6379), new HostAndPort("two", 7001));
  }

  @Test
  void sentinels_are_asked_for_a_master_by_its_name() {
    RedisUrl url = RedisUrl.parse("redis-sentinel://one,two:7001/2#mymaster");

    assertThat(url.kind()).isEqualTo(Kind.SENTINELS);
    assertThat(url.hosts())
        .containsExactlyInAnyOrder(new HostAndPort("one", 26379), new HostAndPort("two", 7001));
    assertThat(url.master()).contains("mymaster");
    assertThat(url.database()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost:6379",
        "http://localhost",
        "redis://",
        "redis://user:secret@",
        "redis://user:secret@host:port",
        "redis://user:secret@host:0",
        "redis://user:secret@host:70000",
        "redis://user:secret@host/zero",
        "redis://user:secret@one,,two",
        "redis://user:secret@one,two/1",
        "redis://user:secret@host#mymaster",
        "redis-sentinel://user:secret@host",
        "redis://user:secret@bad host"
      })
  void what_is_no_address_is_refused_in_one_line_without_the_password(String text) {
    assertThatThrownBy(() -> RedisUrl.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .isNotBlank()
        .doesNotContain("secret", "\n");
  }

  @Test
  void an_address_prints_no_password() {
    assertThat(RedisUrl.parse("redis://poker:secret@host/1").toString())
        .contains("host")
        .doesNotContain("secret", "poker");
  }
}
