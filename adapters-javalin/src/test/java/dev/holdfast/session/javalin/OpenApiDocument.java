package dev.holdfast.session.javalin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The OpenAPI document, as a test asks it. */
record OpenApiDocument(JsonNode root) {

  private static final String SCHEMAS = "#/components/schemas/";
  private static final Set<String> METHODS = Set.of("get", "post", "patch", "delete", "put");

  /** A call: {@code POST /api/rooms}. */
  record Operation(String method, String path, JsonNode node) {

    String name() {
      return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    /** The name of the schema of its body, or nothing. */
    String body() {
      JsonNode content = node.path("requestBody").path("content");
      String ref = content.path("application/json").path("schema").path("$ref").asText();
      return ref.replace(SCHEMAS, "");
    }
  }

  Stream<Operation> operations() {
    return root.get("paths").properties().stream().flatMap(OpenApiDocument::operations);
  }

  private static Stream<Operation> operations(Map.Entry<String, JsonNode> path) {
    return path.getValue().properties().stream()
        .filter(entry -> METHODS.contains(entry.getKey()))
        .map(entry -> new Operation(entry.getKey(), path.getKey(), entry.getValue()));
  }

  JsonNode schema(String name) {
    return root.at("/components/schemas/" + name);
  }

  /** The names of all schemas of objects. */
  Set<String> objects() {
    return root.at("/components/schemas").properties().stream()
        .filter(schema -> schema.getValue().has("properties"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The fields of an object with a certain nature. */
  Set<String> fields(String schema, Predicate<JsonNode> nature) {
    return schema(schema).get("properties").properties().stream()
        .filter(field -> nature.test(field.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> required(String schema) {
    return texts(schema(schema).path("required"));
  }

  /** Every problem answer: by status, the codes it can have. */
  Stream<Map.Entry<Integer, Set<String>>> problems() {
    return operations()
        .flatMap(operation -> operation.node().get("responses").properties().stream())
        .map(answer -> Map.entry(Integer.parseInt(answer.getKey()), codes(answer.getValue())));
  }

  private Set<String> codes(JsonNode answer) {
    JsonNode schema =
        resolved(answer).path("content").path("application/problem+json").path("schema");
    return texts(schema.at("/properties/code/enum"));
  }

  /** The same, or what it refers to. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? target(node.get("$ref").asText()) : node;
  }

  JsonNode target(String ref) {
    return root.at(ref.substring(1));
  }

  Stream<String> refs() {
    return root.findValuesAsText("$ref").stream();
  }

  static Set<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
