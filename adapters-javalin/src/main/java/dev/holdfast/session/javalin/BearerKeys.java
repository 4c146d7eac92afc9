package dev.holdfast.session.javalin;

import com.auth0.jwk.Jwk;
import com.auth0.jwk.JwkException;
import com.auth0.jwk.JwkProvider;
import com.auth0.jwk.JwkProviderBuilder;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import dev.holdfast.session.javalin.WebConfig.BearerConfig;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the keys of Bearer tokens come from. Each key is good for one algorithm, which is chosen by
 * the key and never by the token.
 */
interface BearerKeys {

  /** The algorithm and key to check a token with; nothing if its key is not known. */
  Optional<Algorithm> algorithmFor(DecodedJWT unverified);

  static BearerKeys of(BearerConfig config) {
    return config
        .secret()
        .<BearerKeys>map(SharedSecret::new)
        .orElseGet(() -> Published.at(config.jwksUrl().orElseThrow()));
  }

  /** One secret we share with the issuer. */
  record SharedSecret(Algorithm algorithm) implements BearerKeys {
    SharedSecret(String secret) {
      this(Algorithm.HMAC256(secret));
    }

    @Override
    public Optional<Algorithm> algorithmFor(DecodedJWT unverified) {
      return Optional.of(algorithm);
    }
  }

  /** The keys an issuer publishes; fetched when first needed, and again when a new one turns up. */
  record Published(JwkProvider provider) implements BearerKeys {

    private static final int CACHED_KEYS = 10;
    private static final Duration CACHED_FOR = Duration.ofHours(10);
    private static final int FETCHES_PER_MINUTE = 10;

    static Published at(URI url) {
      return new Published(
          new JwkProviderBuilder(url(url))
              .cached(CACHED_KEYS, CACHED_FOR)
              .rateLimited(FETCHES_PER_MINUTE, 1, java.util.concurrent.TimeUnit.MINUTES)
              .build());
    }

    @Override
    public Optional<Algorithm> algorithmFor(DecodedJWT unverified) {
      try {
        return algorithm(provider.get(unverified.getKeyId()));
      } catch (JwkException unknownKey) {
        return Optional.empty();
      }
    }

    private static Optional<Algorithm> algorithm(Jwk key) throws JwkException {
      if (key.getPublicKey() instanceof RSAPublicKey rsa) {
        return Optional.of(Algorithm.RSA256(rsa, null));
      }
      return key.getPublicKey() instanceof ECPublicKey ec
          ? Optional.of(Algorithm.ECDSA256(ec, null))
          : Optional.empty();
    }

    private static URL url(URI uri) {
      try {
        return uri.toURL();
      } catch (MalformedURLException bad) {
        throw new IllegalArgumentException("AUTH_JWKS_URL is not a URL: " + uri, bad);
      }
    }
  }
}
