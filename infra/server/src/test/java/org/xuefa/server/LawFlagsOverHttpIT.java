package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.identity.Role;
import org.xuefa.testkit.RunningPlatform;
import org.xuefa.testkit.RunningPlatform.Answer;

/** A law changes while two cities teach it: each city's editors are told of their own chapters and questions, once, and nothing else happens to these. */
class LawFlagsOverHttpIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String FALCONS = "游隼保护法";
    private static final String BUSTARDS = "大鸨保护法";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void eachCityIsToldOfWhatItTeachesItselfAndSettlesIt() {
        var here = PLATFORM.newCity();
        var there = PLATFORM.newCity();
        importLaw(FALCONS, "2020年1月1日", "任何人不得惊扰游隼。", "处五百元以下罚款。", "过时的规定。", "国家保护游隼的栖息地和繁殖场所。");
        await(() -> PLATFORM.get("/cities/" + here + "/laws?q=" + encoded(FALCONS), token(here, Role.COURSE_EDITOR)).json().path("items").size() == 1);
        var course = course(here, FALCONS, "罚款", "2020-01-01", "第二条");
        var question = question(here, FALCONS, "第二条");
        var unchanged = question(here, FALCONS, "第一条");
        course(there, FALCONS, "废止", "2020-01-01", "第三条", "第四条");
        question(there, FALCONS, "第一条");

        importLaw(FALCONS, "2024年1月1日", "任何人不得惊扰游隼。", "处一千元以下罚款。", "国家保护游隼的栖息地和繁殖场所。");

        await(() -> flags(here, "course").size() == 1 && flags(here, "question").size() == 1 && flags(there, "course").size() == 2 && delivered(here) && delivered(there));
        assertThat(flags(there, "question")).isEmpty();
        assertThat(flags(there, "course").findValuesAsText("change")).containsExactlyInAnyOrder("repealed", "renumbered");
        assertThat(flags(here, "question").get(0).get("questionId").asText()).isEqualTo(question).isNotEqualTo(unchanged);
        var flag = flags(here, "course").get(0);
        assertThat(flag.get("courseId").asText()).isEqualTo(course);
        var amendment = flag.get("amendment");
        assertThat(amendment.toString()).contains("\"from\":\"2020-01-01\"", "\"to\":\"2024-01-01\"", "第二条", "changed");
        var compared = PLATFORM.get("/cities/" + here + "/laws/" + amendment.get("lawId").asText() + "/comparison?from=" + amendment.get("fromVersionId").asText() + "&to="
                + amendment.get("toVersionId").asText(), token(here, Role.COURSE_EDITOR)).expect(200).json();
        assertThat(compared.get("rows")).anySatisfy(row -> assertThat(row.toString()).contains("第二条", "五百", "一千"));
        assertThat(content(here, course).toString()).as("nothing was altered").contains("2020-01-01");

        settleTheChapter(here, course, flag.get("id").asText());
        settleTheQuestion(here, flags(here, "question").get(0).get("id").asText());
        assertThat(flags(there, "course")).as("the other city's flags are its own").hasSize(2);
        settle(there, "course", flag.get("id").asText(), "confirmed").expect(404);

        announceAgain(FALCONS);
        await(() -> told(here) && told(there) && delivered(here) && delivered(there));
        assertThat(flags(here, "course")).isEmpty();
        assertThat(flags(here, "question")).isEmpty();
        assertThat(flags(there, "course")).hasSize(2);
        theOperatorKeepsNamesAndTakesOutNoVersionThatIsCited(there, amendment);
    }

    private static void theOperatorKeepsNamesAndTakesOutNoVersionThatIsCited(String city, JsonNode amendment) {
        var path = "/platform/laws/" + amendment.get("lawId").asText();
        var law = PLATFORM.get(path, PLATFORM.operator()).expect(200);
        var names = Map.of("category", "行政法", "aliases", List.of("护隼例"));
        PLATFORM.call("PUT", path, token(city, Role.CITY_ADMIN), names, request -> request.header("If-Match", law.header("ETag"))).expect(404);
        PLATFORM.call("PUT", path, PLATFORM.operator(), names, _ -> { }).expect(428);
        var named = PLATFORM.call("PUT", path, PLATFORM.operator(), names, request -> request.header("If-Match", law.header("ETag"))).expect(200);
        assertThat(named.json().get("aliases")).hasToString("[\"护隼例\"]");
        PLATFORM.call("PUT", path, PLATFORM.operator(), names, request -> request.header("If-Match", law.header("ETag"))).expect(412);
        assertThat(PLATFORM.get("/cities/" + city + "/laws?q=" + encoded("护隼例"), token(city, Role.LEARNER)).expect(200).json().at("/items/0/shortTitle").asText()).isEqualTo(FALCONS);

        var refused = PLATFORM.call("DELETE", path + "/versions/" + amendment.get("fromVersionId").asText() + "?reason=" + encoded("看错了日期"), PLATFORM.operator(), null, _ -> { }).expect(409).json();
        assertThat(refused.get("type").asText()).isEqualTo("/problems/law-version-cited");
        assertThat(refused.get("places").toString()).as("the place, for people").contains("课程《废止》，章节“废止”");
        assertThat(PLATFORM.get("/platform/law-deeds", PLATFORM.operator()).expect(200).json().get("items").toString()).contains("护隼例").doesNotContain("version-removed");

        var word = PLATFORM.post("/platform/everyday-words", PLATFORM.operator(), Map.of("word", "打鸟窝", "said", List.of("惊扰"))).expect(201);
        assertThat(word.json().get("origin").asText()).isEqualTo("added");
        PLATFORM.post("/platform/everyday-words", PLATFORM.operator(), Map.of("word", "打鸟窝", "said", List.of("捕捉"))).expect(409);
        PLATFORM.call("DELETE", "/platform/everyday-words/" + encoded("打鸟窝"), PLATFORM.operator(), null, request -> request.header("If-Match", word.header("ETag"))).expect(204);
        PLATFORM.get("/platform/everyday-words/" + encoded("打鸟窝"), PLATFORM.operator()).expect(404);
    }

    @Test
    void aCityThatIsClosedOnTheDayIsToldOfItOnceWhenItOpens() {
        var closed = PLATFORM.newCity();
        var open = PLATFORM.newCity();
        importLaw(BUSTARDS, "2020年1月1日", "任何人不得惊扰大鸨。", "处五百元以下罚款。");
        await(() -> PLATFORM.get("/cities/" + open + "/laws?q=" + encoded(BUSTARDS), token(open, Role.COURSE_EDITOR)).json().path("items").size() == 1);
        var course = course(closed, BUSTARDS, "罚款", "2020-01-01", "第二条");
        var question = question(closed, BUSTARDS, "第二条");
        course(open, BUSTARDS, "罚款", "2020-01-01", "第二条");
        state(closed, "CLOSED");
        await(() -> !isOpen(closed));

        importLaw(BUSTARDS, "2024年1月1日", "任何人不得惊扰大鸨。", "处一千元以下罚款。");
        await(() -> told(open) && delivered(open) && flags(open, "course").size() == 1);
        assertThat(flagsInDatabase(closed)).as("nobody is told in a closed city").isZero();

        state(closed, "OPEN");
        await(() -> isOpen(closed) && told(closed) && delivered(closed) && flagsInDatabase(closed) == 2);
        assertThat(flags(closed, "course").get(0).get("courseId").asText()).isEqualTo(course);
        assertThat(flags(closed, "question").get(0).get("questionId").asText()).isEqualTo(question);

        state(closed, "CLOSED");
        await(() -> !isOpen(closed));
        state(closed, "OPEN");
        await(() -> isOpen(closed));
        announceAgain(BUSTARDS);
        await(() -> told(closed) && told(open) && delivered(closed) && delivered(open));
        assertThat(flagsInDatabase(closed)).as("flagged once").isEqualTo(2);
        assertThat(flags(open, "course")).hasSize(1);
    }

    private static void settleTheChapter(String city, String course, String flag) {
        assertThat(settle(city, "course", flag, "edited").expect(422).json().get("type").asText()).isEqualTo("/problems/law-flag-nothing-edited");
        var before = PLATFORM.get("/cities/" + city + "/courses/" + course, token(city, Role.COURSE_EDITOR)).expect(200);
        var changed = (ObjectNode) before.json().get("content").deepCopy();
        var chapter = (ObjectNode) changed.get("chapters").get(0);
        chapter.remove("media");
        ((ObjectNode) chapter.get("cites").get(0)).put("version", "2024-01-01");
        change("PUT", city, "/courses/" + course, Role.COURSE_EDITOR, changed, before).expect(200);
        assertThat(settle(city, "course", flag, "edited").expect(422).json().get("type").asText()).isEqualTo("/problems/law-flag-not-published");
        publish(city, course);
        assertThat(settle(city, "course", flag, "edited").expect(200).json().get("state").asText()).isEqualTo("edited");
        settle(city, "course", flag, "confirmed").expect(409);
    }

    private static void settleTheQuestion(String city, String flag) {
        var settled = settle(city, "question", flag, "confirmed").expect(200).json();
        assertThat(settled.get("settledBy").asText()).isEqualTo("t-question-editor");
        assertThat(settled.get("edited").asBoolean()).isFalse();
    }

    private static Answer settle(String city, String kind, String flag, String outcome) {
        var role = kind.equals("course") ? Role.COURSE_EDITOR : Role.QUESTION_EDITOR;
        return PLATFORM.post("/cities/" + city + "/" + kind + "-law-flags/" + flag + "/settlement", token(city, role), Map.of("outcome", outcome));
    }

    private static ArrayNode flags(String city, String kind) {
        var role = kind.equals("course") ? Role.COURSE_EDITOR : Role.QUESTION_EDITOR;
        var page = PLATFORM.get("/cities/" + city + "/" + kind + "-law-flags?state=open", token(city, role)).expect(200).json();
        assertThat(page.get("open").asInt()).isEqualTo(page.get("items").size());
        return (ArrayNode) page.get("items");
    }

    private static String course(String city, String law, String title, String version, String... articles) {
        var content = Map.of("title", title, "kind", "elective", "theme", "ecology", "tiers", List.of("staff"), "credit", 20, "practiceMinimum", 30, "practiceMaximum", 40,
                "chapters", List.of(Map.of("title", title, "requiredSeconds", 10, "markdown", "要点。", "cites", List.of(Map.of("law", "中华人民共和国" + law, "version", version, "articles", articles)))));
        var course = PLATFORM.post("/cities/" + city + "/courses", token(city, Role.COURSE_EDITOR), content).expect(201).json().get("id").asText();
        publish(city, course);
        return course;
    }

    private static void publish(String city, String course) {
        change("POST", city, "/courses/" + course + "/publication", Role.CITY_ADMIN, null,
                PLATFORM.get("/cities/" + city + "/courses/" + course, token(city, Role.COURSE_EDITOR))).expect(200);
    }

    private static JsonNode content(String city, String course) {
        return PLATFORM.get("/cities/" + city + "/courses/" + course, token(city, Role.COURSE_EDITOR)).expect(200).json().get("content");
    }

    private static String question(String city, String law, String article) {
        return PLATFORM.post("/cities/" + city + "/questions", token(city, Role.QUESTION_EDITOR), Map.of("type", "single", "topic", "ecology", "difficulty", 1,
                "stem", "下列哪一项符合法律？", "options", List.of("甲", "乙", "丙"), "answer", List.of(1), "law", law, "article", article)).expect(201).json().get("id").asText();
    }

    private static Answer change(String method, String city, String path, Role role, Object body, Answer before) {
        return PLATFORM.call(method, "/cities/" + city + path, token(city, role), body, request -> request.header("If-Match", before.header("ETag")));
    }

    private static void importLaw(String law, String date, String... articles) {
        var text = new StringBuilder("# 中华人民共和国" + law + "\n\n> " + date + " 全国人民代表大会常务委员会通过\n\n");
        for (int i = 0; i < articles.length; i++) {
            text.append('第').append("一二三四五".charAt(i)).append("条 ").append(articles[i]).append("\n\n");
        }
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip, StandardCharsets.UTF_8)) {
            out.putNextEntry(new ZipEntry(law + ".md"));
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PLATFORM.call("POST", "/platform/statute-imports", PLATFORM.operator(), zip.toByteArray(), _ -> { }).expect(202);
    }

    /** The same change once more, as if it had been imported twice. */
    private static void announceAgain(String law) {
        sql("""
                insert into statutes_announcement (id, law_id, from_date, to_date, due_on)
                select '%s', l.id, date '2020-01-01', date '2024-01-01', date '2024-01-01' from statutes_law l where l.short_title = '%s'""".formatted(UUID.randomUUID(), law));
    }

    /** Whether the city has heard all that is due. */
    private static boolean told(String city) {
        return sql("select 1 from statutes_announcement where number is null and due_on <= date '" + TODAY + "'") == 0 && sql("""
                select 1 from statutes_heard h join platform_city c on c.id = h.tenant_id
                where c.slug = '%s' and h.up_to = (select max(number) from statutes_announcement)""".formatted(city)) == 1;
    }

    private static void state(String city, String state) {
        assertThat(sql("update platform_city set state = '" + state + "' where slug = '" + city + "'")).isEqualTo(1);
    }

    /** The server's directory of cities follows within seconds. */
    private static boolean isOpen(String city) {
        return PLATFORM.get("/cities/" + city + "/course-law-flags", token(city, Role.COURSE_EDITOR)).status() == 200;
    }

    private static int flagsInDatabase(String city) {
        return Stream.of("learning", "assessment").mapToInt(feature -> sql("select 1 from " + feature + "_law_flag f join platform_city c on c.id = f.tenant_id where c.slug = '" + city + "'")).sum();
    }

    private static boolean delivered(String city) {
        return PLATFORM.get("/platform/cities/" + city + "/deliveries", PLATFORM.operator()).expect(200).json().path("items").findValuesAsText("handler").stream()
                .noneMatch(handler -> handler.endsWith("law-flags"));
    }

    /** How many rows it gives or changes. */
    private static int sql(String statement) {
        try (var connection = PLATFORM.stack().postgres().connect(PLATFORM.stack().database().name()); var prepared = connection.createStatement()) {
            if (!prepared.execute(statement)) {
                return prepared.getUpdateCount();
            }
            int rows = 0;
            try (var found = prepared.getResultSet()) {
                while (found.next()) {
                    rows++;
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(String city, Role role) {
        return PLATFORM.token(city, role);
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static void await(BooleanSupplier done) {
        var until = Instant.now().plus(Duration.ofSeconds(120));
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(until);
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
