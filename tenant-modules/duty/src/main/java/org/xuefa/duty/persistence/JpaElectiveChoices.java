package org.xuefa.duty.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.xuefa.duty.domain.ElectiveStore;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;

/** Learners' choices in the database. */
@ApplicationScoped
public class JpaElectiveChoices implements ElectiveStore {
    private final EntityManager entityManager;

    @SuppressWarnings("NullAway")
    protected JpaElectiveChoices() {
        this(null);
    }

    @Inject
    public JpaElectiveChoices(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Choice> choices(UUID campaignId, UUID personId) {
        return entityManager.createQuery("from ElectiveChoiceRow e where e.campaignId = :campaign and e.personId = :person order by e.chosenAt, e.courseId", ElectiveChoiceRow.class)
                .setParameter("campaign", campaignId).setParameter("person", personId)
                .getResultStream().map(row -> new Choice(row.courseId, row.chosen, row.chosenAt)).toList();
    }

    @Override
    public void save(UUID campaignId, UUID personId, Choice choice) {
        var row = entityManager.find(ElectiveChoiceRow.class, new ElectiveChoiceRow.Key(campaignId, personId, choice.courseId()));
        if (row == null) {
            add(campaignId, personId, choice);
        } else if (row.chosen != choice.chosen()) {
            row.chosen = choice.chosen();
            row.chosenAt = choice.at();
        }
    }

    @Override
    public void addIfAbsent(UUID campaignId, UUID personId, Choice choice) {
        if (entityManager.find(ElectiveChoiceRow.class, new ElectiveChoiceRow.Key(campaignId, personId, choice.courseId())) == null) {
            add(campaignId, personId, choice);
        }
    }

    private void add(UUID campaignId, UUID personId, Choice choice) {
        var row = new ElectiveChoiceRow();
        row.campaignId = campaignId;
        row.personId = personId;
        row.courseId = choice.courseId();
        row.chosen = choice.chosen();
        row.chosenAt = choice.at();
        entityManager.persist(row);
        try {
            entityManager.flush();
        } catch (ConstraintViolationException _) {
            // The same choice from elsewhere in this moment: asked again it is there.
            throw new Refusal(CommonProblem.CONFLICTING_CHANGE);
        }
    }

    @Override
    public Set<String> interests(UUID personId) {
        return new HashSet<>(entityManager.createQuery("select i.topic from InterestRow i where i.personId = :person", String.class).setParameter("person", personId).getResultList());
    }

    @Override
    public void setInterests(UUID personId, Set<String> topics) {
        var before = interests(personId);
        entityManager.createQuery("delete from InterestRow i where i.personId = :person and i.topic not in :topics")
                .setParameter("person", personId).setParameter("topics", topics.isEmpty() ? Set.of("") : topics).executeUpdate();
        topics.stream().filter(topic -> !before.contains(topic)).forEach(topic -> {
            var row = new InterestRow();
            row.personId = personId;
            row.topic = topic;
            entityManager.persist(row);
        });
        entityManager.flush();
    }
}
