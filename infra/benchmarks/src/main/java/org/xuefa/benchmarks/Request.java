package org.xuefa.benchmarks;

import java.nio.charset.StandardCharsets;

/** The bytes of a request as a browser sends it. */
final class Request {
    private Request() {}

    static byte[] get(String path, String token) {
        return bytes("GET", path, token, "", "");
    }

    static byte[] with(String method, String path, String token, String json) {
        return bytes(method, path, token, "", json);
    }

    static byte[] keyed(String method, String path, String token, String key, String json) {
        return bytes(method, path, token, "Idempotency-Key: " + key + "\r\n", json);
    }

    private static byte[] bytes(String method, String path, String token, String more, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
        if (!token.isEmpty()) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        head.append("Accept: application/json\r\nAccept-Encoding: gzip, deflate, br\r\nAccept-Language: zh-CN,zh;q=0.9\r\n"
                + "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36\r\nConnection: keep-alive\r\n").append(more);
        if (!json.isEmpty()) {
            head.append("Content-Type: application/json\r\nContent-Length: ").append(body.length).append("\r\n");
        } else if (!method.equals("GET")) {
            head.append("Content-Length: 0\r\n");
        }
        var first = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        var all = java.util.Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        return all;
    }
}
