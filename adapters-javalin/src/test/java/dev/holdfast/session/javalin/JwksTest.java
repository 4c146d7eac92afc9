package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.sun.net.httpserver.HttpServer;
import dev.holdfast.session.javalin.WebConfig.BearerConfig;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bearer tokens of an issuer that publishes its keys. */
class JwksTest {

  private static final UUID ADA = UUID.randomUUID();

  private final KeyPair rsa = keys("RSA", 2048);
  private final KeyPair ec = ecKeys();
  private HttpServer issuer;
  private TestHouse house;

  @BeforeEach
  void publish() throws IOException {
    issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] jwks = jwks().getBytes(StandardCharsets.UTF_8);
    issuer.createContext(
        "/jwks.json",
        exchange -> {
          exchange.sendResponseHeaders(200, jwks.length);
          exchange.getResponseBody().write(jwks);
          exchange.close();
        });
    issuer.start();
    URI url = URI.create("http://127.0.0.1:" + issuer.getAddress().getPort() + "/jwks.json");
    house =
        TestHouse.open(
            TestHouse.CONFIG.withBearer(
                new BearerConfig(
                    Optional.empty(), Optional.of(url), Optional.empty(), Optional.empty())));
  }

  @AfterEach
  void close() {
    house.close();
    issuer.stop(0);
  }

  @Test
  void aTokenUnderAPublishedKeyIsGood() {
    assertThat(status(claims("rsa").sign(rs256()))).isEqualTo(200);
    assertThat(status(claims("ec").sign(es256()))).isEqualTo(200);
  }

  @Test
  void aKeyIsGoodForItsOwnAlgorithmOnly() {
    byte[] published = rsa.getPublic().getEncoded();
    assertThat(status(claims("rsa").sign(Algorithm.HMAC256(published)))).isEqualTo(401);
    assertThat(status(claims("rsa").sign(Algorithm.none()))).isEqualTo(401);
    assertThat(status(claims("rsa").sign(es256()))).isEqualTo(401);
    assertThat(status(claims("ec").sign(rs256()))).isEqualTo(401);
  }

  @Test
  void anUnknownKeyIsRefused() {
    assertThat(status(claims("unknown").sign(rs256()))).isEqualTo(401);
    assertThat(status(claims(null).sign(rs256()))).isEqualTo(401);
  }

  private int status(String token) {
    return house.visitor().sending("Authorization", "Bearer " + token).get("/api/session").status();
  }

  private static JWTCreator.Builder claims(String keyId) {
    return JWT.create()
        .withKeyId(keyId)
        .withSubject(ADA.toString())
        .withExpiresAt(TestHouse.START.plus(Duration.ofHours(1)));
  }

  private Algorithm rs256() {
    return Algorithm.RSA256((RSAPublicKey) rsa.getPublic(), (RSAPrivateKey) rsa.getPrivate());
  }

  private Algorithm es256() {
    return Algorithm.ECDSA256((ECPublicKey) ec.getPublic(), (ECPrivateKey) ec.getPrivate());
  }

  private String jwks() {
    RSAPublicKey r = (RSAPublicKey) rsa.getPublic();
    ECPublicKey e = (ECPublicKey) ec.getPublic();
    return """
    {"keys":[
      {"kty":"RSA","kid":"rsa","use":"sig","n":"%s","e":"%s"},
      {"kty":"EC","kid":"ec","use":"sig","crv":"P-256","x":"%s","y":"%s"}]}
    """
        .formatted(
            base64(r.getModulus(), 256),
            base64(r.getPublicExponent(), 3),
            base64(e.getW().getAffineX(), 32),
            base64(e.getW().getAffineY(), 32));
  }

  /** The number in so many bytes, without the sign's. */
  private static String base64(BigInteger number, int length) {
    byte[] bytes = number.toByteArray();
    byte[] padded = new byte[length];
    int from = Math.max(0, bytes.length - length);
    byte[] digits = Arrays.copyOfRange(bytes, from, bytes.length);
    System.arraycopy(digits, 0, padded, length - digits.length, digits.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(padded);
  }

  private static KeyPair keys(String kind, int size) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
      generator.initialize(size);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static KeyPair ecKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
