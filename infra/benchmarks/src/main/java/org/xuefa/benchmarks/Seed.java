package org.xuefa.benchmarks;

import java.util.List;
import java.util.Map;

/**
 * A city in the middle of its campaign: units, roster, question bank, papers in stock through the published interface; accounts and what people have
 * studied so far by statements, because a year of study cannot be lived through here.
 */
final class Seed {
    static final String CITY = "benchmark";
    private static final String TIER = "staff";
    private final Options options;
    private final Stage stage;
    private final Tokens tokens;

    Seed(Options options, Stage stage, Tokens tokens) {
        this.options = options;
        this.stage = stage;
        this.tokens = tokens;
    }

    Api operator() {
        return new Api(stage.url(), tokens.token("platform", "benchmark-operator", "operator", List.of("platform-operator")));
    }

    Api administrator() {
        return new Api(stage.url(), tokens.token(CITY, "benchmark-admin", "admin", List.of("city-admin")));
    }

    /** The campaign's id. */
    String plant() {
        Api.until("the operators' realm", CityDesk.PATIENCE, () -> {
            try {
                return operator().get("/platform/cities").status();
            } catch (IllegalStateException notYet) {
                return 0;
            }
        }, status -> status == 200);
        operator().put("/platform/cities/" + CITY, Map.of("code", "620600", "name", "测试市", "secondFactorForAdministrators", false), "");
        var admin = administrator();
        var desk = new CityDesk(admin, CITY);
        desk.units();
        var campaign = desk.campaign();
        desk.roster(campaign, Sheets.roster(options.learners(), Sheets.unitNames()));
        var taken = admin.post(path("/question-sheets?rehearsal=false"), Sheets.questions(options.questions())).json();
        if (!taken.path("taken").asBoolean()) {
            throw new IllegalStateException("questions refused: " + taken);
        }
        papers(admin, campaign);
        study(campaign);
        var recount = admin.post(path("/reports/" + campaign + "/recounts"), null).json().path("id").asText();
        Api.until("recount", CityDesk.PATIENCE, () -> admin.get(path("/reports/" + campaign + "/recounts/" + recount)).json(), found -> "finished".equals(found.path("state").asText()));
        return campaign;
    }

    private static String path(String path) {
        return "/cities/" + CITY + path;
    }

    /** 30 single, 10 multiple, 10 true or false: fifty questions, a hundred points; a paper for everybody and some more. */
    private void papers(Api admin, String campaign) {
        var blueprint = path("/blueprints/" + campaign + "/" + TIER);
        var lines = List.of(Map.of("type", "single", "count", 30, "points", 2), Map.of("type", "multiple", "count", 10, "points", 3), Map.of("type", "truefalse", "count", 10, "points", 1));
        var known = admin.get(path("/blueprints/" + campaign)).json().path("items").valueStream().anyMatch(found -> TIER.equals(found.path("tier").asText()));
        var saved = admin.put(blueprint, Map.of("lines", lines, "stock", options.learners() + 100), known ? admin.get(blueprint).entityTag() : "");
        admin.call("POST", blueprint + "/publication", null, saved.entityTag());
        Api.until("papers in stock", CityDesk.PATIENCE, () -> admin.get(blueprint).json(), found -> found.path("stock").asInt() >= options.learners());
    }

    /** Everybody has an account, has finished all courses but one elective, and has the credits for it. */
    private void study(String campaign) {
        var tenant = stage.value("select id from platform_city where slug = '" + CITY + "'");
        var people = "(select person_id from enrolment_participant where tenant_id = " + tenant + " and campaign_id = '" + campaign + "') p";
        var done = """
                (select c.id, c.version, e.kind, e.credit from learning_course c join learning_edition e on e.tenant_id = c.tenant_id and e.course_id = c.id and e.version = c.version
                 where c.tenant_id = %1$s and c.state = 'PUBLISHED' and c.id <> (select id from learning_course where tenant_id = %1$s and kind = 'ELECTIVE' and state = 'PUBLISHED' order by title limit 1)) d
                """.formatted(tenant);
        stage.sql("""
                insert into enrolment_account (tenant_id, person_id, user_name, subject, state, carry_after, created_at)
                select %s, p.person_id, 'u' || replace(p.person_id::text, '-', ''), gen_random_uuid()::text, 'CREATED', now(), now() from %s""".formatted(tenant, people),
                """
                insert into learning_course_progress (tenant_id, campaign_id, person_id, course_id, finished_at, version, rules_version)
                select %s, '%s', p.person_id, d.id, now(), d.version, 1 from %s, %s""".formatted(tenant, campaign, people, done),
                """
                insert into learning_chapter_progress (tenant_id, campaign_id, person_id, chapter_id, course_id, counted_millis, studied_at, finished_at)
                select %s, '%s', p.person_id, h.chapter_id, d.id, h.required_seconds * 1000, now(), now()
                from %s, %s join learning_chapter h on h.tenant_id = %1$s and h.course_id = d.id and h.version = d.version""".formatted(tenant, campaign, people, done),
                """
                insert into learning_credit (tenant_id, id, campaign_id, person_id, source, once_key, course_id, kind, amount, rules_version, booked_at, actor)
                select %s, uuidv7(), '%s', p.person_id, 'COURSE', d.id::text, d.id, d.kind, d.credit, 1, now(), 'system' from %s, %s""".formatted(tenant, campaign, people, done),
                """
                insert into learning_practice (tenant_id, id, campaign_id, person_id, course_id, version, state, pass_score, minimum, maximum, started_at, marked_at, score, earned, rules_version)
                select %s, uuidv7(), '%s', p.person_id, d.id, d.version, 'MARKED', 60, 300, 400, now(), now(), 90, 375, 1 from %s, %s""".formatted(tenant, campaign, people, done),
                """
                insert into learning_credit (tenant_id, id, campaign_id, person_id, source, once_key, course_id, kind, amount, rules_version, booked_at, actor)
                select %s, uuidv7(), '%s', p.person_id, 'PRACTICE', d.id::text, d.id, d.kind, 375, 1, now(), 'system' from %s, %s""".formatted(tenant, campaign, people, done),
                """
                insert into learning_credit (tenant_id, id, campaign_id, person_id, source, once_key, course_id, kind, amount, rules_version, booked_at, actor)
                select %1$s, uuidv7(), '%2$s', p.person_id, 'CORRECTION', k.kind, null, k.kind, k.least - coalesce(sum(c.amount), 0), 1, now(), 'system'
                from %3$s cross join (values ('COMPULSORY', 8000), ('ELECTIVE', 2000)) k (kind, least)
                left join learning_credit c on c.tenant_id = %1$s and c.campaign_id = '%2$s' and c.person_id = p.person_id and c.kind = k.kind
                group by p.person_id, k.kind, k.least having k.least > coalesce(sum(c.amount), 0)""".formatted(tenant, campaign, people),
                """
                insert into learning_balance (tenant_id, campaign_id, person_id, compulsory, elective, studied_until, started_at, reached_at)
                select tenant_id, campaign_id, person_id, sum(amount) filter (where kind = 'COMPULSORY'), sum(amount) filter (where kind = 'ELECTIVE'), null, now(), now()
                from learning_credit where tenant_id = %s and campaign_id = '%s' group by 1, 2, 3""".formatted(tenant, campaign));
        stage.sql("analyze");
    }
}
