package org.xuefa.benchmarks;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One request of the platform to the search engine, to be sent again as it was.
 *
 * @param path with its query
 * @param type the content's type; empty where there is no content
 */
record EngineRequest(String method, String path, String type, String body) {
    /** For the client that waits for one answer after the other. */
    HttpRequest to(String engine) {
        var request = HttpRequest.newBuilder(URI.create(engine + path)).method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return (type.isEmpty() ? request : request.header("Content-Type", type)).build();
    }

    /** For the generator of load. As the platform asks: without compression. */
    byte[] bytes() {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var head = (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive\r\n" + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n") + "Content-Length: " + content.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        var all = Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        return all;
    }
}
