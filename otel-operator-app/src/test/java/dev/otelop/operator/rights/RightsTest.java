package dev.otelop.operator.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightsTest {

    private static final Installation INSTALLATION = Installation.of("op", "home");

    @Test
    void tableIsSortedAndNoRowIsThereTwice() {
        List<String> keys = Rights.all().stream().map(RightsTest::key).toList();

        assertThat(keys).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void verbsAreSortedAndNothingIsAWildcard() {
        assertThat(Rights.all()).allSatisfy(right -> {
            assertThat(right.verbs()).isSorted().doesNotHaveDuplicates().isNotEmpty();
            assertThat(right.toString()).doesNotContain("*");
        });
    }

    @Test
    void secretsAreNeverListedNorWatched() {
        assertThat(Rights.all())
                .filteredOn(right -> right.resource().equals("secrets"))
                .isNotEmpty()
                .allSatisfy(right -> assertThat(right.verbs()).doesNotContain("list", "watch", "deletecollection"));
    }

    @Test
    void nothingIsGivenThatIsNotHad() {
        assertThat(Rights.all())
                .noneMatch(right -> right.verbs().contains("escalate")
                        || right.verbs().contains("bind")
                        || right.verbs().contains("impersonate"));
    }

    @Test
    void operatorOfSomeNamespacesWithoutWebhooksNeedsNoClusterRole() {
        List<HasMetadata> objects = roles(INSTALLATION
                .withWatched(List.of("b", "a"))
                .withFeatures(EnumSet.of(Feature.RECONCILE, Feature.LEADER_ELECTION)));

        assertThat(objects).hasOnlyElementsOfTypes(Role.class, RoleBinding.class);
        assertThat(objects)
                .extracting(object -> object.getMetadata().getNamespace() + "/"
                        + object.getMetadata().getName())
                .containsExactly(
                        "a/op-manager-role",
                        "a/op-manager-rolebinding",
                        "b/op-manager-role",
                        "b/op-manager-rolebinding",
                        "home/op-leader-election-role",
                        "home/op-leader-election-rolebinding");
    }

    @Test
    void operatorOfSomeNamespacesWithWebhooksReadsNoOtherNamespace() {
        ClusterRole role =
                (ClusterRole) roles(INSTALLATION.withWatched(List.of("b", "a"))).get(0);

        assertThat(role.getRules())
                .allSatisfy(rule -> assertThat(rule.getResourceNames()).isNotEmpty());
        assertThat(role.getRules())
                .filteredOn(rule -> rule.getResources().contains("namespaces"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.getResourceNames()).containsExactly("a", "b"));
    }

    @Test
    void namesFollowTheInstallation() {
        assertThat(roles(INSTALLATION))
                .filteredOn(ClusterRole.class::isInstance)
                .singleElement()
                .asString()
                .contains("op-mutating-webhook-configuration")
                .doesNotContain("{name}", "{watched}");
    }

    private static List<HasMetadata> roles(Installation installation) {
        return Roles.of(installation, Roles.account(installation));
    }

    private static String key(Right right) {
        return String.join(
                " ",
                right.feature().name(),
                right.group(),
                right.resource(),
                right.verbs().toString());
    }
}
