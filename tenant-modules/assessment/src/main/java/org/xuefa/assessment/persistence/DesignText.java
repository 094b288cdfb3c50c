package org.xuefa.assessment.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.xuefa.assessment.domain.BlueprintLine;
import org.xuefa.assessment.domain.Design;

/** A design as JSON. */
final class DesignText {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DesignText() {}

    static String write(Design design) {
        try {
            return MAPPER.writeValueAsString(design.lines());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Design read(String text) {
        try {
            return new Design(MAPPER.readValue(text, MAPPER.getTypeFactory().constructCollectionType(List.class, BlueprintLine.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
