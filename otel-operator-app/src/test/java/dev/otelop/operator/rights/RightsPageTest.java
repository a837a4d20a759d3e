package dev.otelop.operator.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about rights is the table. {@code -Dgolden=write} (make chart) writes it anew. */
class RightsPageTest {

    private static final Path PAGE = Path.of(System.getProperty("otelop.root"), "docs", "reference", "rights.md");

    private static final String HEAD = """
            # Rights

            All that the operator asks the API server for, written by `make chart` from `dev.otelop.operator.rights`. The cluster
            tests run with these rights and no other, and fail when one is missing or none of them uses it.

            Rights in *watched* namespaces are a ClusterRole, or a Role in each namespace of `watchNamespaces`. `{name}` is the
            chart's full name, `{watched}` each watched namespace. Features that are off take their rights with them:

            | feature | is off with |
            |---|---|
            | bridges | `bridges.enabled=false` |
            | certificate | `webhook.enabled=false`, `webhook.certManager.enabled=true` |
            | injection | `webhook.enabled=false` |
            | leader-election | `manager.leaderElection.enabled=false` |
            | reconcile | – |
            | registration | never on in a cluster: it is for `otelop run --webhook-url` |
            | webhooks | `webhook.enabled=false` |

            Rights *to pass on* are not used by the operator: it has them, because nobody can give what they do not have.

            | feature | where | resource | only | verbs | why |
            |---|---|---|---|---|---|
            """;

    private static final Map<Reach, String> PLACES = Map.of(
            Reach.CLUSTER, "cluster", Reach.OWN, "the operator's namespace", Reach.WATCHED, "watched namespaces");

    @Test
    void pageIsTheTable() throws IOException {
        String expected = HEAD + Rights.all().stream().map(RightsPageTest::row).collect(Collectors.joining());
        if ("write".equals(System.getProperty("golden"))) {
            assertThat(System.getenv("CI")).as("nothing is rewritten under CI").isNull();
            Files.writeString(PAGE, expected);
        }
        assertThat(PAGE).content().isEqualTo(expected);
    }

    private static String row(Right right) {
        String group = right.group().isEmpty() ? "" : "." + right.group();
        String only = right.names().stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
        return "| %s | %s | %s%s | %s | %s | %s |\n"
                .formatted(
                        right.feature().label(),
                        PLACES.get(right.reach()),
                        right.resource(),
                        group,
                        only,
                        String.join(", ", right.verbs()),
                        right.passedOn() ? "to pass on: " + right.why() : right.why());
    }
}
