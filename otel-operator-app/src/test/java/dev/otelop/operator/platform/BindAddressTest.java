package dev.otelop.operator.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BindAddressTest {

    @Test
    void portAloneListensOnEveryInterface() {
        assertThat(new BindAddress(":8080").socketAddress()).hasValueSatisfying(address -> {
            assertThat(address.getPort()).isEqualTo(8080);
            assertThat(address.getAddress().isAnyLocalAddress()).isTrue();
        });
    }

    @Test
    void hostAndPortListenOnThatInterface() {
        assertThat(new BindAddress("127.0.0.1:0").socketAddress())
                .hasValueSatisfying(address ->
                        assertThat(address.getAddress().isLoopbackAddress()).isTrue());
        assertThat(new BindAddress("[::1]:81").socketAddress())
                .hasValueSatisfying(address -> assertThat(address.getPort()).isEqualTo(81));
    }

    @Test
    void zeroMeansNoServer() {
        assertThat(BindAddress.NONE.enabled()).isFalse();
        assertThat(BindAddress.NONE.socketAddress()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8080", ":", ":65536", "a:b:1", ":-1", "host"})
    void anythingElseIsRefusedWithTheFormsThatWork(String text) {
        assertThatThrownBy(() -> new BindAddress(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`:8080`");
    }
}
