package dev.holdfast.session.javalin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers a call that comes so late in a stop that no route is reached, in the routes' words. */
final class LastAnswer extends ErrorHandler {

  private final Json json;

  LastAnswer(Json json) {
    this.json = json;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Problem tooLate = Departure.tooLate();
    if (response.getStatus() != tooLate.code().status()) {
      return super.handle(request, response, callback);
    }
    long wait = tooLate.retryAfter().map(Duration::toSeconds).orElseThrow();
    response.getHeaders().put(HttpHeader.RETRY_AFTER, wait);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    response.write(true, ByteBuffer.wrap(json.write(tooLate.body()).getBytes(UTF_8)), callback);
    return true;
  }
}
