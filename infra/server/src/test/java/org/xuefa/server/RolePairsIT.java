package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuefa.platform.identity.AccessRules;
import org.xuefa.platform.identity.AccessRules.Operation;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.sheet.SheetLimits;
import org.xuefa.platform.sheet.SheetReader;
import org.xuefa.testkit.RunningPlatform;

/**
 * Somebody with two roles: what one of them may see must not widen what the other may do. Each administrator of a unit or county has a second role that
 * sees the whole city; a person outside of the own subtree is the canary that no answer may name.
 */
class RolePairsIT {
    private static final String CANARY = "金丝雀b41";
    private static final String PASSWORD = "Lü-shi 2026 minqin";
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final List<Operation> OPERATIONS = new AccessRules().all().values().stream().filter(operation -> operation.isOfCity() && !operation.isPublic())
            .sorted(Comparator.comparing(Operation::id)).toList();
    private static final List<Role> SEE_THE_CITY = List.of(Role.COURSE_EDITOR, Role.QUESTION_EDITOR, Role.OVERSIGHT_VIEWER, Role.AUDITOR);
    private static String city = "";
    private static Canaries outside = new Canaries(CANARY, Map.of());
    private static String ownUnit = "";
    private static final Map<Role, String> UNIT_ADMINS = new EnumMap<>(Role.class);
    private static final Map<Role, String> COUNTY_ADMINS = new EnumMap<>(Role.class);

    @BeforeAll
    static void administratorsWithASecondRole() {
        city = PLATFORM.newCity();
        outside = Canaries.plant(city, CANARY);
        var admin = PLATFORM.token(city, Role.CITY_ADMIN);
        var root = PLATFORM.get(at("/units"), admin).expect(200).json().at("/items/0/id").asText();
        ownUnit = PLATFORM.post(at("/units"), admin, Map.of("name", "民勤县", "kind", "county", "parentId", root)).expect(201).json().get("id").asText();
        var phone = 13_900_000_000L;
        for (var second : SEE_THE_CITY) {
            UNIT_ADMINS.put(second, administrator("unit-admin", second, Long.toString(++phone)));
            COUNTY_ADMINS.put(second, administrator("county-admin", second, Long.toString(++phone)));
        }
    }

    private static String administrator(String role, Role second, String phone) {
        var admin = PLATFORM.token(city, Role.CITY_ADMIN);
        var person = PLATFORM.post(at("/appointments"), admin, Map.of("role", role, "unitId", ownUnit, "name", "管理员", "phone", phone)).expect(201).json().get("personId").asText();
        PLATFORM.post(at("/appointments"), admin, Map.of("role", second.token(), "personId", person)).expect(201);
        var code = PLATFORM.post(at("/accounts/" + person + "/activation-codes"), admin, null).expect(201).json().get("code").asText();
        PLATFORM.post("/public/cities/" + city + "/activations", null, Map.of("login", phone, "code", code, "password", PASSWORD)).expect(200);
        return PLATFORM.login(city, phone, PASSWORD);
    }

    @Test
    void noListAndNoObjectShowsThePersonOutside() {
        var wrong = new ArrayList<String>();
        for (var second : SEE_THE_CITY) {
            Map.of(Role.UNIT_ADMIN, UNIT_ADMINS.get(second), Role.COUNTY_ADMIN, COUNTY_ADMINS.get(second)).forEach((first, token) ->
                    OPERATIONS.stream().filter(operation -> operation.method().equals("get") && operation.roles().contains(first) && !operation.path().contains("/my/")).forEach(operation -> {
                        var named = outside.path(operation, city);
                        var path = named.orElse(operation.path().replace("{city}", city));
                        if (path.contains("{") || path.endsWith("/sheet") || operation.id().equals("listAppointments") && operation.roles().contains(second)) {
                            return;
                        }
                        var answer = PLATFORM.get(path + "?campaignId=" + outside.ids().get("campaignId"), token);
                        if (shows(answer.body(), operation)) {
                            wrong.add(first + "+" + second + " " + operation.id() + " names who is outside");
                        }
                        boolean ofAPerson = path.contains(outside.ids().get("personId")) || path.contains(outside.ids().get("enrolmentId"));
                        if (ofAPerson && !operation.roles().contains(second) && answer.status() != 404) {
                            wrong.add(first + "+" + second + " " + operation.id() + " -> " + answer.status());
                        }
                    }));
        }
        assertThat(wrong).isEmpty();
    }

    /** A unit's or a course's name may have the word in it; a person's name is the word and nothing else. */
    private static boolean shows(String body, Operation operation) {
        return body.contains("\"" + CANARY + "\"") && List.of("People", "Enrolments", "Sittings", "Certificates", "Person", "Enrolment", "Sitting", "Certificate", "Account", "Appointments")
                .stream().anyMatch(operation.id()::contains);
    }

    @Test
    void anEditorWhoAdministersAUnitListsTheOwnPeopleOnly() throws Exception {
        for (var second : List.of(Role.COURSE_EDITOR, Role.QUESTION_EDITOR)) {
            var token = UNIT_ADMINS.get(second);
            var campaign = outside.ids().get("campaignId");
            assertThat(PLATFORM.get(at("/people?limit=100"), token).expect(200).json().get("items")).isNotEmpty().allSatisfy(person ->
                    assertThat(person.get("unitId").asText()).isEqualTo(ownUnit));
            assertThat(PLATFORM.get(at("/enrolments?campaignId=" + campaign), token).expect(200).json().get("items")).isEmpty();
            assertThat(PLATFORM.get(at("/enrolments/counts?campaignId=" + campaign), token).expect(200).json().get("confirmed").asInt()).isZero();
            assertThat(PLATFORM.get(at("/reports/" + campaign + "/people"), token).expect(200).json().get("items")).isEmpty();
            assertThat(cells("/enrolments/sheet?campaignId=" + campaign, token)).isNotEmpty().doesNotContain(CANARY);
            PLATFORM.get(at("/people/" + outside.ids().get("personId")), token).expect(404);
            PLATFORM.get(at("/enrolments/" + outside.ids().get("enrolmentId")), token).expect(404);
        }
    }

    @Test
    void whoOverseesAndAdministersReadsNamesOfTheOwnPeopleOnly() throws Exception {
        var campaign = outside.ids().get("campaignId");
        for (var second : List.of(Role.OVERSIGHT_VIEWER, Role.AUDITOR)) {
            var token = UNIT_ADMINS.get(second);
            assertThat(PLATFORM.get(at("/people?limit=100"), token).expect(200).body()).contains("金****1", "管理员").doesNotContain("\"" + CANARY + "\"");
            assertThat(PLATFORM.get(at("/enrolments?campaignId=" + campaign), token).expect(200).body()).contains("金****1").doesNotContain("\"" + CANARY + "\"");
        }
        assertThat(cells("/enrolments/sheet?campaignId=" + campaign, UNIT_ADMINS.get(Role.OVERSIGHT_VIEWER))).contains("金****1").doesNotContain(CANARY);
        assertThat(cells("/enrolments/sheet?campaignId=" + campaign, PLATFORM.token(city, Role.OVERSIGHT_VIEWER))).contains("金****1").doesNotContain(CANARY);
        assertThat(cells("/enrolments/sheet?campaignId=" + campaign, PLATFORM.token(city, Role.CITY_ADMIN))).contains(CANARY);
    }

    @Test
    void aSecondRoleDoesNotCarryAWriteBeyondTheOwnSubtree() {
        var person = outside.ids().get("personId");
        var enrolment = outside.ids().get("enrolmentId");
        for (var second : SEE_THE_CITY) {
            for (var token : List.of(UNIT_ADMINS.get(second), COUNTY_ADMINS.get(second))) {
                PLATFORM.post(at("/enrolments/" + enrolment + "/removals"), token, Map.of("reason", "已调离")).expect(404);
                PLATFORM.put(at("/enrolments/" + enrolment + "/exemption"), token, Map.of("kind", "sick-leave", "reason", "长期病假")).expect(404);
                PLATFORM.post(at("/accounts/" + person + "/activation-codes"), token, null).expect(404);
                PLATFORM.post(at("/reminders"), token, Map.of("campaignId", outside.ids().get("campaignId"), "about", "study", "unitId", outside.ids().get("unitId"),
                        "channels", List.of("notice"))).expect(404);
            }
            PLATFORM.put(at("/extra-times/" + outside.ids().get("campaignId") + "/" + person), COUNTY_ADMINS.get(second), Map.of("minutes", 30, "reason", "视力障碍")).expect(404);
        }
    }

    /** What the portal offers follows all the roles somebody has. */
    @Test
    void whoAsksAboutThemselvesIsToldAllTheirRoles() {
        var me = PLATFORM.get(at("/me"), UNIT_ADMINS.get(Role.COURSE_EDITOR)).expect(200).json();

        assertThat(me.get("roles")).extracting(role -> role.asText()).contains("unit-admin", "course-editor");
        assertThat(me.get("capabilities")).extracting(operation -> operation.asText()).contains("listPeople", "createCourse");
        assertThat(PLATFORM.post(at("/courses"), UNIT_ADMINS.get(Role.COURSE_EDITOR), Map.of("title", "编辑的课", "kind", "elective", "theme", "constitution", "tiers", List.of("staff"),
                "credit", 60, "practiceMinimum", 30, "practiceMaximum", 40, "chapters", List.of(Map.of("title", "第一章", "requiredSeconds", 10, "markdown", "正文")))).status()).isEqualTo(201);
    }

    @TempDir
    private Path folder;

    private List<String> cells(String path, String token) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(PLATFORM.url() + "/api/v1" + at(path))).header("Authorization", "Bearer " + token).build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        var file = Files.write(Files.createTempFile(folder, "sheet", ".xlsx"), answer.body());
        try (var reader = SheetReader.open(file, new SheetLimits(1_000_000, 10_000_000, 100, 20)); var rows = reader.rows()) {
            return rows.flatMap(row -> row.cells().stream()).toList();
        }
    }

    private static String at(String path) {
        return "/cities/" + city + path;
    }
}
