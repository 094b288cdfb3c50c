package org.xuefa.demo;

import java.time.Duration;
import java.util.List;
import org.xuefa.client.api.MyCertificatesApi;
import org.xuefa.client.api.MyExamHallsApi;
import org.xuefa.client.api.MySittingsApi;
import org.xuefa.client.model.AnswerInput;
import org.xuefa.client.model.ExamHall;
import org.xuefa.client.model.HandIn;
import org.xuefa.client.model.MyCertificate;
import org.xuefa.client.model.OpenSitting;
import org.xuefa.client.model.SittingStart;

/** Takes the exam and waits for the certificate. */
final class Exam {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final String city;
    private final MyExamHallsApi halls;
    private final MySittingsApi sittings;
    private final MyCertificatesApi certificates;

    Exam(Visitor learner) {
        this.city = learner.city();
        this.halls = learner.api(MyExamHallsApi::new);
        this.sittings = learner.api(MySittingsApi::new);
        this.certificates = learner.api(MyCertificatesApi::new);
    }

    boolean isCertified() {
        return !certificates().isEmpty();
    }

    /** @param leaveOut how many questions at the end stay without an answer */
    void take(AnswerKey key, int leaveOut) {
        var hall = hall();
        if (hall.getResult() == null) {
            sit(hall, key, leaveOut);
        }
    }

    MyCertificate certificate() {
        return Calls.until("certificate", PATIENCE, () -> certificates.listMyCertificates(city).getItems(), found -> !found.isEmpty()).getFirst();
    }

    /** Credits and participation arrive a moment later than they are earned. */
    private ExamHall hall() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var hall = Calls.call("exam hall", () -> halls.getMyExamHall(city, null));
            if (hall.getResult() != null || hall.getOpenSittingId() != null || hall.getAdmitted()) {
                return hall;
            }
            if (System.nanoTime() > end) {
                throw new DemoFailure("not admitted to the exam: " + hall.getConditions().stream().filter(condition -> !condition.getMet()).map(condition -> condition.getCode().getValue()).toList());
            }
            Calls.pause(Duration.ofSeconds(1));
        }
    }

    private void sit(ExamHall hall, AnswerKey key, int leaveOut) {
        var once = Calls.key();
        var sitting = Calls.call("start exam", () -> sittings.startMySitting(city, once, new SittingStart().campaignId(hall.getCampaignId())));
        int answered = sitting.getItems().size() - leaveOut;
        sitting.getItems().stream().limit(answered).forEach(item -> {
            var chosen = key.choose(item.getStem(), item.getOptions());
            if (!item.getChosen().equals(chosen)) {
                answer(sitting, item.getPosition(), item.getSequence() + 1, chosen);
            }
        });
        var last = Calls.key();
        Calls.call("hand in", () -> sittings.handInMySitting(city, sitting.getId(), last, new HandIn().answered(answered).confirmed(true)));
    }

    private void answer(OpenSitting sitting, int position, int sequence, List<Integer> chosen) {
        Calls.call("answer", () -> sittings.saveMyAnswer(city, sitting.getId(), position, new AnswerInput().sequence(sequence).chosen(chosen)));
    }

    private List<MyCertificate> certificates() {
        return Calls.call("my certificates", () -> certificates.listMyCertificates(city)).getItems();
    }
}
