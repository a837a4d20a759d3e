package dev.otelop.operator.gather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.otelop.injection.OwnerFacts.Owner;
import dev.otelop.injection.PodSource;
import io.fabric8.kubernetes.api.model.OwnerReference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PodOwnerTest {

    private static final Map<String, Object> CONFIG_MAP =
            Map.of("apiVersion", "v1", "kind", "ConfigMap", "name", "c", "uid", "1");
    private static final Map<String, Object> REPLICA_SET =
            Map.of("apiVersion", "apps/v1", "kind", "ReplicaSet", "name", "shop-5d", "uid", "2", "controller", true);

    @Test
    void onlyWhoControlsThePodOwnsIt() {
        OwnerReference owner = PodOwner.of(pod(List.of(CONFIG_MAP, REPLICA_SET)));

        assertThat(owner).isNotNull();
        assertThat(owner.getKind()).isEqualTo("ReplicaSet");
        assertThat(owner.getUid()).isEqualTo("2");
        assertThat(PodOwner.of(pod(List.of(CONFIG_MAP)))).isNull();
    }

    @Test
    void whatIsNoListOfReferencesIsNobody() {
        assertThat(PodOwner.of(pod("nonsense"))).isNull();
        assertThat(PodOwner.of(pod(List.of("nonsense")))).isNull();
        assertThat(PodOwner.of(PodSource.of(Map.of()))).isNull();
    }

    @Test
    void aChainNamesGroupsAndItsLastLinkIsToldOfThePod() {
        OwnerReference replicaSet = PodOwner.of(pod(List.of(REPLICA_SET)));
        OwnerChain chain = new OwnerChain(List.of(replicaSet), false);

        assertThat(chain.facts().chain()).containsExactly(new Owner("apps", "ReplicaSet", "shop-5d", "2"));
        assertThat(chain.facts().complete()).isFalse();
        assertThat(chain.top("shop")).satisfies(owner -> {
            assertThat(owner.getApiVersion()).isEqualTo("apps/v1");
            assertThat(owner.getMetadata().getNamespace()).isEqualTo("shop");
            assertThat(owner.getMetadata().getUid()).isEqualTo("2");
        });
        assertThat(new OwnerChain(List.of(), true).top("shop")).isNull();
    }

    private static PodSource pod(Object references) {
        return PodSource.of(Map.of("metadata", Map.of("ownerReferences", references)));
    }
}
