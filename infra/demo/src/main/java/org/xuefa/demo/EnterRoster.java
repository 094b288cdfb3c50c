package org.xuefa.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xuefa.client.api.RostersApi;
import org.xuefa.client.model.RosterApplication;
import org.xuefa.client.model.RosterBatch;
import org.xuefa.client.model.RosterMode;
import org.xuefa.client.model.RosterState;
import org.xuefa.client.model.Verdict;

/** Uploads the roster sheet, waits for its verdict, and applies it. */
final class EnterRoster {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int MANY = 20;
    private static final Set<RosterState> UNDER_WAY = Set.of(RosterState.READING, RosterState.APPLYING);
    private static final Set<RosterState> USELESS = Set.of(RosterState.FAILED, RosterState.DISCARDED);
    private final Visitor administrator;
    private final String city;
    private final RostersApi rosters;

    EnterRoster(Visitor administrator) {
        this.administrator = administrator;
        this.city = administrator.city();
        this.rosters = administrator.api(RostersApi::new);
    }

    /** The applied batch. */
    RosterBatch enter(UUID campaign, List<PersonPlan> people) {
        var known = Calls.call("rosters", () -> rosters.listRosters(city, campaign, null, MANY)).getItems().stream()
                .filter(batch -> !USELESS.contains(batch.getState())).findFirst();
        var batch = settled(known.orElseGet(() -> upload(campaign, people)));
        if (batch.getState() == RosterState.READY) {
            if (batch.getRefused() > 0) {
                throw new DemoFailure("the roster was refused: " + reasons(batch));
            }
            var ready = batch.getId();
            batch = settled(Calls.call("apply roster", () -> rosters.applyRoster(city, ready, new RosterApplication().mode(RosterMode.ALL_OR_NOTHING))));
        }
        if (batch.getState() != RosterState.APPLIED) {
            throw new DemoFailure("the roster ended as " + batch.getState() + (batch.getProblem() == null ? "" : ": " + batch.getProblem().getCode()));
        }
        return batch;
    }

    private RosterBatch upload(UUID campaign, List<PersonPlan> people) {
        var name = URLEncoder.encode("参训人员信息收集表.xlsx", StandardCharsets.UTF_8);
        return administrator.upload("upload roster", "/cities/" + city + "/rosters?campaignId=" + campaign + "&fileName=" + name, Sheets.roster(people), RosterBatch.class);
    }

    private RosterBatch settled(RosterBatch batch) {
        return Calls.until("roster", PATIENCE, () -> rosters.getRoster(city, batch.getId()), found -> !UNDER_WAY.contains(found.getState()));
    }

    private List<String> reasons(RosterBatch batch) {
        return Calls.call("roster rows", () -> rosters.listRosterRows(city, batch.getId(), Verdict.REFUSED, null, MANY)).getItems().stream()
                .flatMap(row -> row.getFindings().stream().map(finding -> row.getRow() + " " + finding.getColumn() + " " + finding.getCode())).limit(MANY).toList();
    }
}
