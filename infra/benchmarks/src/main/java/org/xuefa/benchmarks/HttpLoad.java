package org.xuefa.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a number of connections busy, each with one request under way and the next one following the answer at once (a closed loop). One
 * thread, plain sockets, requests as ready bytes: what the generator itself costs is a fraction of what the server does.
 */
final class HttpLoad {
    private static final int BUFFER = 1 << 16;
    private final InetSocketAddress server;
    private final int connections;

    /** What to send. */
    interface Traffic {
        /** The next request of that connection, or null when it has none left. */
        byte @Nullable [] next(int connection);

        /** Looks at an answer's body where something of it is needed; the buffer is only valid during the call. */
        default void answered(int connection, ByteBuffer answer) {}
    }

    /** @param failed answers with a status of 400 or more; {@code firstFailure} says what the first of them was */
    record Outcome(Latencies latencies, double seconds, int failed, String firstFailure, long bytes) {
        double rate() {
            return latencies.count() / seconds;
        }
    }

    HttpLoad(int port, int connections) {
        this.server = new InetSocketAddress("127.0.0.1", port);
        this.connections = connections;
    }

    /**
     * @param warmUp how long before counting begins
     * @param measure how long is counted; null until every connection has run out of requests
     * @param begin called when counting begins
     * @param end called when counting ends
     */
    Outcome run(Traffic traffic, Duration warmUp, @Nullable Duration measure, Runnable begin, Runnable end) {
        try (var selector = Selector.open()) {
            var all = new Connection[connections];
            for (int i = 0; i < connections; i++) {
                all[i] = new Connection(i, selector);
            }
            return drive(selector, all, traffic, warmUp, measure, begin, end);
        } catch (IOException e) {
            throw new IllegalStateException("the load broke off", e);
        }
    }

    private Outcome drive(Selector selector, Connection[] all, Traffic traffic, Duration warmUp, @Nullable Duration measure, Runnable begin, Runnable end) throws IOException {
        var latencies = new Latencies();
        long started = System.nanoTime();
        long from = started + warmUp.toNanos();
        long until = measure == null ? Long.MAX_VALUE : from + measure.toNanos();
        boolean counting = false;
        int busy = 0;
        int failed = 0;
        long bytes = 0;
        var firstFailure = "";
        for (var connection : all) {
            busy += connection.send(traffic) ? 1 : 0;
        }
        long now = System.nanoTime();
        while (busy > 0 && now < until) {
            if (!counting && now >= from) {
                counting = true;
                begin.run();
                from = System.nanoTime();
                until = measure == null ? Long.MAX_VALUE : from + measure.toNanos();
            }
            selector.select(50);
            for (var keys = selector.selectedKeys().iterator(); keys.hasNext(); ) {
                var key = keys.next();
                keys.remove();
                var connection = (Connection) key.attachment();
                if (key.isWritable()) {
                    connection.write();
                }
                if (!connection.read(firstFailure)) {
                    continue;
                }
                now = System.nanoTime();
                if (connection.status >= 400) {
                    failed++;
                    firstFailure = failed == 1 ? connection.text() : firstFailure;
                } else if (counting && connection.sentAt >= from) {
                    latencies.add(now - connection.sentAt);
                    bytes += connection.in.position();
                }
                traffic.answered(connection.number, connection.in);
                busy -= now < until && connection.send(traffic) ? 0 : 1;
            }
            now = System.nanoTime();
        }
        end.run();
        var seconds = (System.nanoTime() - from) / 1e9;
        for (var connection : all) {
            connection.channel.close();
        }
        return new Outcome(latencies, seconds, failed, firstFailure, bytes);
    }

    private final class Connection {
        private final int number;
        private final SocketChannel channel;
        private final SelectionKey key;
        private ByteBuffer in = ByteBuffer.allocate(BUFFER);
        private ByteBuffer out = ByteBuffer.allocate(0);
        private long sentAt;
        private int status;
        /** Where the body begins, its length and whether it comes in chunks; -1 while the headers are not complete. */
        private int body = -1;
        private int length;
        private boolean chunked;

        Connection(int number, Selector selector) throws IOException {
            this.number = number;
            channel = SocketChannel.open(server);
            channel.socket().setTcpNoDelay(true);
            channel.configureBlocking(false);
            key = channel.register(selector, SelectionKey.OP_READ, this);
        }

        boolean send(Traffic traffic) throws IOException {
            var request = traffic.next(number);
            if (request == null) {
                return false;
            }
            in.clear();
            body = -1;
            out = ByteBuffer.wrap(request);
            sentAt = System.nanoTime();
            write();
            return true;
        }

        void write() throws IOException {
            channel.write(out);
            key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        }

        /** Whether the answer is complete now. */
        boolean read(String firstFailure) throws IOException {
            if (channel.read(in) < 0) {
                throw new IOException("the server closed a connection after " + (firstFailure.isEmpty() ? "no failure" : firstFailure) + "; it had sent: " + text());
            }
            if (!in.hasRemaining()) {
                in = ByteBuffer.allocate(in.capacity() * 2).put(in.flip());
            }
            if (body < 0) {
                headers();
            }
            return body >= 0 && (chunked ? endsInLastChunk() : in.position() >= body + length);
        }

        private void headers() {
            var bytes = in.array();
            for (int i = 3; i < in.position(); i++) {
                if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
                    body = i + 1;
                    parse(new String(bytes, 0, body, java.nio.charset.StandardCharsets.ISO_8859_1));
                    return;
                }
            }
        }

        private void parse(String head) {
            status = Integer.parseInt(head.substring(9, 12));
            length = 0;
            chunked = false;
            for (var line : head.split("\r\n")) {
                if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(line.substring(15).strip());
                } else if (line.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
                    chunked = true;
                }
            }
        }

        /** Answers are not pipelined, so nothing follows the last chunk. */
        private boolean endsInLastChunk() {
            var bytes = in.array();
            int at = in.position();
            return at >= body + 5 && bytes[at - 1] == '\n' && bytes[at - 3] == '\n' && bytes[at - 5] == '0' && (at == body + 5 || bytes[at - 6] == '\n');
        }

        private String text() {
            return new String(in.array(), 0, Math.min(in.position(), 800), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
