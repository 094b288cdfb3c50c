package org.xuefa.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a city's administrator does before anybody can study: units, campaign, roster, all through the published interface. */
record CityDesk(Api admin, String city) {
    static final Duration PATIENCE = Duration.ofMinutes(8);

    /**
     * How long a sheet took.
     *
     * @param upload until the platform had the file
     * @param reading until every row had its verdict
     * @param applying until everybody was on the roster
     */
    record RosterTimes(Duration upload, Duration reading, Duration applying, JsonNode batch) {}

    String path(String path) {
        return "/cities/" + city + path;
    }

    void units() {
        var root = admin.get(path("/units")).json().path("items").path(0).path("id").asText();
        var counties = new HashMap<String, String>();
        for (var name : Sheets.unitNames()) {
            var county = counties.computeIfAbsent(name.substring(0, 2), missing ->
                    admin.post(path("/units"), Map.of("name", missing, "kind", "county", "parentId", root)).json().path("id").asText());
            admin.post(path("/units"), Map.of("name", name, "kind", "department", "parentId", county));
        }
    }

    /** An open campaign whose windows hold today. */
    String campaign() {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var draft = admin.post(path("/campaigns"), Map.of("year", today.getYear()));
        var id = draft.json().path("id").asText();
        var change = (ObjectNode) draft.json();
        change.remove(List.of("id", "year", "state", "rulesVersion", "sentences", "now", "openedAt", "closedAt"));
        change.get("rules").get("windows").forEach(window -> ((ObjectNode) window).put("from", today.minusDays(1).toString()).put("until", today.plusDays(30).toString()));
        var saved = admin.put(path("/campaigns/" + id), change, draft.entityTag());
        admin.call("POST", path("/campaigns/" + id + "/opening"), null, saved.entityTag());
        return id;
    }

    RosterTimes roster(String campaign, byte[] sheet) {
        var name = URLEncoder.encode("名册.xlsx", StandardCharsets.UTF_8);
        var begun = Instant.now();
        var batch = path("/rosters/" + admin.post(path("/rosters?campaignId=" + campaign + "&fileName=" + name), sheet).json().path("id").asText());
        var taken = Instant.now();
        Api.until("roster", PATIENCE, () -> admin.get(batch).json(), found -> !"reading".equals(found.path("state").asText()));
        var read = Instant.now();
        admin.post(batch + "/applications", Map.of("mode", "all-or-nothing"));
        var applied = Api.until("roster", PATIENCE, () -> admin.get(batch).json(), found -> !"applying".equals(found.path("state").asText()));
        if (!"applied".equals(applied.path("state").asText())) {
            throw new IllegalStateException("the roster ended as " + applied);
        }
        return new RosterTimes(Duration.between(begun, taken), Duration.between(taken, read), Duration.between(read, Instant.now()), applied);
    }
}
