package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.session.member.TokenHash;
import dev.holdfast.session.office.Figures;
import dev.holdfast.session.office.PersonalData;
import dev.holdfast.session.room.Names;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask for figures, and how they are told. */
class AdminCallsTest {

  private static final String TOKEN = "an-admin-token-of-more-than-32-bytes";
  private static final LocalDate DAY = LocalDate.parse("2026-01-01");
  private static final UUID ROOM = new UUID(1, 2);

  private final Known known = new Known();
  private final TestHouse house =
      TestHouse.open(
          TestHouse.CONFIG.withAdminToken(TOKEN), Optional.of(new Written()), Optional.of(known));
  private final Browser admin = house.visitor().sending("Authorization", "Bearer " + TOKEN);

  @AfterEach
  void closeHouse() {
    house.close();
  }

  @Test
  void figuresAreToldAsTheyAre() {
    assertThat(admin.get("/api/admin/connections?days=3").text())
        .isEqualTo(
            json(
                "{'days':[{'date':'2026-01-01','connections':3,'devices':2,'users':1,"
                    + "'reconnections':1,'averageDurationMs':null}]}"));
    assertThat(admin.get("/api/admin/completion").text())
        .isEqualTo(
            json(
                "{'types':[{'gameType':'heads-up','games':4,'completed':1,"
                    + "'completionRate':25.0}]}"));
    assertThat(admin.get("/api/admin/rooms?days=2&limit=5").text())
        .isEqualTo(
            json(
                "{'rooms':[{'roomId':'%s','code':'2/5','games':1,'hands':2,'players':3,"
                        .formatted(ROOM)
                    + "'totalPot':40,'lastHandAt':'2026-01-01T12:00:00Z'}]}"));
    assertThat(admin.get("/api/admin/reconnects?days=366").get("connections").asInt())
        .isEqualTo(366);
    assertThat(admin.get("/api/admin/nights").text())
        .isEqualTo(
            json(
                "{'nights':[{'night':'2026-01-01','games':7,'hands':2,'players':3,"
                    + "'totalPot':40,'averagePot':20.0,'biggestPot':30}]}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"connections", "completion", "rooms", "reconnects", "nights"})
  void nobodyIsToldWithoutTheToken(String figure) {
    String path = "/api/admin/" + figure;
    String almost = TOKEN.substring(1);

    assertThat(house.visitor().get(path).problem()).isEqualTo("401 UNAUTHENTICATED");
    for (String shown : new String[] {"Bearer x", "Bearer " + almost, "Basic " + TOKEN, TOKEN}) {
      Browser.Answer answer = house.visitor().sending("Authorization", shown).get(path);
      assertThat(answer.problem()).as(shown).isEqualTo("401 UNAUTHENTICATED");
      assertThat(answer.text()).doesNotContain(TOKEN);
    }
  }

  @Test
  void aSessionIsNoAdmin() {
    Browser somebody = house.visitor();
    somebody.get("/api/session");

    assertThat(somebody.get("/api/admin/nights").problem()).isEqualTo("401 UNAUTHENTICATED");
  }

  @Test
  void anAdminGetsNoSessionAndTheTokenIsGoodForNothingElse() {
    assertThat(admin.get("/api/admin/nights").header("Set-Cookie")).isEmpty();
    assertThat(admin.get("/api/session").problem()).isEqualTo("401 UNAUTHENTICATED");
  }

  @Test
  void withoutATokenOfTheServersThereIsNothingThere() {
    try (TestHouse closed = TestHouse.open()) {
      Browser.Answer answer =
          closed.visitor().sending("Authorization", "Bearer ").get("/api/admin/nights");
      assertThat(answer.problem()).isEqualTo("404 NOT_FOUND");
      assertThat(closed.visitor().get("/api/admin/nothing").text())
          .isEqualTo(answer.text().replace("nights", "nothing"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "connections?days=0,days",
    "connections?days=367,days",
    "connections?days=x,days",
    "connections?days=,days",
    "rooms?days=1.5,days",
    "rooms?limit=0,limit",
    "rooms?limit=101,limit",
    "reconnects?days=-1,days",
    "nights?days=99999999999999999999,days"
  })
  void aBadQuestionIsRefusedAndTheFieldNamed(String question, String field) {
    Browser.Answer answer = admin.get("/api/admin/" + question);

    assertThat(answer.problem()).isEqualTo("400 VALIDATION");
    assertThat(answer.field()).isEqualTo(field);
  }

  @Test
  void aServerThatKeepsNothingSaysSo() {
    try (TestHouse memory = TestHouse.open(TestHouse.CONFIG.withAdminToken(TOKEN))) {
      Browser.Answer answer =
          memory
              .visitor()
              .sending("Authorization", "Bearer " + TOKEN)
              .get("/api/admin/connections");

      assertThat(answer.problem()).isEqualTo("501 NOT_KEPT");
      assertThat(answer.get("detail").asText()).contains("in memory");
    }
  }

  @Test
  void whoeverIsForgottenHasNoNameNoSessionAndNoSocketAnyMore() {
    TestRoom room = TestRoom.open(house);
    Browser paul = room.spectator("Paul");
    UUID paulId = paul.userId();
    known.room.set(room.roomId);
    known.session.set(TokenHash.of(paul.sessionId()));
    SocketClient socket = room.tab(paul);
    SocketClient helens = room.tab(room.helen);
    Browser.Answer answer = admin.delete("/api/admin/users/" + paulId);

    assertThat(answer.text())
        .isEqualTo(
            json(
                "{'userId':'%s','removed':{'events':1,'hands':2,'sessions':3,'rejoinTokens':4,"
                        .formatted(paulId)
                    + "'connections':5,'devices':6,'visits':7}}"));
    assertThat(helens.await("member_forgotten").at("/data/displayName").asText())
        .isEqualTo(Names.ofForgotten(paulId));
    assertThat(socket.closeCode()).isEqualTo(4003);
    assertThat(paul.userId()).as("a newcomer").isNotEqualTo(paulId);
    assertThat(room.helen.userId()).isEqualTo(room.stored().hostId());
  }

  @Test
  void whoeverHasASeatIsNotForgotten() {
    TestRoom room = TestRoom.open(house);
    Browser paul = room.player("Paul", 1);
    known.room.set(room.roomId);
    Browser.Answer answer = admin.delete("/api/admin/users/" + paul.userId());

    assertThat(answer.problem()).isEqualTo("409 STILL_SEATED");
    assertThat(answer.get("detail").asText()).isEqualTo("they have a seat in room " + room.code);
    assertThat(known.erased.get()).isNull();
  }

  @Test
  void nobodyIsForgottenWithoutTheToken() {
    String path = "/api/admin/users/" + UUID.randomUUID();

    assertThat(house.visitor().delete(path).problem()).isEqualTo("401 UNAUTHENTICATED");
    assertThat(admin.delete("/api/admin/users/paul").field()).isEqualTo("userId");
    assertThat(admin.get(path).problem()).isEqualTo("405 METHOD_NOT_ALLOWED");
    assertThat(known.erased.get()).isNull();
  }

  @Test
  void whereEverythingIsInMemoryNobodyIsForgotten() {
    try (TestHouse memory = TestHouse.open(TestHouse.CONFIG.withAdminToken(TOKEN))) {
      Browser.Answer answer =
          memory
              .visitor()
              .sending("Authorization", "Bearer " + TOKEN)
              .delete("/api/admin/users/" + UUID.randomUUID());

      assertThat(answer.problem()).isEqualTo("501 NOT_KEPT");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
  void aWeakTokenIsRefusedAtTheStart(String token) {
    assertThatThrownBy(() -> TestHouse.CONFIG.withAdminToken(token))
        .hasMessage("ADMIN_TOKEN is weak: it takes 32 random bytes or more");
  }

  @Test
  void aSecretServesOnePurpose() {
    assertThatThrownBy(() -> TestHouse.CONFIG.withAdminToken(TestHouse.SECRET))
        .hasMessage("ADMIN_TOKEN must not be JWT_SECRET");
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  /** One person, and what a medium would know of them. */
  private static final class Known implements PersonalData {
    final AtomicReference<UUID> room = new AtomicReference<>();
    final AtomicReference<TokenHash> session = new AtomicReference<>();
    final AtomicReference<UUID> erased = new AtomicReference<>();

    @Override
    public Optional<String> seatOf(UUID userId) {
      return Optional.empty();
    }

    @Override
    public List<UUID> roomsOf(UUID userId) {
      return Optional.ofNullable(room.get()).stream().toList();
    }

    @Override
    public List<TokenHash> sessionsOf(UUID userId) {
      return Optional.ofNullable(session.get()).stream().toList();
    }

    @Override
    public Erased erase(UUID userId, String nameless, String words) {
      erased.set(userId);
      return new Erased(1, 2, 3, 4, 5, 6, 7);
    }
  }

  /** Figures out of a book, some of which are what was asked for. */
  private static final class Written implements Figures {
    @Override
    public List<ConnectionDay> connections(int days) {
      return List.of(new ConnectionDay(DAY, days, 2, 1, 1, null));
    }

    @Override
    public List<Completion> completion() {
      return List.of(new Completion("heads-up", 4, 1, 25));
    }

    @Override
    public List<BusyRoom> busiestRooms(int days, int most) {
      Instant noon = Instant.parse("2026-01-01T12:00:00Z");
      return List.of(new BusyRoom(ROOM, days + "/" + most, 1, 2, 3, 40, noon));
    }

    @Override
    public Reconnects reconnects(int days) {
      return new Reconnects(days, 1, 50, 2, 1, 0);
    }

    @Override
    public List<Night> nights(int days) {
      return List.of(new Night(DAY, days, 2, 3, 40, 20, 30));
    }
  }
}
