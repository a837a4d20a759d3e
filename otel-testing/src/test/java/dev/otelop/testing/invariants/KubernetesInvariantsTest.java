package dev.otelop.testing.invariants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class KubernetesInvariantsTest {

    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    @Test
    void soundSetHasNoViolations() {
        assertThat(KubernetesInvariants.violations(objects(sound()))).isEmpty();
    }

    /** What is replaced, by what, and the sentence that must be said; nothing else may be said. */
    static Stream<Arguments> changes() {
        return Stream.of(
                // names
                arguments(
                        "name: web-config\n  namespace",
                        "name: Web_Config\n  namespace",
                        "ConfigMap/Web_Config: is not a valid name for a ConfigMap"),
                arguments(
                        "name: elsewhere", "name: 1elsewhere", "Service/1elsewhere: is not a valid name for a Service"),
                arguments(
                        "name: shop:Web",
                        "name: shop/Web",
                        "ClusterRole/shop/Web: is not a valid name for a ClusterRole"),
                arguments(
                        "kind: StatefulSet\nmetadata:\n  name: store",
                        "kind: StatefulSet\nmetadata:\n  name: " + "s".repeat(53),
                        "StatefulSet/" + "s".repeat(53) + ": is not a valid name for a StatefulSet"),
                arguments(
                        "name: elsewhere\n  namespace: shop",
                        "name: elsewhere",
                        "Service/elsewhere: has no valid namespace: null"),
                arguments(
                        "kind: Namespace\nmetadata:\n  name: shop",
                        "kind: Namespace\nmetadata:\n  name: shop\n  namespace: shop",
                        "Namespace/shop: is of a kind without namespaces and has one: shop"),
                arguments("name: elsewhere", "name: store-headless", "Service/store-headless: is there twice"),
                arguments("name: proxy", "name: Proxy", "Deployment/web: `Proxy` is not a valid name for a container"),
                arguments("name: proxy", "name: main", "Deployment/web: has two containers called `main`"),
                // labels and annotations
                arguments(
                        "app.kubernetes.io/name: web",
                        "app_kubernetes/io/name: web",
                        "ServiceAccount/web: the label key `app_kubernetes/io/name` is not valid"),
                arguments(
                        "app.kubernetes.io/name: web",
                        "app.kubernetes.io/name: " + "w".repeat(64),
                        "ServiceAccount/web: the value `" + "w".repeat(64)
                                + "` of the label app.kubernetes.io/name is not valid"),
                arguments(
                        "tier: front",
                        "tier: front end",
                        "Deployment/web (pods): the value `front end` of the label tier is not valid"),
                arguments(
                        "example.com/note",
                        "example.com/a note",
                        "ServiceAccount/web: the annotation key `example.com/a note` is not valid"),
                arguments(
                        "anything at all",
                        "x".repeat(256 * 1024),
                        "ServiceAccount/web: the annotations are larger than 256 KiB"),
                // owners
                arguments(
                        "uid: 4b6a1c9e-0000-4000-8000-000000000001",
                        "uid: ''",
                        "ConfigMap/web-config: the owner Shop/web lacks apiVersion, kind, name or uid"),
                arguments(
                        "controller: true",
                        "controller: false",
                        "ConfigMap/web-config: 0 of its owners are the controller, not one"),
                // selectors
                arguments(
                        "      app: web\n  template",
                        "      app: web\n      tier: back\n  template",
                        "Deployment/web: the selector {app=web, tier=back} does not match the labels of its pods {app=web, tier=front}"),
                arguments(
                        "selector:\n    matchLabels:\n      app: web\n  template",
                        "selector: {}\n  template",
                        "Deployment/web: the selector is empty"),
                arguments(
                        "serviceName: store-headless",
                        "serviceName: stores",
                        "StatefulSet/store: the serviceName `stores` is no Service here"),
                arguments(
                        "maxUnavailable: 1\n  selector:\n    matchLabels:\n      app: web",
                        "maxUnavailable: 1\n  selector:\n    matchLabels:\n      app: webs",
                        "PodDisruptionBudget/web-budget: the selector {app=webs} matches no pods here"),
                arguments(
                        "maxUnavailable: 1",
                        "maxUnavailable: 1\n  minAvailable: 1",
                        "PodDisruptionBudget/web-budget: one of minAvailable and maxUnavailable must be set"),
                arguments(
                        "clusterIP: None\n  selector:\n    app: store",
                        "clusterIP: None\n  selector:\n    app: shelf",
                        "Service/store-headless: the selector {app=shelf} matches no pods here"),
                // ports of services
                arguments(
                        "targetPort: http",
                        "targetPort: https",
                        "Service/web: the targetPort `https` is no port of the pods of Deployment/web"),
                arguments(
                        "port: 53\n    - name: dns-udp",
                        "port: 80\n    - name: dns-udp",
                        "Service/web: has the port 80/TCP twice"),
                arguments(
                        "name: dns-tcp\n      port: 53",
                        "name: http\n      port: 53",
                        "Service/web: has two ports called `http`"),
                arguments(
                        "name: dns-tcp\n      port: 53", "port: 53", "Service/web: `` is not a valid name for a port"),
                arguments("port: 443", "port: 70000", "Service/elsewhere: the port number 70000 is not valid"),
                arguments("  ports:\n    - port: 443", "  type: ClusterIP", "Service/elsewhere: has no ports"),
                // ports of containers
                arguments("containerPort: 9901", "containerPort: 8080", "Deployment/web: has the port 8080/TCP twice"),
                arguments("containerPort: 9901", "containerPort: 0", "Deployment/web: the port number 0 is not valid"),
                arguments(
                        "name: admin",
                        "name: administration-1",
                        "Deployment/web: `administration-1` is not a valid name for a port"),
                arguments("name: admin", "name: '9901'", "Deployment/web: `9901` is not a valid name for a port"),
                arguments("name: admin", "name: dns-tcp", "Deployment/web: has two ports called `dns-tcp`"),
                arguments(
                        "httpGet:\n              port: http",
                        "httpGet:\n              port: admin",
                        "Deployment/web: a probe of container main calls the port `admin`, which it does not have"),
                arguments(
                        "httpGet:\n              port: http",
                        "tcpSocket:\n              port: health",
                        "Deployment/web: a probe of container main calls the port `health`, which it does not have"),
                // environment
                arguments(
                        "value: $(POD).shop",
                        "value: $(PODS).shop",
                        "Deployment/web, container main: the variable HOST refers to PODS, which is not above it"),
                arguments(
                        "value: $(POD).shop",
                        "value: $(HOST).shop",
                        "Deployment/web, container main: the variable HOST refers to HOST, which is not above it"),
                arguments(
                        "--host=$(HOST)",
                        "--host=$(HOSTS)",
                        "Deployment/web, container main: the command line refers to HOSTS, which is no variable here"),
                arguments(
                        "- name: POD\n",
                        "- name: POD\n              value: pod\n",
                        "Deployment/web, container main: the variable POD has a value and a source"),
                arguments(
                        "value: $(POD).shop",
                        "value: $(POD).shop\n            - name: HOST\n              value: other",
                        "Deployment/web, container main: has the variable HOST twice"),
                arguments(
                        "value: $(POD).shop",
                        "value: $(POD).shop\n            - name: A=B\n              value: other",
                        "Deployment/web, container main: `A=B` is not a valid name for a variable"),
                // the rest
                arguments(
                        "cpu: 500m",
                        "cpu: 1500m",
                        "Deployment/web, container main: requests 1500m cpu and is limited to 1"),
                arguments(
                        "serviceAccountName: web",
                        "serviceAccountName: webs",
                        "Deployment/web: the ServiceAccount `webs` is not here"),
                arguments(
                        "index.html: hello",
                        "index.html: " + "x".repeat(1024 * 1024 + 1),
                        "ConfigMap/web-config: holds 1048577 bytes, more than 1 MiB"),
                arguments(
                        "- name: cache\n              mountPath",
                        "- name: config\n              mountPath",
                        "Deployment/web: nothing mounts the volume `cache`"),
                arguments(
                        "mountPath: /var/cache",
                        "mountPath: /var/cache\n            - name: lost\n              mountPath: /lost",
                        "Deployment/web: container main mounts `lost`, which is no volume of the pod"),
                arguments(
                        "mountPath: /var/cache",
                        "mountPath: /etc/web",
                        "Deployment/web: container main mounts two volumes at `/etc/web`"),
                arguments(
                        "metadata:\n        name: data",
                        "metadata:\n        name: disk",
                        "StatefulSet/store: container main mounts `data`, which is no volume of the pod"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("changes")
    void changeIsFound(String before, String after, String sentence) {
        String changed = sound().replace(before, after);
        assertThat(changed).as("the change applies").isNotEqualTo(sound());
        assertThat(KubernetesInvariants.violations(objects(changed))).contains(sentence);
    }

    @Test
    void declaredObjectsCountAsPresent() {
        String changed = sound().replace("serviceAccountName: web", "serviceAccountName: other");
        assertThat(KubernetesInvariants.violations(objects(changed), List.of("ServiceAccount/other")))
                .isEmpty();
    }

    @Test
    void variablesOfWholeConfigMapsAreNotGuessed() {
        String changed = sound().replace("value: $(POD).shop", "value: $(FROM_ELSEWHERE)")
                .replace(
                        "          env:",
                        "          envFrom:\n            - configMapRef:\n                name: more\n          env:");
        assertThat(KubernetesInvariants.violations(objects(changed))).isEmpty();
    }

    @Test
    void sizeOfBinaryDataIsItsDecodedSize() {
        String base64 = Base64.getEncoder().encodeToString(new byte[1024 * 1024]);
        var map = new ConfigMapBuilder()
                .withMetadata(
                        new ObjectMetaBuilder().withName("a").withNamespace("b").build())
                .addToBinaryData("blob", base64);
        assertThat(KubernetesInvariants.violations(List.of(map.build()))).isEmpty();
        assertThat(KubernetesInvariants.violations(
                        List.of(map.addToData("one", "more").build())))
                .containsExactly("ConfigMap/a: holds 1048580 bytes, more than 1 MiB");
    }

    @Test
    void objectWithoutAnythingIsAViolationAndNoException() {
        assertThat(KubernetesInvariants.violations(List.of(new ServiceAccountBuilder()
                        .withNewMetadata()
                        .endMetadata()
                        .build())))
                .containsExactly(
                        "ServiceAccount/null: is not a valid name for a ServiceAccount",
                        "ServiceAccount/null: has no valid namespace: null");
    }

    @Test
    void kindWithoutClassTellsByItsNameWhetherItHasNamespaces() {
        assertThat(KubernetesInvariants.violations(List.of(generic("ClusterIssuer"), generic("Certificate"))))
                .containsExactly("Certificate/x: has no valid namespace: null");
    }

    private static HasMetadata generic(String kind) {
        GenericKubernetesResource resource = new GenericKubernetesResource();
        resource.setApiVersion("cert-manager.io/v1");
        resource.setKind(kind);
        resource.setMetadata(new ObjectMetaBuilder().withName("x").build());
        return resource;
    }

    private static List<HasMetadata> objects(String yaml) {
        return Stream.of(yaml.split("---\n"))
                .map(document -> SERIALIZATION.<HasMetadata>unmarshal(document))
                .toList();
    }

    private static String sound() {
        try (InputStream yaml = KubernetesInvariantsTest.class.getResourceAsStream("sound.yaml")) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
