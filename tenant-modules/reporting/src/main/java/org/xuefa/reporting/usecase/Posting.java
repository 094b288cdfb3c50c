package org.xuefa.reporting.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.xuefa.reporting.domain.FigureBook;
import org.xuefa.reporting.domain.PersonState;
import org.xuefa.reporting.domain.Tally;

/** Changes states and counters together. The book has been locked before, in the transaction of the use case. */
@ApplicationScoped
public class Posting {
    private final FigureBook book;
    private final Sources sources;

    @SuppressWarnings("NullAway")
    protected Posting() {
        this(null, null);
    }

    @Inject
    public Posting(FigureBook book, Sources sources) {
        this.book = book;
        this.sources = sources;
    }

    /** A fact about people; who is not in the book yet is placed first. */
    void facts(UUID campaignId, Collection<UUID> personIds, UnaryOperator<PersonState> fact) {
        var known = book.people(campaignId, personIds);
        var unknown = personIds.stream().filter(id -> !known.containsKey(id)).toList();
        if (unknown.isEmpty()) {
            write(campaignId, personIds, known, fact);
        } else {
            var places = sources.places(campaignId, unknown);
            book.place(places.unitPaths());
            write(campaignId, personIds, known, person -> fact.apply(known.containsKey(person.personId()) ? person : places.apply(person)));
        }
    }

    /** Where people count, and perhaps more; the number of people in whom something that counts was different. */
    int places(UUID campaignId, Collection<UUID> personIds, Sources.Places places, UnaryOperator<PersonState> more) {
        book.place(places.unitPaths());
        return write(campaignId, personIds, book.people(campaignId, personIds), person -> more.apply(places.apply(person)));
    }

    private int write(UUID campaignId, Collection<UUID> personIds, Map<UUID, PersonState> known, UnaryOperator<PersonState> change) {
        var tally = new Tally();
        List<PersonState> changed = new ArrayList<>();
        int different = 0;
        for (var id : personIds) {
            var old = known.getOrDefault(id, PersonState.unknown(id));
            var now = change.apply(old);
            if (!now.equals(old)) {
                changed.add(now);
                tally.change(old, now);
                different += now.countsOtherThan(old) ? 1 : 0;
            }
        }
        book.write(campaignId, changed, tally);
        return different;
    }
}
