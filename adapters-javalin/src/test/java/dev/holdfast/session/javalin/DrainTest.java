package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.session.room.Connection;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrainTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void everySocketIsSentElsewhere() {
    List<SocketClient> sockets = List.of(entered(room.helen), entered(room.approved("Paul")));
    house.server.drain();
    assertThat(sockets).extracting(SocketClient::closeCode).containsOnly(4200);
  }

  @Test
  void whatIsUnderWayIsAnsweredFirst() {
    SocketClient helen = entered(room.helen);
    CountDownLatch storing = new CountDownLatch(1);
    CountDownLatch mayStore = new CountDownLatch(1);
    house.beforeStoring.set(
        () -> {
          storing.countDown();
          await(mayStore);
        });
    helen.say("{'event':'chat','id':1,'data':{'text':'hello'}}");
    await(storing);
    CompletableFuture<Void> draining = CompletableFuture.runAsync(house.server::drain);
    mayStore.countDown();
    JsonNode ack = helen.await("ack").get("data");
    assertThat(ack.get("id").asInt()).isEqualTo(1);
    assertThat(ack.get("success").asBoolean()).isTrue();
    assertThat(helen.closeCode()).isEqualTo(4200);
    draining.join();
  }

  @Test
  void nobodyIsAwayBecauseTheServerStops() {
    room.sit(room.helen, 0);
    entered(room.helen);
    house.close();
    assertThat(room.stored().table().seatAt(0).connection()).isEqualTo(Connection.LIVE);
  }

  @Test
  void noSocketOpensAnyMore() {
    house.server.drain();
    Throwable refused = catchThrowable(room.helen::socket).getCause();
    assertThat(((WebSocketHandshakeException) refused).getResponse().statusCode()).isEqualTo(503);
  }

  private SocketClient entered(Browser who) {
    SocketClient socket = who.socket();
    socket.enter(room.roomId);
    socket.await("snapshot");
    return socket;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
