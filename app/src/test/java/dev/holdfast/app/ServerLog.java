package dev.holdfast.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** The errors a server in this JVM has logged: what nobody answers for over the wire. */
final class ServerLog extends AppenderBase<ILoggingEvent> {

  /**
   * Tests in this JVM stop databases of their own on purpose, and whoever watches those complains.
   */
  private static final String WATCH = "dev.holdfast.session.postgres.embedded.Watch";

  private final Queue<String> errors = new ConcurrentLinkedQueue<>();

  private ServerLog() {}

  /** A log that listens from now on. */
  static ServerLog open() {
    ServerLog log = new ServerLog();
    log.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
    log.start();
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
    return log;
  }

  List<String> errors() {
    return List.copyOf(errors);
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getLevel().isGreaterOrEqual(Level.ERROR) && !event.getLoggerName().equals(WATCH)) {
      errors.add(event.getLoggerName() + ": " + event.getFormattedMessage());
    }
  }
}
