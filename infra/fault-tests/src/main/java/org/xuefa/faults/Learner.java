package org.xuefa.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.xuefa.faults.Told.Paper;
import org.xuefa.faults.Wire.Answer;
import org.xuefa.faults.Wire.Request;

/** Somebody who studies and sits the exam as the portal would have it, and writes down what was asked and told. */
final class Learner {
    private final String city;
    private final String campaign;
    private final Badge badge;
    private final Patience patience;
    private final History history;

    Learner(FaultCity city, Badge badge, Patience patience, History history) {
        this.city = "/cities/" + city.slug();
        this.campaign = city.campaign();
        this.badge = badge;
        this.patience = patience;
        this.history = history;
    }

    /** Where everything of the city lies in the interface. */
    String city() {
        return city;
    }

    Badge badge() {
        return badge;
    }

    Answer ask(Request request) {
        return patience.ask(request, badge::token);
    }

    Answer get(String path) {
        return ask(Request.get(city + path));
    }

    /** Reads the chapter until the course is finished, reporting every second; a page that is loaded anew goes on where it was. */
    void study(UUID course, UUID chapter) {
        var started = history.begin(badge.subject(), new Call.Earn("COURSE", course));
        var start = Map.of("courseId", course, "chapterId", chapter, "clientId", "client-" + badge.subject().substring(0, 8), "client", "pc");
        var session = expect(ask(Request.post(city + "/my/study", start, ""))).path("sessionId").asText();
        var limit = Instant.now().plusSeconds(120);
        while (true) {
            Patience.sleep(1_000);
            var told = expect(ask(Request.post(city + "/my/study/" + session + "/heartbeats", Map.of("state", "reading"), "")));
            if (told.path("chapterFinished").asBoolean()) {
                history.end(started, new Told.Earned(tenths(told.path("creditEarned"))));
                expect(ask(Request.post(city + "/my/study/" + session + "/end", Map.of("state", "reading"), "")));
                return;
            }
            if (!told.path("state").asText().equals("active")) {
                session = expect(ask(Request.post(city + "/my/study", start, ""))).path("sessionId").asText();
            }
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("ten seconds of study did not come together: " + told);
            }
        }
    }

    /** Takes the practice of a finished course with every answer right, in one request. */
    UUID practise(UUID course) {
        var practice = expect(ask(Request.post(city + "/my/courses/" + course + "/practices", null, UUID.randomUUID().toString())));
        var id = UUID.fromString(practice.path("id").asText());
        handInPractice(id, practice.path("items"));
        return id;
    }

    void handInPractice(UUID practice, JsonNode items) {
        var answers = new ArrayList<Map<String, Object>>();
        items.forEach(item -> answers.add(Map.of("number", item.path("number").asInt(), "chosen", FaultCity.right(item))));
        var asked = history.begin(badge.subject(), new Call.Earn("PRACTICE", practice));
        var marked = expect(ask(Request.post(city + "/my/practices/" + practice + "/hand-in", Map.of("answers", answers), "")));
        history.end(asked, new Told.Earned(tenths(marked.path("creditEarned"))));
    }

    private static int tenths(JsonNode credits) {
        return credits.decimalValue().movePointRight(1).intValueExact();
    }

    Sitting start() {
        return start(UUID.randomUUID().toString());
    }

    Sitting start(String key) {
        var asked = history.begin(badge.subject(), new Call.Start());
        var answer = ask(Request.post(city + "/my/sittings", Map.of("campaignId", campaign), key));
        if (!answer.ok()) {
            history.end(asked, new Told.Refused(answer.problem()));
            throw new AssertionError("the start was refused: " + answer);
        }
        var sitting = new Sitting(UUID.fromString(answer.json().path("id").asText()), paper(answer.json().path("items")), numbers(answer.json().path("items")));
        history.end(asked, new Told.Started(sitting.id(), answer.json().path("attempt").asInt(), sitting.paper()));
        return sitting;
    }

    private static Paper paper(JsonNode items) {
        var paper = new TreeMap<Integer, Told.Item>();
        items.forEach(item -> paper.put(item.path("position").asInt(), new Told.Item(item.path("points").asInt(), Set.copyOf(FaultCity.right(item)))));
        return new Paper(paper);
    }

    private static Map<Integer, Shown> numbers(JsonNode items) {
        var shown = new TreeMap<Integer, Shown>();
        items.forEach(item -> shown.put(item.path("position").asInt(), new Shown(Math.max(2, item.path("options").size()), item.path("type").asText().equals("multiple"))));
        return shown;
    }

    /** @param options how many there are to choose from */
    record Shown(int options, boolean many) {
        Set<Integer> any(Random random) {
            var chosen = new HashSet<Integer>();
            int wanted = many ? 1 + random.nextInt(options) : 1;
            while (chosen.size() < wanted) {
                chosen.add(1 + random.nextInt(options));
            }
            return chosen;
        }
    }

    /** @param shown by position */
    record Sitting(UUID id, Paper paper, Map<Integer, Shown> shown) {}

    /** What the server said is stored, or why it took nothing. */
    Told save(Sitting sitting, int position, int sequence, Set<Integer> chosen) {
        var asked = history.begin(badge.subject(), new Call.Save(sitting.id(), position, sequence, Set.copyOf(chosen)));
        var answer = ask(Request.put(city + "/my/sittings/" + sitting.id() + "/answers/" + position, Map.of("sequence", sequence, "chosen", List.copyOf(chosen))));
        var told = answer.ok()
                ? new Told.Saved(answer.json().path("sequence").asInt(), Set.copyOf(ints(answer.json().path("chosen"))), answer.json().path("applied").asBoolean())
                : new Told.Refused(answer.problem());
        history.end(asked, told);
        return told;
    }

    private static List<Integer> ints(JsonNode numbers) {
        return StreamSupport.stream(numbers.spliterator(), false).map(JsonNode::asInt).toList();
    }

    /** @param answered items that the learner sees as answered */
    Told handIn(Sitting sitting, int answered, String key) {
        var asked = history.begin(badge.subject(), new Call.HandIn(sitting.id()));
        var answer = ask(Request.post(city + "/my/sittings/" + sitting.id() + "/hand-in", Map.of("answered", answered), key));
        var told = answer.ok()
                ? new Told.Marked(answer.json().path("score").asInt(), answer.json().path("right").asInt(), answer.json().path("answered").asInt(),
                        Instant.parse(answer.json().path("handedInAt").asText()))
                : new Told.Refused(answer.problem());
        history.end(asked, told);
        return told;
    }

    private static JsonNode expect(Answer answer) {
        if (!answer.ok()) {
            throw new AssertionError("refused: " + answer);
        }
        return answer.json();
    }
}
