package org.xuefa.packs.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xuefa.packs.domain.PacksProblem;
import org.xuefa.packtool.Fault;
import org.xuefa.packtool.KeyRing;
import org.xuefa.packtool.PackCheck;
import org.xuefa.packtool.PackReport;
import org.xuefa.packtool.PackRules;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.Refusal;

/**
 * Takes a pack file: the pack tool holds it against the city's keys and the statute library, outside any transaction, and only a good one is stored.
 * A bad one is refused with every reason, and nothing of it is left.
 */
@ApplicationScoped
public class UploadPack {
    private final TakePack take;
    private final StatuteLaws laws;

    @SuppressWarnings("NullAway")
    protected UploadPack() {
        this(null, null);
    }

    @Inject
    public UploadPack(TakePack take, StatuteLaws laws) {
        this.take = take;
        this.laws = laws;
    }

    /** Id of the version that it is now. */
    public UUID upload(Upload upload) {
        var report = check(upload, take.keys());
        if (!report.isGood()) {
            take.refused(upload, report);
            throw refusal(report);
        }
        return take.upload(upload, report);
    }

    PackReport check(Upload upload, KeyRing keys) {
        try {
            return PackCheck.check(upload.file(), PackRules.signed(keys).with(laws));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Refusal refusal(PackReport report) {
        return new Refusal(PacksProblem.PACK_REFUSED, Map.of("reasons", report.total()), report.faults().stream().map(UploadPack::field).toList());
    }

    static Refusal refusal(List<FieldProblem> reasons) {
        return new Refusal(PacksProblem.PACK_REFUSED, Map.of("reasons", reasons.size()), reasons);
    }

    private static FieldProblem field(Fault fault) {
        return new FieldProblem(fault.where(), fault.reason().code(), fault.message());
    }
}
