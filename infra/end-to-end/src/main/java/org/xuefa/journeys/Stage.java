package org.xuefa.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.xuefa.platform.identity.Role;
import org.xuefa.testkit.RunningPlatform;

/**
 * What the journeys find: 武威 with a campaign, people, short courses and a published exam, and 金昌 where an administrator is about to begin.
 * What the browser's side must know is written to a file.
 */
final class Stage {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BUREAU = "武威市司法局";
    private static final String COUNTY = "凉州区";
    private static final String TOWN = "凉州区黄羊镇人民政府";
    private static final Person ON_THE_PHONE = Person.of(1, "赵晓燕", BUREAU, "国家工作人员");
    private static final Person ON_THE_PC = Person.of(2, "钱建国", BUREAU, "国家工作人员");
    private static final Person COUNTY_ADMIN = Person.of(101, "孙立群", COUNTY, "");
    private static final Person UNIT_ADMIN = Person.of(102, "李文华", TOWN, "");
    private static final Person OF_ENVIRONMENT = Person.of(3, "韩明", StagePacks.ENVIRONMENT, "国家工作人员");
    private static final Map<String, LocalDate> OF_THE_COURSES = Map.of("中华人民共和国宪法", LocalDate.of(2018, 3, 11), "中华人民共和国公务员法", LocalDate.of(2018, 12, 29),
            "中华人民共和国国旗法", LocalDate.of(2020, 10, 17), "中华人民共和国国歌法", LocalDate.of(2017, 9, 1), "中华人民共和国国徽法", LocalDate.of(2020, 10, 17));
    private final RunningPlatform platform;
    private final Path folder;
    private final String suffix;
    private final StagePacks packs;

    /** @param suffix of the cities' addresses, so that a stage can be set up again */
    Stage(RunningPlatform platform, Path folder, String suffix) {
        this.platform = platform;
        this.folder = folder;
        this.suffix = suffix;
        this.packs = new StagePacks(folder.resolve("packs" + suffix));
    }

    /** Prepares both cities and gives the file. */
    Path prepare() {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("stage.json");
            StageLaws.bringIn(platform);
            CitedLaws.bringIn(platform, packs.contents());
            OF_THE_COURSES.forEach((title, version) -> CitedLaws.bringIn(platform, title, version));
            StagePlugins.bringIn(platform);
            var told = Map.of("url", platform.url(), "password", TestCity.PASSWORD, "wuwei", wuwei(), "jinchang", jinchang(),
                    "operator", Map.of("userName", "operator", "password", platform.stack().environment().get("XUEFA_OPERATOR_PASSWORD")));
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), told);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> wuwei() throws IOException {
        var city = TestCity.added(platform, "wuwei" + suffix, "620600", "武威市");
        city.unit(BUREAU, "department", "");
        city.unit(COUNTY, "county", "");
        city.unit(TOWN, "township", COUNTY);
        city.unit(StagePacks.ENVIRONMENT, "department", "");
        city.unit(StagePacks.EMERGENCY, "department", "");
        var campaign = city.draft();
        city.open(campaign);
        var roster = new Roster().add(ON_THE_PHONE).add(ON_THE_PC).add(OF_ENVIRONMENT);
        var others = List.of("周海涛", "吴秀英", "郑文斌", "王丽娟", "冯志强");
        IntStream.range(0, others.size()).forEach(at -> roster.add(Person.of(10 + at, others.get(at), at % 2 == 0 ? BUREAU : TOWN, "国家工作人员")));
        city.roster(campaign, roster);
        city.activate(ON_THE_PC);
        city.activate(OF_ENVIRONMENT);
        city.appoint("county-admin", COUNTY, COUNTY_ADMIN);
        city.appoint("unit-admin", TOWN, UNIT_ADMIN);
        StageSubmissions.bringInto(city, campaign, TOWN, UNIT_ADMIN.phone());
        for (var role : List.of(Role.COURSE_EDITOR, Role.QUESTION_EDITOR, Role.OVERSIGHT_VIEWER, Role.AUDITOR)) {
            city.account(role, role.token(), "测试" + role.token());
        }
        var courses = TestCity.resource("courses.json");
        var questions = TestCity.resource("questions.json");
        courses.forEach(city::course);
        questions.forEach(city::question);
        city.drafts(StageLaws.chapter(), StageLaws.question());
        StageLaws.amend(platform);
        city.publishBlueprint(campaign, "staff", TestCity.resource("blueprint.json"));
        var courseTitles = IntStream.range(0, courses.size()).mapToObj(at -> courses.path(at).path("content").path("title").asText()).toList();
        var pack = packs.bringInto(city);
        var duties = StageDuties.bringInto(city, BUREAU, folder);
        var told = new HashMap<String, Object>(Map.of("slug", city.slug(), "pack", pack, "duties", duties, "environmentLearner", Map.of("name", OF_ENVIRONMENT.name(), "phone", OF_ENVIRONMENT.phone()), "phoneLearner", Map.of("name", ON_THE_PHONE.name(), "phone", ON_THE_PHONE.phone(), "code", city.code(ON_THE_PHONE)),
                "pcLearner", Map.of("name", ON_THE_PC.name(), "phone", ON_THE_PC.phone()), "countyAdmin", COUNTY_ADMIN.phone(), "unitAdmin", UNIT_ADMIN.phone(),
                "courses", courseTitles, "answers", answers(courses, questions)));
        told.put("unitRosters", StageSubmissions.files(folder, TOWN));
        return told;
    }

    private Map<String, Object> jinchang() throws IOException {
        var city = TestCity.added(platform, "jinchang" + suffix, "620300", "金昌市");
        city.unit("金昌市财政局", "department", "");
        var bureau = "金昌市财政局";
        var shared = Person.of(203, "陈玉兰", bureau, "国家工作人员");
        var sheet = new Roster().add(Person.of(201, "何建军", bureau, "领导干部")).add(Person.of(202, "林小红", bureau, "国家工作人员")).add(shared)
                .row(bureau, "马晓军", Person.of(204, "", bureau, "").idNumber(), shared.phone(), "国家工作人员")
                .row(bureau, "许国强", "620699209001010010", Person.of(205, "", bureau, "").phone(), "国家工作人员")
                .row("没有这个单位", "邓丽", Person.of(206, "", bureau, "").idNumber(), Person.of(206, "", bureau, "").phone(), "国家工作人员");
        var file = folder.resolve("金昌市名册.xlsx");
        Files.write(file, sheet.sheet());
        return Map.of("slug", city.slug(), "unit", bureau, "roster", file.toString(), "somebody", "何建军");
    }

    /** Wording of a question to its right options: their texts, or for true and false the number. */
    private static Map<String, List<String>> answers(JsonNode courses, JsonNode questions) {
        var answers = new TreeMap<String, List<String>>();
        courses.forEach(course -> course.path("questions").forEach(question -> answers.put(question.path("stem").asText(), right(question))));
        questions.forEach(question -> answers.put(question.path("stem").asText(), right(question)));
        return new HashMap<>(answers);
    }

    private static List<String> right(JsonNode question) {
        return IntStream.range(0, question.path("answer").size()).map(at -> question.path("answer").path(at).asInt())
                .mapToObj(number -> question.path("options").isEmpty() ? number == 1 ? "正确" : "错误" : question.path("options").path(number - 1).asText()).toList();
    }
}
