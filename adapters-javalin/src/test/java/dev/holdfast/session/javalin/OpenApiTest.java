package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.holdfast.session.javalin.OpenApiDocument.Operation;
import dev.holdfast.session.room.FieldError;
import dev.holdfast.session.room.RoomSettings;
import dev.holdfast.session.room.SettingsPatch;
import io.javalin.Javalin;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The OpenAPI document says what is served: no call, field or code more or less. */
class OpenApiTest {

  private static final String NOBODY = new UUID(0, 0).toString();

  private static final String TOKEN = "an-admin-token-of-more-than-32-bytes";

  private final TestHouse house = TestHouse.open(TestHouse.CONFIG.withAdminToken(TOKEN));
  private final Browser visitor = house.visitor();
  private final Browser admin = house.visitor().sending("Authorization", "Bearer " + TOKEN);
  private final Browser.Answer answer = visitor.get("/openapi.json");
  private final OpenApiDocument document = new OpenApiDocument(answer.json());

  @AfterEach
  void closeHouse() {
    house.close();
  }

  @Test
  void itIsServedAsJson() {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).hasValue("application/json");
    assertThat(document.root().get("openapi").asText()).startsWith("3.1");
  }

  @Test
  void everyRouteIsDocumentedAndEveryDocumentedCallIsARoute() {
    assertThat(document.operations().map(Operation::name))
        .containsExactlyInAnyOrderElementsOf(routes().toList());
  }

  private Stream<String> routes() {
    Web web = Web.of(TestHouse.CONFIG, house.backend);
    try (SocketHub sockets = new SocketHub(web)) {
      Routes routes = new Routes(web, sockets, new Departure());
      return Javalin.create(config -> routes.addTo(config.routes))
          .unsafe
          .internalRouter
          .allHttpHandlers()
          .stream()
          .map(handler -> handler.endpoint)
          .filter(endpoint -> endpoint.method.isHttpMethod())
          .map(endpoint -> endpoint.method.name() + " " + endpoint.path);
    }
  }

  @Test
  void noReferenceLeadsNowhere() {
    assertThat(document.refs())
        .isNotEmpty()
        .allSatisfy(ref -> assertThat(document.target(ref).isMissingNode()).as(ref).isFalse());
  }

  @Test
  void everyObjectHasTheFieldsOfItsRecord() {
    assertThat(document.objects()).isEqualTo(WireRecords.BY_SCHEMA.keySet());
    WireRecords.BY_SCHEMA.forEach(
        (schema, type) -> {
          assertThat(document.fields(schema, field -> true))
              .as("fields of %s", schema)
              .isEqualTo(type.fields());
          assertThat(document.required(schema))
              .as("required in %s", schema)
              .isEqualTo(type.required());
          assertThat(document.fields(schema, OpenApiTest::mayBeNull))
              .as("null in %s", schema)
              .isEqualTo(type.nullable());
        });
  }

  private static boolean mayBeNull(JsonNode field) {
    boolean plain = OpenApiDocument.texts(field.path("type")).contains("null");
    return plain || field.path("anyOf").findValuesAsText("type").contains("null");
  }

  @Test
  void everyCallKnowsTheFieldsOfItsBodyAndNoOthers() {
    document
        .operations()
        .filter(operation -> !operation.method().equals("get"))
        .forEach(this::checkBody);
  }

  private void checkBody(Operation operation) {
    if (operation.body().isEmpty()) {
      assertThat(complaint(operation, "nonsense")).isEqualTo("nonsense is not known here");
    } else {
      document
          .fields(operation.body(), field -> true)
          .forEach(
              field ->
                  assertThat(complaint(operation, field))
                      .as("%s of %s", field, operation.name())
                      .startsWith(field + " must be "));
    }
  }

  /** What is said of a field that is a list, as none should be. */
  private String complaint(Operation operation, String field) {
    String path = operation.path().replaceAll("\\{\\w+}", NOBODY);
    String method = operation.method().toUpperCase(Locale.ROOT);
    Browser browser = path.startsWith("/api/admin/") ? admin : visitor;
    JsonNode error = browser.send(method, path, "{'" + field + "':[[]]}").get("errors").path(0);
    return error.path("field").asText() + " " + error.path("message").asText();
  }

  @Test
  void everyProblemHasTheStatusOfItsCode() {
    assertThat(document.problems())
        .allSatisfy(
            problem ->
                assertThat(problem.getValue())
                    .allMatch(code -> ErrorCode.valueOf(code).status() == problem.getKey()));
    assertThat(OpenApiDocument.texts(document.schema("Problem").at("/properties/code/enum")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ErrorCode.values()).map(Enum::name).toList());
  }

  @Test
  void everySettingEndsWhereTheDocumentSaysSo() {
    document
        .schema("SettingsPatch")
        .get("properties")
        .properties()
        .forEach(
            setting -> {
              JsonNode range = setting.getValue();
              if (range.has("minimum")) {
                assertRefused(setting.getKey(), range.get("minimum").asLong() - 1);
                assertRefused(setting.getKey(), range.get("maximum").asLong() + 1);
              }
            });
  }

  private static void assertRefused(String setting, long value) {
    JsonNode body = JsonNodeFactory.instance.objectNode().put(setting, value);
    List<FieldError> problems =
        new Json(true).read(body, SettingsPatch.class).applyTo(RoomSettings.DEFAULT).problems();
    assertThat(problems).as(body.toString()).extracting(FieldError::field).contains(setting);
  }

  @Test
  void everySettingHasTheDefaultTheDocumentNames() {
    JsonNode settings = document.schema("RoomSettings").get("properties");
    TestRoom room = TestRoom.open(house);
    JsonNode served = visitor.get(room.path("")).get("settings");
    assertThat(settings.properties())
        .extracting(Map.Entry::getKey)
        .allSatisfy(
            name ->
                assertThat(served.get(name).asText())
                    .as(name)
                    .isEqualTo(settings.get(name).get("default").asText()));
  }
}
