package dev.handbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handbook.Given;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The JSON reports pass the schemas of their formats. */
class SchemasTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What GitLab asks of an entry: its {@code codeclimate.json}, and what its documentation adds
   * about severities, paths and lines.
   */
  private static final String GITLAB_ENTRY =
      """
      {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
          "description": {"type": "string", "minLength": 1},
          "check_name": {"type": "string", "minLength": 1},
          "fingerprint": {"type": "string", "minLength": 1},
          "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
          "location": {
            "type": "object",
            "required": ["path", "lines"],
            "properties": {
              "path": {"type": "string", "pattern": "^(?!\\\\./|/)"},
              "lines": {
                "type": "object",
                "required": ["begin"],
                "properties": {"begin": {"type": "integer", "minimum": 1}}
              }
            }
          }
        }
      }
      """;

  /**
   * What reviewdog's {@code DiagnosticResult.json} asks, and what it forgets to: a message and a
   * place for each diagnostic.
   */
  private static final String RDJSON =
      """
      {
        "type": "object",
        "required": ["diagnostics"],
        "properties": {
          "source": {"type": "object", "properties": {"name": {"type": "string"}}},
          "diagnostics": {"type": "array", "items": {
            "type": "object",
            "required": ["message", "location", "severity", "code"],
            "properties": {
              "message": {"type": "string", "minLength": 1},
              "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
              "code": {"type": "object", "required": ["value"],
                "properties": {"value": {"type": "string"}, "url": {"type": "string"}}},
              "location": {
                "type": "object",
                "required": ["path", "range"],
                "properties": {
                  "path": {"type": "string", "minLength": 1},
                  "range": {
                    "type": "object",
                    "required": ["start"],
                    "properties": {
                      "start": {"$ref": "#/definitions/position"},
                      "end": {"$ref": "#/definitions/position"}
                    }
                  }
                }
              }
            }
          }}
        },
        "definitions": {"position": {
          "type": "object",
          "required": ["line"],
          "properties": {
            "line": {"type": "integer", "minimum": 1},
            "column": {"type": "integer", "minimum": 1}
          }
        }}
      }
      """;

  private static JsonSchema schema(JsonNode text, VersionFlag version) {
    return JsonSchemaFactory.getInstance(version).getSchema(text);
  }

  private static Set<ValidationMessage> faults(JsonSchema schema, String report)
      throws IOException {
    return schema.validate(JSON.readTree(report));
  }

  /** The schema that comes with the parser library. */
  private static JsonSchema bundledSarif() throws IOException {
    try (InputStream in = SchemasTest.class.getResourceAsStream("/jsonschemas/sarif-schema.json")) {
      return schema(JSON.readTree(in), VersionFlag.V7);
    }
  }

  @Test
  void sarifPassesTheSchemaThatJenkinsParserCarries() throws IOException {
    for (Report report : Specimens.all().values()) {
      assertEquals(Set.of(), faults(bundledSarif(), new SarifFormat().render(report)));
    }
  }

  @Test
  void sarifPassesTheSchemaThatItsValidatorCarries() throws IOException {
    Optional<String> file = Given.text("handbook.sarifSchema");
    Assumptions.assumeTrue(file.isPresent(), "-Dhandbook.sarifSchema names no file");
    JsonNode text = JSON.readTree(Files.readString(Path.of(file.get())));
    boolean old = text.get("$schema").asText().contains("draft-04");
    JsonSchema schema = schema(text, old ? VersionFlag.V4 : VersionFlag.V7);
    for (Report report : Specimens.all().values()) {
      assertEquals(Set.of(), faults(schema, new SarifFormat().render(report)));
    }
    assertFalse(faults(schema, "{\"version\":\"2.1.0\",\"runs\":[{}]}").isEmpty());
  }

  @Test
  void sarifSchemaIsNotSatisfiedByAnything() throws IOException {
    String sarif = new SarifFormat().render(Specimens.mixed());
    assertFalse(faults(bundledSarif(), sarif.replace("\"text\"", "\"txt\"")).isEmpty());
    assertFalse(faults(bundledSarif(), sarif.replace("\"startLine\": 1", "\"x\": 1")).isEmpty());
  }

  @Test
  void everyEntryForGitlabIsValidAndHasAFingerprintOfItsOwn() throws IOException {
    JsonSchema schema = schema(JSON.readTree(GITLAB_ENTRY), VersionFlag.V7);
    for (Report report : Specimens.all().values()) {
      JsonNode entries = JSON.readTree(new GitlabFormat().render(report));
      assertTrue(entries.isArray());
      Set<String> fingerprints = new HashSet<>();
      for (JsonNode entry : entries) {
        assertEquals(Set.of(), schema.validate(entry));
        assertTrue(fingerprints.add(entry.get("fingerprint").asText()), entry.toString());
      }
      assertEquals(report.all().size(), fingerprints.size());
    }
    assertFalse(schema.validate(JSON.readTree("{\"severity\":\"error\"}")).isEmpty());
  }

  @Test
  void reviewdogsFilePassesItsSchema() throws IOException {
    JsonSchema schema = schema(JSON.readTree(RDJSON), VersionFlag.V4);
    for (Report report : Specimens.all().values()) {
      assertEquals(Set.of(), faults(schema, new RdjsonFormat().render(report)));
    }
    assertFalse(faults(schema, "{\"diagnostics\":[{}]}").isEmpty());
  }

  @Test
  void findingsPassTheSchemaOfOurOwn() throws IOException {
    Path repository = Given.repository();
    String file = Files.readString(repository.resolve("docs/findings.schema.json"));
    JsonSchema schema = schema(JSON.readTree(file), VersionFlag.V7);
    for (Report report : Specimens.all().values()) {
      assertEquals(Set.of(), faults(schema, new JsonFormat().render(report)));
    }
    assertFalse(faults(schema, "{\"findings\":[{}],\"summary\":{}}").isEmpty());
  }

  /** The files that {@code .ci/verify-reports} shows to Microsoft's validator. */
  @Test
  void sarifFilesAreWrittenForTheValidator() throws IOException {
    Path folder = Files.createDirectories(Path.of(Given.text("handbook.verification").orElseThrow()));
    for (var specimen : Specimens.all().entrySet()) {
      Files.writeString(
          folder.resolve(specimen.getKey() + ".sarif"),
          new SarifFormat().render(specimen.getValue()));
    }
    try (var files = Files.list(folder)) {
      assertEquals(4, files.filter(file -> file.toString().endsWith(".sarif")).count());
    }
  }
}
