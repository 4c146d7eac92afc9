package dev.holdfast.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.app.Answer;
import dev.holdfast.app.Ear;
import dev.holdfast.app.GameStream;
import dev.holdfast.app.Guest;
import dev.holdfast.app.Wire;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a player has in front of them: the calls, the socket of the moment, and what was heard on
 * all of them. One thread asks things of the server; the rest may be asked by others.
 */
final class Client {

  private final List<URI> servers;
  private final Place place;
  private final Memory memory;
  private final Ear ear;
  private final List<Integer> closeCodes = new ArrayList<>();
  private volatile @Nullable Contact contact;
  private volatile Guest guest;
  private volatile long liveSince;
  private volatile long cutAt;
  private Hand atTheCut = new Hand(0, Set.of());

  /** Cards of a hand. */
  private record Hand(int number, Set<String> cards) {}

  /**
   * Nobody has connected yet.
   *
   * @param servers where they try, one after the other, beginning where the guest is
   */
  Client(Guest guest, List<URI> servers, Place place) {
    this.guest = guest;
    this.servers = servers;
    this.place = place;
    this.memory = new Memory(place.seat(), guest.userId());
    this.ear = new Ear(guest.name(), memory::take);
  }

  Place place() {
    return place;
  }

  Memory memory() {
    return memory;
  }

  Ear ear() {
    return ear;
  }

  /** Whether there is a socket that has caught up. */
  boolean isLive() {
    Contact now = contact;
    return now != null && now.isOpen();
  }

  /** Whether there is one that was opened after a moment of {@link System#nanoTime}. */
  boolean isLiveSince(long moment) {
    return isLive() && liveSince - moment > 0;
  }

  /** How far the stream has come. */
  long seq() {
    return ear.ask(GameStream::seq);
  }

  /** The codes their sockets were closed with, and forgets them. */
  synchronized List<Integer> takeCloseCodes() {
    List<Integer> taken = List.copyOf(closeCodes);
    closeCodes.clear();
    return taken;
  }

  /**
   * Connects where the stream was left, at the next server if that went whose last one there was;
   * says whether that worked.
   */
  boolean connect() {
    noteClosed();
    if (liveSince != 0) {
      moveOn();
    }
    atTheCut = ear.ask(stream -> hand());
    Optional<Contact> opened = Contact.open(guest, ear, hello());
    opened.ifPresent(this::isBack);
    return opened.isPresent();
  }

  private void moveOn() {
    int next = servers.indexOf(guest.server()) + 1;
    guest = guest.at(servers.get(next % servers.size()));
  }

  /** How long they were without a socket before the last connect, if they had one before. */
  Optional<Long> takeGap() {
    long from = cutAt;
    cutAt = 0;
    return from == 0 ? Optional.empty() : Optional.of(liveSince - from);
  }

  private void isBack(Contact live) {
    liveSince = System.nanoTime();
    contact = live;
  }

  /** They have the seat they had and, if the hand is the same, the cards. */
  void checkHome() {
    document().ifPresent(this::checkHome);
  }

  /** The hydration document; nothing if the server is away. */
  Optional<JsonNode> document() {
    String path = "/api/rooms/" + place.roomId() + "/hydrate?userId=" + guest.userId();
    return call(() -> guest.get(path, ear.rejoinToken()))
        .filter(answer -> answer.status() == 200)
        .map(Answer::json)
        .map(this::takingToken);
  }

  /** With the document came the next token of the family of the one that was shown. */
  private JsonNode takingToken(JsonNode document) {
    ear.takeToken(document.get("me").get("rejoin_token").asText());
    return document;
  }

  /** Events of the game as this player may see them. */
  JsonNode events(long after, int limit) {
    String range = "/events?after=" + after + "&limit=" + limit;
    return guest.get("/api/games/" + place.gameId() + range).ok();
  }

  /** Has an action done, over the socket or, if too much was said on it, over HTTP. */
  Reply act(ObjectNode action, boolean overSocket) {
    Contact now = contact;
    return overSocket && now != null && guest.frames().take() ? now.act(action) : overHttp(action);
  }

  /** Asks for chips; says whether that is done. */
  boolean rebuy(long amount) {
    String path = "/api/rooms/" + place.roomId() + "/rebuy";
    Optional<Answer> answer = call(() -> guest.post(path, "amount", amount));
    answer.filter(given -> given.status() != 503).ifPresent(Answer::ok);
    return answer.filter(given -> given.status() == 200).isPresent();
  }

  void close() {
    Contact now = contact;
    if (now != null) {
      now.close();
    }
  }

  /** The cards they know to be theirs. */
  Set<String> cards() {
    return ear.holeCards();
  }

  /** The cards a document says are theirs. */
  static Set<String> cards(JsonNode document) {
    Set<String> cards = new HashSet<>();
    document.path("me").path("hole_cards").forEach(card -> cards.add(card.asText()));
    return cards;
  }

  private Hand hand() {
    return new Hand(memory.handNumber(), cards());
  }

  private void checkHome(JsonNode document) {
    assertThat(document.path("me").path("seat_index").asInt(-1)).isEqualTo(place.seat());
    if (document.path("hand").path("hand_number").asInt() == atTheCut.number()) {
      assertThat(cards(document)).as("cards after the return").isEqualTo(atTheCut.cards());
    }
    memory.look(document);
  }

  private Reply overHttp(ObjectNode action) {
    String path = "/api/games/" + place.gameId() + "/actions";
    return call(() -> guest.send("POST", path, action.toString()))
        .map(Reply::of)
        .orElseGet(() -> Reply.nothing("the connection of the request went"));
  }

  private static Optional<Answer> call(Supplier<Answer> call) {
    try {
      return Optional.of(call.get());
    } catch (UncheckedIOException gone) {
      if (gone.getCause() instanceof HttpTimeoutException) {
        throw new AssertionError("hangs: " + gone.getMessage(), gone);
      }
      return Optional.empty();
    }
  }

  private synchronized void noteClosed() {
    Contact last = contact;
    if (last != null) {
      last.closeCode().ifPresent(closeCodes::add);
      cutAt = last.closedAt();
      contact = null;
    }
  }

  private ObjectNode hello() {
    ObjectNode hello = Wire.object("roomId", place.roomId());
    ear.rejoinToken().ifPresent(token -> hello.put("rejoinToken", token));
    return ear.ask(stream -> stream.gameId().map(id -> since(hello, stream)).orElse(hello));
  }

  private ObjectNode since(ObjectNode hello, GameStream stream) {
    return hello
        .put("gameId", place.gameId().toString())
        .put("epoch", stream.epoch())
        .put("lastSeq", stream.seq());
  }

  @Override
  public String toString() {
    return guest.name();
  }
}
