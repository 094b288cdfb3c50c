package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.assessment.Result;
import org.xuefa.assessment.Results;
import org.xuefa.assessment.domain.Sittings;

/** Answers features downstream. */
@ApplicationScoped
public class KnownResults implements Results {
    private final Sittings sittings;

    protected KnownResults() {
        this(null);
    }

    @Inject
    public KnownResults(Sittings sittings) {
        this.sittings = sittings;
    }

    @Override
    @Transactional
    public Optional<Result> of(UUID campaignId, UUID personId) {
        return sittings.result(campaignId, personId);
    }

    @Override
    @Transactional
    public List<Result> ofPerson(UUID personId) {
        return sittings.resultsOf(personId);
    }

    @Override
    @Transactional
    public List<Result> findAll(UUID campaignId, Collection<UUID> personIds) {
        return personIds.isEmpty() ? List.of() : sittings.resultsOf(campaignId, personIds);
    }
}
