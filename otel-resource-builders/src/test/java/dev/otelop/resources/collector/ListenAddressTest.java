package dev.otelop.resources.collector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenAddressTest {

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0:4317, 0.0.0.0, 4317",
        ":4317, '', 4317",
        "localhost:4317, localhost, 4317",
        "[::1]:4317, ::1, 4317",
        "[::]:4317, ::, 4317",
        "[fe80::1%eth0]:4317, fe80::1%eth0, 4317",
        "${env:POD_IP}:4317, ${env:POD_IP}, 4317",
        "${env:HOST:-0.0.0.0}:4317, ${env:HOST:-0.0.0.0}, 4317",
        "[${env:POD_IP}]:4317, ${env:POD_IP}, 4317",
        "tcp://0.0.0.0:2000, 0.0.0.0, 2000",
        "' 0.0.0.0:4317 ', 0.0.0.0, 4317",
    })
    void hostAndPortAreRead(String text, String host, int port) {
        assertThat(ListenAddress.parse(text)).isEqualTo(new ListenAddress(host, port));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost",
        "0.0.0.0:",
        "0.0.0.0:0",
        "0.0.0.0:65536",
        "0.0.0.0:${env:PORT}",
        "${env:ENDPOINT}",
        "::1",
        "''"
    })
    void portThatCannotBeKnownIsNull(String text) {
        assertThat(ListenAddress.parse(text).port()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"localhost:1", "127.0.0.1:1", "127.8.8.8:1", "[::1]:1"})
    void loopbackIsRecognised(String text) {
        assertThat(ListenAddress.parse(text).loopback()).isTrue();
    }

    @Test
    void everyOtherHostIsReachable() {
        assertThat(ListenAddress.parse("0.0.0.0:1").loopback()).isFalse();
        assertThat(ListenAddress.parse(":1").loopback()).isFalse();
        assertThat(ListenAddress.parse("localhost.example.org:1").loopback()).isFalse();
    }
}
