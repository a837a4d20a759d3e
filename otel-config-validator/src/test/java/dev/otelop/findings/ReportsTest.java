package dev.otelop.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The forms of findings that other programs read. */
final class ReportsTest {

    private static final SourceRange RANGE = new SourceRange("my configs/a:b.yaml", 9, 19, 9, 23);
    private static final Finding TYPO = new Finding(
                    new RuleId("pipeline.undefined-component"),
                    Severity.ERROR,
                    FieldPath.root().key("service"),
                    RANGE,
                    "`oltp` is not defined, 100%",
                    "did you mean `otlp`?")
            .withFix(Fix.replace(RANGE, "otlp", "write `otlp`"));
    private static final Finding ADVICE =
            Finding.of("config.empty", Severity.HINT, FieldPath.root(), "nothing is there", null);
    private static final Findings ALL = Findings.of(
            TYPO,
            ADVICE,
            new Finding(new RuleId("port.clash"), Severity.WARNING, FieldPath.root(), RANGE, "two", null)
                    .silenced("only one is up"));

    @Test
    void sarifIsWhatItsSchemaSays() throws IOException {
        assertThat(violations(sarif(ALL))).isEmpty();
        assertThat(violations(sarif(Findings.none()))).isEmpty();
        assertThat(violations("{\"version\": \"2.1.0\"}")).isNotEmpty();
    }

    @Test
    void sarifTellsPlacesFixesAndWhatIsSilenced() throws IOException {
        JsonNode run = new ObjectMapper().readTree(sarif(ALL)).at("/runs/0");
        JsonNode typo = result(run, "pipeline.undefined-component");
        assertThat(typo.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
                .isEqualTo("my%20configs/a%3Ab.yaml");
        assertThat(typo.at("/locations/0/physicalLocation/region/startColumn").asInt())
                .isEqualTo(19);
        assertThat(typo.at("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text")
                        .asText())
                .isEqualTo("otlp");
        assertThat(result(run, "config.empty").at("/level").asText()).isEqualTo("note");
        assertThat(result(run, "port.clash").at("/suppressions/0/justification").asText())
                .isEqualTo("only one is up");
        run.at("/results")
                .forEach(result -> assertThat(run.at("/tool/driver/rules/" + result.at("/ruleIndex") + "/id"))
                        .isEqualTo(result.at("/ruleId")));
    }

    @Test
    void rulesCarryTheirTexts() throws IOException {
        RuleText text = new RuleText(TYPO.rule(), Severity.ERROR, "A name is not defined.");
        JsonNode log = new ObjectMapper().readTree(FindingsText.sarif(ALL, "1.2.3", List.of(text)));
        assertThat(log.at("/runs/0/tool/driver/rules").findValuesAsText("text"))
                .containsExactly("nothing is there", "A name is not defined.", "two");
        assertThat(log.at("/runs/0/tool/driver/version").asText()).isEqualTo("1.2.3");
    }

    @Test
    void workflowCommandsNameThePlaceAndEscapeWhatWouldEndIt() {
        assertThat(FindingsText.github(ALL))
                .isEqualTo("::error file=my configs/a%3Ab.yaml,line=9,col=19,endLine=9,endColumn=23,"
                        + "title=pipeline.undefined-component::service: `oltp` is not defined, 100%25"
                        + "%0Adid you mean `otlp`?\n"
                        + "::notice title=config.empty::nothing is there\n");
    }

    @Test
    void jsonListsWhatIsSilencedAndCountsItNot() throws IOException {
        JsonNode page = new ObjectMapper().readTree(FindingsText.json(ALL));
        assertThat(page.at("/warnings").asInt()).isZero();
        assertThat(page.at("/findings").findValuesAsText("silenced")).containsExactly("only one is up");
        assertThat(page.at("/findings/1/fix/replacements/0/text").asText()).isEqualTo("otlp");
    }

    @Test
    void textsForPeopleLeaveOutWhatIsSilenced() {
        assertThat(FindingsText.pretty(ALL, Sources.none())).doesNotContain("port.clash");
        assertThat(FindingsText.lines(ALL)).doesNotContain("port.clash");
        assertThat(FindingsText.summary(ALL, 1_000)).doesNotContain("two");
    }

    private static String sarif(Findings findings) {
        return FindingsText.sarif(findings, "0.1.0", List.of());
    }

    private static JsonNode result(JsonNode run, String rule) {
        for (JsonNode result : run.at("/results")) {
            if (result.at("/ruleId").asText().equals(rule)) {
                return result;
            }
        }
        throw new AssertionError(rule);
    }

    private static List<String> violations(String log) throws IOException {
        try (InputStream text = ReportsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text);
            return schema.validate(log, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
