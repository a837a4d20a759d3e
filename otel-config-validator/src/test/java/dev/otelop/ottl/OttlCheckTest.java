package dev.otelop.ottl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The statements come from the grammar and the README of the language. */
final class OttlCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set(attributes[\"a\"], \"b\")",
                "set(attributes[\"a\"][\"b\"][0], Concat([name, \"x\"], \": \"))",
                "set(span.attributes[\"sum\"], -1 + 2 * (3 - 4.5) / 2)",
                "set(body, {\"a\": [1, true, nil], \"b\": 0xff}) where body == nil",
                "set(name, \"it's \\\"quoted\\\" (half\") where not (kind == SPAN_KIND_SERVER and name != \"a\")",
                "replace_pattern(name, \"^/(\\\\d+)\", \"$$1\", function=SHA256, \"x\")",
                "append(attributes[\"list\"], values=[\"a\", \"b\"])",
                "route() where IsMatch(resource.attributes[\"tenant\"], \"^a|b$\") or false",
                "delete_matching_keys(attributes, \"(?i).*token.*\")",
                "set(time, Now()) where time_unix_nano == 0",
            })
    void nothingIsSaidOfWhatTheCollectorTakes(String statement) {
        assertThat(OttlCheck.statement(statement)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name == \"a\"",
                "true",
                "not IsMatch(name, \"a\") and (kind == 1 or kind == 2)",
                "attributes[\"a\"] == nil",
                "IsRootSpan()",
                "HasPrefix(name, prefix=\"a\")",
                "resource.attributes[\"x\"] > 1.5e3 and -1 < severity_number",
                "",
            })
    void nothingIsSaidOfConditionsThatTheCollectorTakes(String condition) {
        assertThat(OttlCheck.condition(condition)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set(attributes[\"a\"], \"b\"",
                "set(attributes[\"a\"], \"b)",
                "set(attributes['a'], 1)",
                "set(name, 1) where name = 2",
                "set(name, 1) where",
                "set(name, 1) and true",
                "name == 1",
                "Concat([name], \"\")",
                "set(name, 1) where a == 1 && b == 2",
                "set(name, 1)) where true",
                "set(name, (1]) where true",
            })
    void whatTheParserRefusesIsSaidAtItsPlace(String statement) {
        List<OttlProblem> problems = OttlCheck.statement(statement);
        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.kind()).isEqualTo(OttlProblem.Kind.SYNTAX);
            assertThat(problem.start()).isBetween(0, statement.length());
            assertThat(problem.end()).isBetween(problem.start(), statement.length());
        });
    }
}
