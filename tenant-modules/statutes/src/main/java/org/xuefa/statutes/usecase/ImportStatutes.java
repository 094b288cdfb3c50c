package org.xuefa.statutes.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.time.ServerClock;
import org.xuefa.statutes.domain.DeedStore.Action;
import org.xuefa.statutes.domain.ImportStore;
import org.xuefa.statutes.domain.LawText;
import org.xuefa.statutes.domain.LawTextParser;
import org.xuefa.statutes.domain.StatuteImport;
import org.xuefa.statutes.domain.StatuteImport.Outcome;
import org.xuefa.statutes.domain.StatuteImport.Result;
import org.xuefa.statutes.domain.StatuteStore;
import org.xuefa.statutes.domain.StoredLaw;
import org.xuefa.statutes.domain.StoredVersion;
import org.xuefa.statutes.domain.UnreadableLaw;
import org.xuefa.statutes.domain.VersionComparison;
import org.xuefa.statutes.search.LawAliases;

/** Brings one uploaded file into the library. A file that cannot be read is refused with its reason and does not hold up the others. */
@ApplicationScoped
public class ImportStatutes {
    private static final String NO_CATEGORY = "其他";

    private final ImportStore imports;
    private final StatuteStore statutes;
    private final RepealLaws repeals;
    private final LawDeeds deeds;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ImportStatutes() {
        this(null, null, null, null, null);
    }

    @Inject
    public ImportStatutes(ImportStore imports, StatuteStore statutes, RepealLaws repeals, LawDeeds deeds, Clock clock) {
        this.imports = imports;
        this.statutes = statutes;
        this.repeals = repeals;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Takes the next file that waits; false when none does. */
    @Transactional
    public boolean next() {
        var claimed = imports.claim();
        if (claimed.isPresent()) {
            var file = claimed.get();
            imports.settle(file.importId(), file.file().place(), result(file));
        } else {
            imports.finish(clock.instant());
        }
        return claimed.isPresent();
    }

    private Result result(ImportStore.Claimed claimed) {
        var file = claimed.file();
        try {
            var text = LawTextParser.parse(lines(file)).dated(file.firstDate(), file.versionDate(), file.effective());
            if (text.versionDate() == null) {
                return refused(1, "标题下没有通过、公布或者修正的日期，index.csv 里也没有");
            }
            return store(text, claimed);
        } catch (UnreadableLaw e) {
            return refused(e.line(), Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    private static Result refused(int line, String message) {
        return new Result(Outcome.REFUSED, 0, line, message);
    }

    private Result store(LawText text, ImportStore.Claimed claimed) {
        var file = claimed.file();
        var result = stored(text, claimed);
        if (file.repealed() != null && result.outcome() != Outcome.REFUSED) {
            repeals.catalogued(statutes.lawTitled(text.title()).orElseThrow(), file.repealed());
        }
        return result;
    }

    private Result stored(LawText text, ImportStore.Claimed claimed) {
        var file = claimed.file();
        var known = statutes.lawTitled(text.title()).flatMap(law -> statutes.lock(law.id()));
        if (known.isEmpty()) {
            var id = Ids.next();
            statutes.addLaw(id, text.title(), Objects.requireNonNullElse(file.category(), NO_CATEGORY), names(text, file));
            statutes.addVersion(version(id, text), text.articles());
            return new Result(Outcome.ADDED, text.articles().size(), 0, null);
        }
        var law = known.get();
        if (law.versions().isEmpty()) {
            // All of its versions were taken out.
            statutes.addAliases(law.id(), names(text, file));
            statutes.addVersion(version(law.id(), text), text.articles());
            return new Result(Outcome.ADDED, text.articles().size(), 0, null);
        }
        var same = law.versions().stream().filter(version -> version.date().equals(text.versionDate())).findAny();
        if (same.isPresent()) {
            return sameDate(law, same.get(), text, claimed);
        }
        var version = version(law.id(), text);
        statutes.addVersion(version, text.articles());
        announce(law, version);
        return new Result(Outcome.NEW_VERSION, text.articles().size(), 0, null);
    }

    /** A text that differs takes the place of the version only where the operator has chosen so for the whole import. */
    private Result sameDate(StoredLaw law, StoredVersion known, LawText text, ImportStore.Claimed claimed) {
        if (known.hash().equals(text.hash())) {
            return new Result(Outcome.UNCHANGED, 0, 0, null);
        }
        if (!claimed.replaces()) {
            return refused(0, "已有同一日期的版本而文字不同。请核对日期；确要更正文本的，导入时选择“更正同一日期的文本”");
        }
        var corrected = new StoredVersion(known.id(), law.id(), known.date(), text.firstDate(), text.effectiveFrom(), text.history(), text.preamble(), text.annex(),
                text.articles().size(), text.hash());
        var changed = VersionComparison.differing(statutes.articles(known.id()), text.articles());
        statutes.correctVersion(corrected, text.articles());
        if (!changed.isEmpty()) {
            statutes.announceCorrection(law.id(), known.date(), LocalDate.ofInstant(clock.instant(), ServerClock.CHINA), changed);
        }
        deeds.record(claimed.startedBy(), Action.VERSION_CORRECTED, law, List.of("version=" + known.date(), "file=" + claimed.file().name(), "articles=" + String.join("、", changed)), null);
        return new Result(Outcome.CORRECTED, text.articles().size(), 0, null);
    }

    /** What the law is called: by its text, by the maintained list, by the catalogue. */
    private static List<String> names(LawText text, StatuteImport.File file) {
        return Stream.concat(LawAliases.of(text.title()).stream(), file.names().stream()).distinct().toList();
    }

    /** Only a version newer than all is news, on the day it comes into force; an older one completes the history. */
    private void announce(StoredLaw law, StoredVersion version) {
        var before = law.newest();
        if (version.date().isAfter(before.date())) {
            statutes.announce(law.id(), before.date(), version.date(), version.inForceFrom());
        }
    }

    private static StoredVersion version(java.util.UUID lawId, LawText text) {
        return new StoredVersion(Ids.next(), lawId, Objects.requireNonNull(text.versionDate()), text.firstDate(), text.effectiveFrom(), text.history(),
                text.preamble(), text.annex(), text.articles().size(), text.hash());
    }

    private static List<String> lines(StatuteImport.File file) throws UnreadableLaw {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".docx") ? DocxLines.read(file.content()) : PlainText.of(file.content()).lines().toList();
    }
}
