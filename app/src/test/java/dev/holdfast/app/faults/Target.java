package dev.holdfast.app.faults;

import dev.holdfast.session.postgres.DatabaseUrl;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** What is hurt: one server, or several of the same rooms. */
interface Target extends AutoCloseable {

  /** What looks like the trace of an exception. */
  Pattern TRACE = Pattern.compile("^\\s+at \\S+\\(|Exception");

  /** Starts; may return before it is ready. */
  void begin();

  /** Where its servers listen; waits until they do. */
  List<URI> addresses();

  /** How to ask the database past the servers. */
  DatabaseUrl database();

  /** Fails if a server has ended by itself. */
  void checkIsRunning();

  /** Everything its servers have said. */
  List<String> said();

  /** What they have said that they call errors themselves. */
  default List<String> errors() {
    return said().stream().filter(line -> line.contains(" ERROR ")).toList();
  }

  /** What they have said that looks like the trace of an exception. */
  default List<String> traces() {
    return said().stream().filter(line -> TRACE.matcher(line).find()).toList();
  }

  @Override
  void close();
}
