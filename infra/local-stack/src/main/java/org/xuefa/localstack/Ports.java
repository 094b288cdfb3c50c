package org.xuefa.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Ports on the loopback address. A port handed out is not handed out again by this process: its server may not listen yet. */
public final class Ports {

    private static final int TRIES = 200;
    private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** Any free port. */
    public static int free() {
        while (true) {
            try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
                if (HANDED_OUT.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** The wanted port, or the next higher one that is free. */
    public static int preferably(int wanted) {
        for (var port = wanted; port < wanted + TRIES; port++) {
            if (isFree(port) && HANDED_OUT.add(port)) {
                return port;
            }
        }
        return free();
    }

    static boolean isFree(int port) {
        return bindable(new InetSocketAddress("127.0.0.1", port)) && bindable(new InetSocketAddress(port));
    }

    private static boolean bindable(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            // As servers do: a connection of the last run that lingers in TIME_WAIT does not make the port busy.
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException busy) {
            return false;
        }
    }
}
