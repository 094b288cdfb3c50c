package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.EnrolmentsApi;
import org.xuefa.api.model.Bucket;
import org.xuefa.api.model.EnrolmentCounts;
import org.xuefa.api.model.EnrolmentDecision;
import org.xuefa.api.model.EnrolmentPage;
import org.xuefa.api.model.EnrolmentState;
import org.xuefa.api.model.Exemption;
import org.xuefa.api.model.Move;
import org.xuefa.api.model.NewEnrolment;
import org.xuefa.api.model.Reason;
import org.xuefa.enrolment.domain.Enrolled;
import org.xuefa.enrolment.domain.Numbers;
import org.xuefa.enrolment.usecase.BrowseEnrolments;
import org.xuefa.enrolment.usecase.Enrol;
import org.xuefa.enrolment.usecase.EnrolmentView;
import org.xuefa.enrolment.usecase.SettleEnrolment;
import org.xuefa.platform.sheet.SheetColumn;
import org.xuefa.platform.web.Cursors;
import org.xuefa.platform.web.SheetDownloads;

@Path("/cities/{city}/enrolments")
@ApplicationScoped
public class EnrolmentsResource implements EnrolmentsApi {
    private static final int SHEET_PIECE = 1000;
    private static final List<SheetColumn> COLUMNS = List.of(new SheetColumn("单位", 30), new SheetColumn("姓名", 12), new SheetColumn("身份证号", 22),
            new SheetColumn("联系方式", 16), new SheetColumn("职务职级", 20), new SheetColumn("层次", 14), new SheetColumn("名单与报名", 14), new SheetColumn("状态", 10),
            new SheetColumn("免试原因", 30));
    private final BrowseEnrolments browse;
    private final Enrol enrol;
    private final SettleEnrolment settle;
    private final Cursors cursors;

    protected EnrolmentsResource() {
        this(null, null, null, null);
    }

    @Inject
    public EnrolmentsResource(BrowseEnrolments browse, Enrol enrol, SettleEnrolment settle, Cursors cursors) {
        this.browse = browse;
        this.enrol = enrol;
        this.settle = settle;
        this.cursors = cursors;
    }

    @Override
    public Response listEnrolments(String city, UUID campaignId, @Nullable UUID unitId, @Nullable Bucket bucket, @Nullable EnrolmentState state, @Nullable String tier,
            @Nullable Boolean exempt, @Nullable String q, @Nullable String cursor, @Nullable Integer limit) {
        var filter = new BrowseEnrolments.Filter(campaignId, unitId, bucket == null ? null : org.xuefa.enrolment.domain.Bucket.valueOf(bucket.name()),
                state == null ? null : org.xuefa.enrolment.domain.EnrolmentState.valueOf(state.name()), tier, exempt, q);
        var list = "enrolments " + filter;
        int rows = Cursors.limit(limit);
        var found = browse.list(filter, cursors.position(cursor, list).map(UUID::fromString).orElse(null), rows + 1);
        var page = new EnrolmentPage().items(found.stream().limit(rows).map(Mapping::enrolment).toList());
        return Response.ok(found.size() > rows ? page.next(cursors.next(list, found.get(rows - 1).enrolled().id().toString())) : page).build();
    }

    @Override
    public Response addEnrolment(String city, String idempotencyKey, NewEnrolment wanted) {
        var id = enrol.byAdministrator(wanted.getCampaignId(), new Enrol.Application(wanted.getUnitId(), wanted.getName().strip(),
                Numbers.idNumber(wanted.getIdNumber(), "/idNumber"), Numbers.phone(wanted.getPhone(), "/phone"), wanted.getTier(), wanted.getPost(), wanted.getRemark()));
        return Response.status(Response.Status.CREATED).entity(Mapping.enrolment(browse.get(id))).build();
    }

    @Override
    public Response countEnrolments(String city, UUID campaignId, @Nullable UUID unitId) {
        var counts = browse.count(campaignId, unitId);
        var buckets = counts.buckets();
        var states = counts.states();
        return Response.ok(new EnrolmentCounts().both(buckets.get(org.xuefa.enrolment.domain.Bucket.BOTH)).rosterOnly(buckets.get(org.xuefa.enrolment.domain.Bucket.ROSTER_ONLY))
                .selfOnly(buckets.get(org.xuefa.enrolment.domain.Bucket.SELF_ONLY)).conflictingUnit(buckets.get(org.xuefa.enrolment.domain.Bucket.CONFLICTING_UNIT))
                .pending(states.getOrDefault(org.xuefa.enrolment.domain.EnrolmentState.PENDING, 0))
                .confirmed(states.getOrDefault(org.xuefa.enrolment.domain.EnrolmentState.CONFIRMED, 0))
                .rejected(states.getOrDefault(org.xuefa.enrolment.domain.EnrolmentState.REJECTED, 0))
                .removed(states.getOrDefault(org.xuefa.enrolment.domain.EnrolmentState.REMOVED, 0)).exempt(counts.exempt())).build();
    }

    @Override
    public Response downloadEnrolments(String city, UUID campaignId, @Nullable UUID unitId) {
        var first = browse.sheet(campaignId, unitId, null, SHEET_PIECE);
        return SheetDownloads.download("参训人员名单", COLUMNS, sheet -> {
            var piece = first;
            while (!piece.isEmpty()) {
                piece.forEach(view -> sheet.row(cells(view)));
                piece = browse.sheet(campaignId, unitId, piece.getLast().enrolled().id(), SHEET_PIECE);
            }
        });
    }

    private static @Nullable Object[] cells(EnrolmentView view) {
        var part = view.enrolled();
        var bucket = switch (part.standing().bucket()) {
            case BOTH -> "名单且报名";
            case ROSTER_ONLY -> "仅名单";
            case SELF_ONLY -> "仅报名";
            case CONFLICTING_UNIT -> "单位不一致";
        };
        var state = switch (part.standing().state()) {
            case PENDING -> "待确认";
            case CONFIRMED -> "已确认";
            case REJECTED -> "未通过";
            case REMOVED -> "已移出";
        };
        return new Object[] {view.unitName(), view.person().name(), view.person().maskedIdNumber(), view.person().maskedPhone(), view.person().post(), part.tier(), bucket,
            state, part.exemption() == null ? null : part.exemption().reason()};
    }

    @Override
    public Response getEnrolment(String city, UUID enrolmentId) {
        return Response.ok(Mapping.enrolment(browse.get(enrolmentId))).build();
    }

    @Override
    public Response decideEnrolment(String city, UUID enrolmentId, EnrolmentDecision wanted) {
        var reason = wanted.getReason() == null ? "" : wanted.getReason();
        switch (wanted.getDecision()) {
            case CONFIRM -> settle.confirm(enrolmentId, wanted.getUnitId(), reason);
            case REJECT -> settle.reject(enrolmentId, reason);
        }
        return after(enrolmentId);
    }

    @Override
    public Response exemptFromCampaign(String city, UUID enrolmentId, Exemption wanted) {
        settle.exempt(enrolmentId, new Enrolled.Exemption(Enrolled.Exemption.Kind.valueOf(wanted.getKind().name()), wanted.getReason()));
        return after(enrolmentId);
    }

    @Override
    public Response endExemption(String city, UUID enrolmentId) {
        settle.endExemption(enrolmentId);
        return after(enrolmentId);
    }

    @Override
    public Response moveEnrolment(String city, UUID enrolmentId, Move move) {
        settle.move(enrolmentId, move.getUnitId(), move.getReason());
        return after(enrolmentId);
    }

    @Override
    public Response removeEnrolment(String city, UUID enrolmentId, Reason reason) {
        settle.remove(enrolmentId, reason.getReason());
        return after(enrolmentId);
    }

    /** Also for whoever has just given the person away. */
    private Response after(UUID enrolmentId) {
        return Response.ok(Mapping.enrolment(browse.decided(enrolmentId))).build();
    }
}
