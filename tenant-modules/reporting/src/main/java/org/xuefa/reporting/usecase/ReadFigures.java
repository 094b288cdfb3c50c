package org.xuefa.reporting.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaigns;
import org.xuefa.campaign.Tier;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.UnitKind;
import org.xuefa.enrolment.Units;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.reporting.domain.CampaignFigures;
import org.xuefa.reporting.domain.Counts;
import org.xuefa.reporting.domain.FigureTables;
import org.xuefa.reporting.domain.Lagging;
import org.xuefa.reporting.domain.TrendDay;

/** What the supervision page shows. Everything comes from counters; nobody is counted here. */
@ApplicationScoped
public class ReadFigures {
    private final Campaigns campaigns;
    private final Areas areas;
    private final Units units;
    private final FigureTables tables;
    private final Clock clock;

    public record UnitList(List<UnitFigures> lines, CampaignFigures campaignFigures, Instant asOf) {}

    public record Trend(List<TrendDay> days, int should, Instant asOf) {}

    @SuppressWarnings("NullAway")
    protected ReadFigures() {
        this(null, null, null, null, null);
    }

    @Inject
    public ReadFigures(Campaigns campaigns, Areas areas, Units units, FigureTables tables, Clock clock) {
        this.campaigns = campaigns;
        this.areas = areas;
        this.units = units;
        this.tables = tables;
        this.clock = clock;
    }

    @Transactional
    public Overview overview(Caller caller, UUID campaignId, @Nullable UUID unitId) {
        var campaign = campaigns.find(campaignId).orElseThrow(Refusal::notFound);
        var area = areas.of(caller, unitId);
        var byTier = byTier(campaignId, area);
        var tiers = campaign.tiers().stream().map(tier -> new Overview.TierCounts(tier, byTier.getOrDefault(tier.code(), Counts.NONE)));
        var unlisted = byTier.keySet().stream().filter(code -> campaign.tiers().stream().noneMatch(tier -> tier.code().equals(code)))
                .map(code -> new Overview.TierCounts(new Tier(code, code), byTier.get(code)));
        return new Overview(
                campaign,
                tables.campaign(campaignId),
                clock.instant(),
                area.path(),
                area.units(),
                sum(byTier.values()),
                Stream.concat(tiers, unlisted).toList());
    }

    @Transactional
    public UnitList units(Caller caller, UnitQuestion question) {
        var _ = campaigns.find(question.campaignId()).orElseThrow(Refusal::notFound);
        var area = areas.of(caller, question.unitId());
        var state = tables.campaign(question.campaignId());
        var lines = lines(question, area);
        var ordered = switch (question.order()) {
            case TREE -> lines;
            case LAGGING -> new Lagging(state.targets()).first(lines, UnitFigures::counts);
        };
        return new UnitList(ordered, state, clock.instant());
    }

    @Transactional
    public Trend trend(Caller caller, UUID campaignId, @Nullable UUID unitId, @Nullable String tier) {
        var _ = campaigns.find(campaignId).orElseThrow(Refusal::notFound);
        var area = areas.of(caller, unitId);
        var should = of(tier, byTier(campaignId, area)).should();
        return new Trend(tables.trend(campaignId, ids(area.units()), tier), should, clock.instant());
    }

    private List<UnitFigures> lines(UnitQuestion question, Area area) {
        var listed = listed(question.level(), area);
        var wanted = new ArrayList<>(ids(listed));
        wanted.addAll(ids(area.units()));
        var counts = tables.counts(question.campaignId(), wanted);
        var lines = new ArrayList<UnitFigures>();
        listed.forEach(unit -> lines.add(new UnitFigures(unit, false, of(question.tier(), counts.getOrDefault(unit.id(), Map.of())))));
        if (question.level() != UnitQuestion.Level.UNITS) {
            area.units().forEach(top -> rest(question, top, lines, counts).ifPresent(lines::addFirst));
        }
        return lines;
    }

    /** The people of a unit who are in none of the units listed below it. */
    private static Optional<UnitFigures> rest(UnitQuestion question, Unit top, List<UnitFigures> lines, Map<UUID, Map<String, Counts>> counts) {
        var below = lines.stream().filter(line -> !line.own() && line.unit().path().startsWith(top.path())).map(UnitFigures::counts).toList();
        var rest = of(question.tier(), counts.getOrDefault(top.id(), Map.of())).minus(sum(below));
        return rest.equals(Counts.NONE) ? Optional.empty() : Optional.of(new UnitFigures(top, true, rest));
    }

    private List<Unit> listed(UnitQuestion.Level level, Area area) {
        return switch (level) {
            case CHILDREN -> area.units().size() == 1 ? units.children(area.units().getFirst().id()) : area.units();
            case COUNTIES -> area.units().stream().flatMap(top -> units.subtree(top.id()).stream()).filter(unit -> unit.kind() == UnitKind.COUNTY).toList();
            case UNITS -> area.units().stream().flatMap(top -> units.subtree(top.id()).stream()).toList();
        };
    }

    private Map<String, Counts> byTier(UUID campaignId, Area area) {
        var total = new HashMap<String, Counts>();
        tables.counts(campaignId, ids(area.units())).values().forEach(tiers -> tiers.forEach((tier, counts) -> total.merge(tier, counts, Counts::plus)));
        return total;
    }

    private static Counts of(@Nullable String tier, Map<String, Counts> byTier) {
        return tier == null ? sum(byTier.values()) : byTier.getOrDefault(tier, Counts.NONE);
    }

    private static Counts sum(Collection<Counts> counts) {
        return counts.stream().reduce(Counts.NONE, Counts::plus);
    }

    private static List<UUID> ids(List<Unit> units) {
        return units.stream().map(Unit::id).toList();
    }
}
