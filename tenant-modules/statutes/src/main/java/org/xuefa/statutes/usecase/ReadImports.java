package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.statutes.domain.ImportStore;
import org.xuefa.statutes.domain.StatuteImport;

/** What became of uploads. */
@ApplicationScoped
@Transactional
public class ReadImports {
    private static final int LATEST = 50;
    private final ImportStore imports;

    @SuppressWarnings("NullAway")
    protected ReadImports() {
        this(null);
    }

    @Inject
    public ReadImports(ImportStore imports) {
        this.imports = imports;
    }

    public StatuteImport one(UUID id) {
        return imports.find(id).orElseThrow(Refusal::notFound);
    }

    /** As {@link ImportStore#files}. */
    public List<ImportStore.Settled> files(UUID id, StatuteImport.@Nullable Outcome outcome, boolean waiting, int from, int limit) {
        one(id);
        return imports.files(id, outcome, waiting, from, limit);
    }

    public List<StatuteImport> latest() {
        return imports.latest(LATEST);
    }
}
