package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.xuefa.learning.StudyRecord;
import org.xuefa.learning.StudyRecords;
import org.xuefa.learning.domain.AccountStore;

/** The front door for how far people have come. */
@ApplicationScoped
public class StudyRecordBook implements StudyRecords {
    private final AccountStore accounts;

    @SuppressWarnings("NullAway")
    protected StudyRecordBook() {
        this(null);
    }

    @Inject
    public StudyRecordBook(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional
    public List<StudyRecord> of(UUID campaignId, Collection<UUID> personIds) {
        return accounts.findAll(campaignId, personIds).stream()
                .map(account -> new StudyRecord(account.personId(), account.startedAt(), account.reachedAt()))
                .toList();
    }
}
