package dev.holdfast.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** A way to a port of this machine that takes some time, however much is on it. */
final class LongRoad implements AutoCloseable {

  private static final int CHUNK = 16 * 1024;

  private final int port;
  private final Duration oneWay;
  private final ServerSocket door;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "road");
            thread.setDaemon(true);
            return thread;
          });

  private record Parcel(ByteBuffer bytes, long dueAt) {}

  LongRoad(int port, Duration oneWay) {
    this.port = port;
    this.oneWay = oneWay;
    try {
      this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
    threads.execute(this::open);
  }

  /** Where it begins. */
  int port() {
    return door.getLocalPort();
  }

  @Override
  public void close() {
    end(door);
    threads.shutdownNow();
  }

  private void open() {
    try {
      while (!door.isClosed()) {
        Socket near = door.accept();
        Socket far = new Socket(InetAddress.getLoopbackAddress(), port);
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        carry(near, far);
        carry(far, near);
      }
    } catch (IOException closed) {
      end(door);
    }
  }

  private void carry(Socket from, Socket to) {
    BlockingQueue<Parcel> way = new LinkedBlockingQueue<>();
    threads.execute(() -> send(from, way));
    threads.execute(() -> deliver(way, to));
  }

  private void send(Socket from, BlockingQueue<Parcel> way) {
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = from.getInputStream()) {
      for (int length = in.read(chunk); length > 0; length = in.read(chunk)) {
        way.add(parcel(Arrays.copyOf(chunk, length)));
      }
    } catch (IOException cut) {
      // Either end may hang up.
    }
    way.add(parcel(new byte[0]));
  }

  private Parcel parcel(byte[] bytes) {
    return new Parcel(ByteBuffer.wrap(bytes), System.nanoTime() + oneWay.toNanos());
  }

  private static void deliver(BlockingQueue<Parcel> way, Socket to) {
    try (OutputStream out = to.getOutputStream()) {
      for (Parcel next = way.take(); next.bytes().hasRemaining(); next = way.take()) {
        LockSupport.parkNanos(next.dueAt() - System.nanoTime());
        out.write(next.bytes().array());
      }
    } catch (IOException cut) {
      // Either end may hang up.
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static void end(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
