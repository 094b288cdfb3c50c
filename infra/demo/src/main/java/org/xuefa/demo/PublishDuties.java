package org.xuefa.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.xuefa.client.api.DutyImportsApi;
import org.xuefa.client.api.DutyListsApi;
import org.xuefa.client.model.DutyImport;
import org.xuefa.client.model.DutyImportApplication;
import org.xuefa.client.model.DutyImportMode;
import org.xuefa.client.model.DutyList;
import org.xuefa.client.model.DutyListState;
import org.xuefa.client.model.NewDutyList;

/** Writes this year's duty list by one sheet and publishes it. */
final class PublishDuties {
    private static final ZoneId CITY_TIME = ZoneId.of("Asia/Shanghai");
    private static final int MANY = 50;
    private final Visitor administrator;
    private final String city;
    private final DutyListsApi lists;
    private final DutyImportsApi imports;
    private final Clock clock;

    PublishDuties(Visitor administrator, Clock clock) {
        this.administrator = administrator;
        this.city = administrator.city();
        this.lists = administrator.api(DutyListsApi::new);
        this.imports = administrator.api(DutyImportsApi::new);
        this.clock = clock;
    }

    void publish(List<DutyRow> rows) {
        var year = LocalDate.now(clock.withZone(CITY_TIME)).getYear();
        var known = Calls.call("duty lists", () -> lists.listDutyLists(city, null, MANY)).getItems().stream().filter(list -> list.getYear() == year).findFirst();
        if (known.filter(list -> list.getState() != DutyListState.DRAFT).isPresent()) {
            return;
        }
        var key = Calls.key();
        var id = known.map(DutyList::getId).orElseGet(() -> Calls.call("new duty list", () -> lists.createDutyList(city, key, new NewDutyList().year(year))).getId());
        var name = URLEncoder.encode("普法责任清单.xlsx", StandardCharsets.UTF_8);
        var sheet = administrator.upload("upload duty list", "/cities/" + city + "/duty-lists/" + id + "/imports?fileName=" + name, Sheets.duties(rows), DutyImport.class);
        Calls.call("apply duty list", () -> imports.applyDutyImport(city, id, sheet.getId(), new DutyImportApplication().mode(DutyImportMode.ALL_OR_NOTHING)));
        var draft = Calls.call("duty list", () -> lists.getDutyListWithHttpInfo(city, id));
        Calls.call("publish duty list", () -> lists.publishDutyList(city, id, Calls.etag(draft)));
    }
}
