package org.xuefa.platform.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * One thing that can be found.
 *
 * @param id unique in its index
 * @param version rises with every change of the row; a late writer with an older version changes nothing
 * @param hash of what the row says, to compare the index with the database
 * @param shape gives the fields as the index definition has them with that analysis
 */
public record SearchableDocument(String id, long version, long hash, Function<Analysis, ObjectNode> shape) {
    /** Fields that the gateway adds to every document. */
    static final String TENANT = "x_tenant";
    static final String KEY = "x_key";
    static final String HASH = "x_hash";

    /** Something whose fields are the same with and without the plugin. */
    public SearchableDocument(String id, long version, long hash, ObjectNode content) {
        this(id, version, hash, _ -> content);
    }

    /** FNV-1a over the content as it is written. */
    public static long hash(ObjectNode content) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : content.toString().getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
