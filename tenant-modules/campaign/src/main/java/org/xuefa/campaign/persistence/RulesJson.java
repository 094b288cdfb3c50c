package org.xuefa.campaign.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.Tier;

/** How rules are stored. A version stored before a rule existed reads with the template's value for it. */
final class RulesJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RulesJson() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static RuleSet rules(int year, String stored) {
        try {
            var merged = (ObjectNode) MAPPER.valueToTree(RuleSet.template(year));
            merge(merged, MAPPER.readTree(stored));
            return MAPPER.treeToValue(merged, RuleSet.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored rules that cannot be read", e);
        }
    }

    static List<Tier> tiers(String stored) {
        try {
            return MAPPER.readValue(stored, new TypeReference<List<Tier>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored tiers that cannot be read", e);
        }
    }

    private static void merge(ObjectNode into, JsonNode from) {
        from.properties().forEach(member -> {
            var present = into.get(member.getKey());
            if (present instanceof ObjectNode inner && member.getValue().isObject()) {
                merge(inner, member.getValue());
            } else {
                into.set(member.getKey(), member.getValue());
            }
        });
    }
}
