package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.RostersApi;
import org.xuefa.api.model.RosterApplication;
import org.xuefa.api.model.RosterBatchPage;
import org.xuefa.api.model.RosterRowPage;
import org.xuefa.api.model.Verdict;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.domain.RosterColumn;
import org.xuefa.enrolment.domain.RosterLines;
import org.xuefa.enrolment.domain.RosterStore;
import org.xuefa.enrolment.domain.StagedRow;
import org.xuefa.enrolment.usecase.KeepRosters;
import org.xuefa.enrolment.usecase.UploadRoster;
import org.xuefa.platform.jobs.CityJobs;
import org.xuefa.platform.sheet.SheetColumn;
import org.xuefa.platform.sheet.SheetHeading;
import org.xuefa.platform.sheet.SheetWriter;
import org.xuefa.platform.web.Cursors;
import org.xuefa.platform.web.SheetDownloads;

@Path("")
@ApplicationScoped
public class RostersResource implements RostersApi {
    private static final int SHEET_PIECE = 1000;
    private final KeepRosters keep;
    private final UploadRoster upload;
    private final CityJobs jobs;
    private final RosterJob job;
    private final Cursors cursors;

    protected RostersResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public RostersResource(KeepRosters keep, UploadRoster upload, CityJobs jobs, RosterJob job, Cursors cursors) {
        this.keep = keep;
        this.upload = upload;
        this.jobs = jobs;
        this.job = job;
        this.cursors = cursors;
    }

    @Override
    public Response listRosters(String city, @Nullable UUID campaignId, @Nullable String cursor, @Nullable Integer limit) {
        var list = "rosters " + campaignId;
        int rows = Cursors.limit(limit);
        var found = keep.list(campaignId, cursors.position(cursor, list).map(UUID::fromString).orElse(null), rows + 1);
        var page = new RosterBatchPage().items(found.stream().limit(rows).map(RosterMapping::batch).toList());
        return Response.ok(found.size() > rows ? page.next(cursors.next(list, found.get(rows - 1).id().toString())) : page).build();
    }

    @Override
    public Response uploadRoster(String city, UUID campaignId, InputStream body, @Nullable String fileName) {
        try {
            var roster = upload.upload(campaignId, fileName, body);
            jobs.soon(job);
            return Response.status(Response.Status.CREATED).entity(RosterMapping.batch(roster)).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Response getRoster(String city, UUID batchId) {
        var roster = keep.get(batchId);
        return Response.ok(RosterMapping.batch(roster).direct(keep.isDirect(roster))).build();
    }

    @Override
    public Response discardRoster(String city, UUID batchId) {
        keep.discard(batchId);
        return Response.noContent().build();
    }

    @Override
    public Response listRosterRows(String city, UUID batchId, @Nullable Verdict verdict, @Nullable String cursor, @Nullable Integer limit) {
        var list = "roster-rows " + batchId + " " + verdict;
        int rows = Cursors.limit(limit);
        var found = keep.rows(batchId, RosterMapping.verdicts(verdict), cursors.position(cursor, list).map(Integer::valueOf).orElse(0), rows + 1);
        var page = new RosterRowPage().items(found.stream().limit(rows).map(RosterMapping::row).toList());
        return Response.ok(found.size() > rows ? page.next(cursors.next(list, Integer.toString(found.get(rows - 1).row()))) : page).build();
    }

    @Override
    public Response applyRoster(String city, UUID batchId, RosterApplication application) {
        var roster = keep.apply(batchId, Roster.Mode.valueOf(application.getMode().name()));
        jobs.soon(job);
        return Response.accepted(RosterMapping.batch(roster)).build();
    }

    @Override
    public Response downloadRosterTemplate(String city) {
        var tiers = keep.tiers();
        var tier = tiers.isEmpty() ? "国家工作人员" : tiers.getFirst().name();
        var note = tiers.isEmpty() ? "导入时会跳过本行" : "层次可填：" + tiers.stream().map(choice -> choice.name()).collect(Collectors.joining("、")) + "；导入时会跳过本行";
        return SheetDownloads.download("学法考试参训人员信息收集表", columns(), sheet ->
                sheet.row(RosterLines.EXAMPLE, "单位全称（与单位登记一致）", "张三", "11010519491231002X", "13800000000", "一级科员", tier, note));
    }

    @Override
    public Response downloadRosterErrors(String city, UUID batchId) {
        var name = keep.get(batchId).fileName().replaceFirst("(?i)\\.xlsx$", "");
        var columns = new ArrayList<>(List.of(new SheetColumn("行号", 8)));
        columns.addAll(columns());
        columns.add(new SheetColumn("结论", 10));
        columns.add(new SheetColumn("原因", 60));
        return SheetDownloads.download(name + "-问题清单", columns, sheet -> {
            var piece = keep.rows(batchId, RosterStore.Verdicts.NOT_GOOD, 0, SHEET_PIECE);
            while (!piece.isEmpty()) {
                piece.forEach(row -> write(sheet, row));
                piece = keep.rows(batchId, RosterStore.Verdicts.NOT_GOOD, piece.getLast().row(), SHEET_PIECE);
            }
        });
    }

    private static void write(SheetWriter sheet, StagedRow row) {
        var reasons = row.findings().stream().map(finding -> finding.column().title() + "：" + finding.message()).collect(Collectors.joining("；"));
        var verdict = switch (row.verdict()) {
            case GOOD -> "正确";
            case WARNING -> "提醒";
            case REFUSED -> "不能导入";
        };
        sheet.row(row.row(), row.ordinal(), row.unitText(), row.name(), row.maskedIdNumber(), row.maskedPhone(), row.post(), row.tierText(), row.remark(), verdict, reasons);
    }

    private static List<SheetColumn> columns() {
        return SheetHeading.template(RosterColumn.class);
    }
}
