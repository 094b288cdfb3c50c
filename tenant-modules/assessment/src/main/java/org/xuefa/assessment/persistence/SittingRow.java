package org.xuefa.assessment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.Grade;
import org.xuefa.assessment.domain.AnswerSheet;
import org.xuefa.assessment.domain.MarkingRule;
import org.xuefa.assessment.domain.Sitting;
import org.xuefa.campaign.ExamRule;
import org.xuefa.campaign.ScoreRule;
import org.xuefa.platform.persistence.CitySql;

/** A sitting with its answers in one text of fixed cells. */
@Entity
@DynamicUpdate
@Table(name = "assessment_sitting")
class SittingRow {
    /** What {@link #read} reads. */
    static final String COLUMNS = """
            id, campaign_id, person_id, subject, unit_id, unit_path, paper_id, attempt, state, answers, started_at, deadline, accepts_until, extra_minutes, rule_version,
            multiple_choice, result_rule, excellent, good, pass, exam_weight, exam_score, study_score, rulings, handed_in_at, handed_in_by, score, grade, right_items, answered_items, regraded""";

    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "person_id")
    private UUID personId;

    private String subject;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "unit_path")
    private String unitPath;

    @Column(name = "paper_id")
    private UUID paperId;

    private int attempt;

    @Enumerated(EnumType.STRING)
    private Sitting.State state;

    private int items;
    private String answers;

    @Column(name = "started_at")
    private Instant startedAt;

    private Instant deadline;

    @Column(name = "accepts_until")
    private Instant acceptsUntil;

    @Column(name = "extra_minutes")
    private int extraMinutes;

    @Column(name = "saved_at")
    private @Nullable Instant savedAt;

    @Column(name = "rule_version")
    private int ruleVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "multiple_choice")
    private ExamRule.MultipleChoice multipleChoice;

    @Enumerated(EnumType.STRING)
    @Column(name = "result_rule")
    private ExamRule.Result resultRule;

    private int excellent;
    private int good;
    private int pass;

    @Column(name = "exam_weight")
    private int examWeight;

    @Column(name = "exam_score")
    private @Nullable Integer examScore;

    @Column(name = "study_score")
    private @Nullable Integer studyScore;

    private int rulings;

    @Column(name = "handed_in_at")
    private @Nullable Instant handedInAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "handed_in_by")
    private Sitting.@Nullable HandedInBy handedInBy;

    private @Nullable Integer score;

    @Enumerated(EnumType.STRING)
    private @Nullable Grade grade;

    @Column(name = "right_items")
    private @Nullable Integer rightItems;

    @Column(name = "answered_items")
    private @Nullable Integer answeredItems;

    private boolean regraded;

    protected SittingRow() {}

    SittingRow(Sitting sitting) {
        this.id = sitting.id();
        this.campaignId = sitting.campaignId();
        this.personId = sitting.personId();
        this.subject = sitting.subject();
        this.unitId = sitting.unitId();
        this.unitPath = sitting.unitPath();
        this.paperId = sitting.paperId();
        this.attempt = sitting.attempt();
        this.state = sitting.state();
        this.items = sitting.sheet().items();
        this.answers = sitting.sheet().cells();
        this.startedAt = sitting.startedAt();
        this.deadline = sitting.deadline();
        this.acceptsUntil = sitting.acceptsUntil();
        this.extraMinutes = sitting.extraMinutes();
        this.ruleVersion = sitting.rule().ruleVersion();
        this.multipleChoice = sitting.rule().multipleChoice();
        this.resultRule = sitting.rule().result();
        this.excellent = sitting.rule().bands().excellent();
        this.good = sitting.rule().bands().good();
        this.pass = sitting.rule().bands().pass();
        this.examWeight = sitting.rule().score().examWeight();
        this.rulings = sitting.rulings();
    }

    /** What stands in a row that was read without Hibernate. */
    static Sitting read(ResultSet row) throws SQLException {
        var read = new SittingRow();
        read.id = CitySql.uuid(row, "id");
        read.campaignId = CitySql.uuid(row, "campaign_id");
        read.personId = CitySql.uuid(row, "person_id");
        read.subject = row.getString("subject");
        read.unitId = CitySql.uuid(row, "unit_id");
        read.unitPath = row.getString("unit_path");
        read.paperId = CitySql.uuid(row, "paper_id");
        read.attempt = row.getInt("attempt");
        read.state = Sitting.State.valueOf(row.getString("state"));
        read.answers = row.getString("answers");
        read.startedAt = Objects.requireNonNull(CitySql.instant(row, "started_at"));
        read.deadline = Objects.requireNonNull(CitySql.instant(row, "deadline"));
        read.acceptsUntil = Objects.requireNonNull(CitySql.instant(row, "accepts_until"));
        read.extraMinutes = row.getInt("extra_minutes");
        read.ruleVersion = row.getInt("rule_version");
        read.multipleChoice = ExamRule.MultipleChoice.valueOf(row.getString("multiple_choice"));
        read.resultRule = ExamRule.Result.valueOf(row.getString("result_rule"));
        read.excellent = row.getInt("excellent");
        read.good = row.getInt("good");
        read.pass = row.getInt("pass");
        read.examWeight = row.getInt("exam_weight");
        read.rulings = row.getInt("rulings");
        if (read.state == Sitting.State.MARKED) {
            read.handedInAt = CitySql.instant(row, "handed_in_at");
            read.handedInBy = Sitting.HandedInBy.valueOf(row.getString("handed_in_by"));
            read.score = row.getInt("score");
            read.grade = Grade.valueOf(row.getString("grade"));
            read.rightItems = row.getInt("right_items");
            read.answeredItems = row.getInt("answered_items");
            read.regraded = row.getBoolean("regraded");
            read.examScore = row.getObject("exam_score", Integer.class);
            read.studyScore = row.getObject("study_score", Integer.class);
        }
        return read.sitting();
    }

    void subject(String newSubject) {
        subject = newSubject;
    }

    void extend(Instant newDeadline, Instant newAcceptsUntil, int newExtraMinutes) {
        deadline = newDeadline;
        acceptsUntil = newAcceptsUntil;
        extraMinutes = newExtraMinutes;
    }

    void mark(Sitting.Mark mark, int newRulings) {
        state = Sitting.State.MARKED;
        handedInAt = mark.handedInAt();
        handedInBy = mark.by();
        score = mark.score();
        grade = mark.grade();
        rightItems = mark.right();
        answeredItems = mark.answered();
        regraded = mark.regraded();
        examScore = mark.parts() == null ? null : mark.parts().exam();
        studyScore = mark.parts() == null ? null : mark.parts().study();
        rulings = newRulings;
    }

    Sitting sitting() {
        return new Sitting(id, campaignId, personId, subject, unitId, unitPath, paperId, attempt, state, new AnswerSheet(answers), startedAt, deadline, acceptsUntil, extraMinutes,
                new MarkingRule(ruleVersion, multipleChoice, resultRule, new ExamRule.GradeBands(excellent, good, pass), new ScoreRule(examWeight)), rulings, mark());
    }

    private Sitting.@Nullable Mark mark() {
        if (handedInAt == null || handedInBy == null || score == null || grade == null || rightItems == null || answeredItems == null) {
            return null;
        }
        var parts = examScore == null || studyScore == null ? null : new Sitting.Parts(examScore, studyScore);
        return new Sitting.Mark(handedInAt, handedInBy, score, parts, grade, rightItems, answeredItems, regraded);
    }
}
