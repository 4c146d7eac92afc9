package dev.holdfast.app.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A wire to a Redis on which some of the messages get lost that are published to listeners, and
 * some come after the next; everything else comes through as it is.
 */
final class LeakyWire implements AutoCloseable {

  private static final byte[] MESSAGE = "*3\r\n$7\r\nmessage\r\n".getBytes(US_ASCII);

  private final int redisPort;
  private final Random random;
  private final ServerSocket door;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "wire");
            thread.setDaemon(true);
            return thread;
          });
  private volatile int lostOfHundred;
  private volatile int lateOfHundred;

  /** A wire on which nothing is wrong yet. */
  LeakyWire(int redisPort, Random random) {
    this.redisPort = redisPort;
    this.random = random;
    try {
      this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
    threads.execute(this::open);
  }

  /** Where Redis seems to be. */
  String url() {
    return "redis://127.0.0.1:" + door.getLocalPort();
  }

  /** So many of a hundred messages get lost from now on. */
  void lose(int ofHundred) {
    lostOfHundred = ofHundred;
  }

  /** So many of a hundred come after the next from now on. */
  void delay(int ofHundred) {
    lateOfHundred = ofHundred;
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }

  private void open() {
    while (!door.isClosed()) {
      try {
        Socket near = door.accept();
        threads.execute(() -> connect(near));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket near) {
    try {
      Socket far = new Socket(InetAddress.getLoopbackAddress(), redisPort);
      near.setTcpNoDelay(true);
      far.setTcpNoDelay(true);
      threads.execute(() -> carry(near, far, InputStream::transferTo));
      carry(far, near, this::leak);
    } catch (IOException nobody) {
      end(near);
    }
  }

  private interface Carriage {
    long carry(InputStream from, OutputStream to) throws IOException;
  }

  private static void carry(Socket from, Socket to, Carriage carriage) {
    try {
      long unused =
          carriage.carry(new BufferedInputStream(from.getInputStream()), to.getOutputStream());
    } catch (IOException cut) {
      // Either end may hang up.
    } finally {
      end(from);
      end(to);
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // It is closed already.
    }
  }

  private long leak(InputStream from, OutputStream to) throws IOException {
    byte[] late = {};
    while (true) {
      byte[] value = value(from);
      if (!isMessage(value)) {
        to.write(value);
      } else if (random.nextInt(100) >= lostOfHundred) {
        boolean waits = late.length == 0 && random.nextInt(100) < lateOfHundred;
        if (waits) {
          late = value;
        } else {
          to.write(value);
          to.write(late);
          late = new byte[0];
        }
      }
    }
  }

  private static boolean isMessage(byte[] value) {
    return value.length > MESSAGE.length
        && Arrays.equals(value, 0, MESSAGE.length, MESSAGE, 0, MESSAGE.length);
  }

  /** The next value that Redis says, with everything in it. */
  private static byte[] value(InputStream from) throws IOException {
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    copyValue(from, value);
    return value.toByteArray();
  }

  private static void copyValue(InputStream from, ByteArrayOutputStream value) throws IOException {
    String line = line(from);
    value.writeBytes((line + "\r\n").getBytes(US_ASCII));
    int count = line.matches("[$*]\\d+") ? Integer.parseInt(line.substring(1)) : 0;
    if (line.startsWith("$") && !line.startsWith("$-")) {
      value.writeBytes(from.readNBytes(count + 2));
    } else if (line.startsWith("*")) {
      for (int i = 0; i < count; i++) {
        copyValue(from, value);
      }
    }
  }

  private static String line(InputStream from) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int letter = from.read(); letter != '\n'; letter = from.read()) {
      if (letter < 0) {
        throw new EOFException("hung up");
      }
      line.append((char) letter);
    }
    line.setLength(line.length() - 1);
    return line.toString();
  }
}
