package org.xuefa.journeys;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A roster on its way up: the county has to accept it, a unit has handed it in. And the files that the unit sends after it. */
final class StageSubmissions {
    private static final String NAME = "杨立新";

    private StageSubmissions() {}

    /** The list put right, and one of somebody who came late. */
    static Map<String, Object> files(Path folder, String unit) throws IOException {
        var corrected = Files.write(folder.resolve("镇名册更正.xlsx"), new Roster().add(Person.of(31, NAME, unit, "国家工作人员")).add(Person.of(32, "朱海燕", unit, "国家工作人员")).sheet());
        var late = Files.write(folder.resolve("镇名册补充.xlsx"), new Roster().add(Person.of(33, "马德水", unit, "国家工作人员")).sheet());
        return Map.of("corrected", corrected.toString(), "late", late.toString(), "added", "朱海燕");
    }

    /** @param login whose unit it is */
    static void bringInto(TestCity city, String campaignId, String unit, String login) {
        var steps = city.read("/roster-steps");
        city.call("PUT", "/roster-steps", Map.of("department", false, "county", true, "city", false, "scan", false), steps.header("ETag")).expect(200);
        var sheet = new Roster().add(Person.of(31, NAME, unit, "国家工作人员")).sheet();
        var batch = city.upload("/rosters?campaignId=" + campaignId + "&fileName=" + URLEncoder.encode("镇名册.xlsx", StandardCharsets.UTF_8), login, sheet).path("id").asText();
        TestCity.until("the unit's roster is read", () -> city.get("/rosters/" + batch), found -> !"reading".equals(found.path("state").asText()));
        city.postAs(login, "/roster-submissions", Map.of("campaignId", campaignId, "unitId", city.unitId(unit), "batches", List.of(batch), "submissions", List.of(), "mode", "partial"));
    }
}
