package org.xuefa.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void takesTheWantedPortWhenItIsFree() {
        var wanted = Ports.free();
        while (!Ports.isFree(wanted + 1)) {
            wanted = Ports.free();
        }

        assertThat(Ports.preferably(wanted + 1)).isEqualTo(wanted + 1);
    }

    @Test
    void goesUpFromABusyPortAlsoWhenItIsBusyOnAllAddressesOnly() throws IOException {
        try (var loopback = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1")); var everywhere = new ServerSocket(0)) {
            assertThat(Ports.preferably(loopback.getLocalPort())).isGreaterThan(loopback.getLocalPort());
            assertThat(Ports.preferably(everywhere.getLocalPort())).isGreaterThan(everywhere.getLocalPort());
        }
    }

    @Test
    void handsNoPortOutTwice() {
        var seen = new HashSet<Integer>();

        for (var i = 0; i < 300; i++) {
            assertThat(seen.add(Ports.free())).isTrue();
        }
        var first = Ports.preferably(23456);
        assertThat(Ports.preferably(first)).isNotEqualTo(first);
    }
}
