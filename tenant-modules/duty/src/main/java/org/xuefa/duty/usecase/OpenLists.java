package org.xuefa.duty.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.duty.domain.DutyList;
import org.xuefa.duty.domain.DutyListStore;

/** Which published lists are at work. */
@ApplicationScoped
public class OpenLists {
    private final DutyListStore lists;
    private final Campaigns campaigns;

    @SuppressWarnings("NullAway")
    protected OpenLists() {
        this(null, null);
    }

    @Inject
    public OpenLists(DutyListStore lists, Campaigns campaigns) {
        this.lists = lists;
        this.campaigns = campaigns;
    }

    /** Published lists whose links still follow the courses: from the open campaign's year on; without one the newest. Lists of years before are evidence. */
    List<DutyList> following() {
        var published = published();
        var from = campaigns.current().map(Campaign::year).orElse(published.stream().mapToInt(DutyList::year).max().orElse(0));
        return published.stream().filter(list -> list.year() >= from).toList();
    }

    /** The published list of a year. */
    List<DutyList> of(int year) {
        return published().stream().filter(list -> list.year() == year).toList();
    }

    /** The list that advises learners of a year: its own, else the newest before it. */
    Optional<DutyList> advising(int year) {
        return published().stream().filter(list -> list.year() <= year).max(Comparator.comparingInt(DutyList::year));
    }

    private List<DutyList> published() {
        return lists.all().stream().filter(list -> list.state() == DutyList.State.PUBLISHED).toList();
    }
}
