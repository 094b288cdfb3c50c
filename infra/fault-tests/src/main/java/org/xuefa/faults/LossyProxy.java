package org.xuefa.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Lies on the loopback between client and server and loses acknowledgements: the request goes through, the server does its work and answers, and
 * the client finds a broken connection. One request for each connection, so that it is known which answer is lost.
 */
final class LossyProxy implements AutoCloseable {
    private final ServerSocket door;
    private final int serverPort;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile Predicate<String> loses = _ -> false;

    LossyProxy(int serverPort) {
        this.serverPort = serverPort;
        try {
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        threads.submit(this::receive);
    }

    String address() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** From now on the answers to requests whose first line fits are lost. */
    void lose(Predicate<String> firstLine) {
        loses = firstLine;
    }

    int lost() {
        return lost.get();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                threads.submit(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client; var server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
            var head = head(client.getInputStream());
            var line = head.lines().findFirst().orElse("");
            server.getOutputStream().write(withoutReuse(head).getBytes(StandardCharsets.ISO_8859_1));
            threads.submit(() -> pump(client.getInputStream(), server.getOutputStream()));
            if (loses.test(line)) {
                // The server closes after its answer: it has said all, and nobody hears it.
                server.getInputStream().transferTo(OutputStream.nullOutputStream());
                lost.incrementAndGet();
                client.setSoLinger(true, 0);
            } else {
                server.getInputStream().transferTo(client.getOutputStream());
            }
        } catch (IOException broken) {
            // Either side went away; the other finds its connection closed.
        }
    }

    private static Void pump(InputStream from, OutputStream to) throws IOException {
        var buffer = new byte[8_192];
        for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
            to.write(buffer, 0, count);
            to.flush();
        }
        return null;
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (!endsHead(head)) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed before the end of the head");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static boolean endsHead(StringBuilder head) {
        return head.length() >= 4 && head.substring(head.length() - 4).equals("\r\n\r\n");
    }

    private static String withoutReuse(String head) {
        return head.replaceFirst("(?i)\r\nConnection:[^\r]*", "").replaceFirst("\r\n", "\r\nConnection: close\r\n");
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
