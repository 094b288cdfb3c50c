package org.xuefa.duty.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** How parts of a row that are read and written whole are kept as JSON. */
final class Columns {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Columns() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T read(String stored, TypeReference<T> type) {
        try {
            return MAPPER.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored column that cannot be read", e);
        }
    }
}
