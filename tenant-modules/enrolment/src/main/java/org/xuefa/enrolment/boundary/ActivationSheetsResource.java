package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.xuefa.api.ActivationSheetsApi;
import org.xuefa.api.model.ActivationSheetRequest;
import org.xuefa.campaign.Window;
import org.xuefa.enrolment.usecase.KeepAccounts;
import org.xuefa.platform.sheet.SheetColumn;
import org.xuefa.platform.web.SheetDownloads;

@Path("/cities/{city}/activation-sheets")
@ApplicationScoped
public class ActivationSheetsResource implements ActivationSheetsApi {
    private static final List<SheetColumn> COLUMNS = List.of(new SheetColumn("单位", 30), new SheetColumn("姓名", 12), new SheetColumn("手机号", 16),
            new SheetColumn("开通码（仅可使用一次，请勿转发）", 32), new SheetColumn("有效期至", 20));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Window.CITY_TIME);
    private final KeepAccounts keep;

    protected ActivationSheetsResource() {
        this(null);
    }

    @Inject
    public ActivationSheetsResource(KeepAccounts keep) {
        this.keep = keep;
    }

    @Override
    public Response issueActivationSheet(String city, ActivationSheetRequest request) {
        var issued = keep.issueForUnit(request.getUnitId(), Boolean.TRUE.equals(request.getWithSubordinates()));
        return SheetDownloads.download("开通码", COLUMNS, sheet -> issued.forEach(code ->
                sheet.row(code.unitName(), code.person().name(), code.person().maskedPhone(), code.code(), TIME.format(code.expiresAt()))));
    }
}
