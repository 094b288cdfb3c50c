package org.xuefa.journeys;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A roster on its way up: the county has to accept it, a unit has handed it in. */
final class StageSubmissions {
    private StageSubmissions() {}

    /** @param login whose unit it is */
    static void bringInto(TestCity city, String campaignId, String unit, String login) {
        var steps = city.read("/roster-steps");
        city.call("PUT", "/roster-steps", Map.of("department", false, "county", true, "city", false, "scan", false), steps.header("ETag")).expect(200);
        var sheet = new Roster().add(Person.of(31, "杨立新", unit, "国家工作人员")).sheet();
        var batch = city.upload("/rosters?campaignId=" + campaignId + "&fileName=" + URLEncoder.encode("镇名册.xlsx", StandardCharsets.UTF_8), login, sheet).path("id").asText();
        TestCity.until("the unit's roster is read", () -> city.get("/rosters/" + batch), found -> !"reading".equals(found.path("state").asText()));
        city.postAs(login, "/roster-submissions", Map.of("campaignId", campaignId, "unitId", city.unitId(unit), "batches", List.of(batch), "submissions", List.of(), "mode", "partial"));
    }
}
