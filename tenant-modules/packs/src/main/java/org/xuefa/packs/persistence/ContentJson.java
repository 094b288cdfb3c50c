package org.xuefa.packs.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.xuefa.packtool.Pack;

/** A pack's content as the text of a JSON column. */
final class ContentJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private ContentJson() {}

    static String write(Pack pack) {
        try {
            return MAPPER.writeValueAsString(pack);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Pack read(String stored) {
        try {
            return MAPPER.readValue(stored, Pack.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored pack that cannot be read", e);
        }
    }
}
