package org.xuefa.duty.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.DutyItemsApi;
import org.xuefa.api.model.DutyItemContent;
import org.xuefa.api.model.DutyItemPage;
import org.xuefa.duty.domain.DutyItem;
import org.xuefa.duty.domain.LinkRule.Decision;
import org.xuefa.duty.usecase.KeepItems;
import org.xuefa.duty.usecase.LinkCourses;
import org.xuefa.platform.web.Cursors;
import org.xuefa.platform.web.Revisions;

@Path("/cities/{city}/duty-lists/{listId}/items")
@ApplicationScoped
public class DutyItemsResource implements DutyItemsApi {
    private final KeepItems items;
    private final LinkCourses links;
    private final Cursors cursors;

    @SuppressWarnings("NullAway")
    protected DutyItemsResource() {
        this(null, null, null);
    }

    @Inject
    public DutyItemsResource(KeepItems items, LinkCourses links, Cursors cursors) {
        this.items = items;
        this.links = links;
        this.cursors = cursors;
    }

    @Override
    public Response listDutyItems(String city, UUID listId, @Nullable UUID departmentId, @Nullable Integer month, @Nullable String q, @Nullable String cursor,
            @Nullable Integer limit) {
        var filter = new KeepItems.Filter(departmentId, month, q);
        var page = Slice.of(items.all(listId, filter), DutyItem::id, cursors, "duty-items " + listId + " " + filter, cursor, limit);
        return Response.ok(new DutyItemPage().items(page.items().stream().map(DutyMapping::item).toList()).next(page.next())).build();
    }

    @Override
    public Response createDutyItem(String city, UUID listId, String idempotencyKey, DutyItemContent content) {
        return answer(Response.status(Response.Status.CREATED), items.create(listId, DutyMapping.wanted(content)));
    }

    @Override
    public Response getDutyItem(String city, UUID listId, UUID itemId) {
        return answer(Response.ok(), items.get(listId, itemId));
    }

    @Override
    public Response updateDutyItem(String city, UUID listId, UUID itemId, DutyItemContent content, @Nullable String ifMatch) {
        return answer(Response.ok(), items.change(listId, itemId, Revisions.required(ifMatch), DutyMapping.wanted(content)));
    }

    @Override
    public Response deleteDutyItem(String city, UUID listId, UUID itemId) {
        items.delete(listId, itemId);
        return Response.noContent().build();
    }

    @Override
    public Response linkDutyCourse(String city, UUID listId, UUID itemId, UUID courseId) {
        links.decide(listId, itemId, courseId, Decision.ADDED);
        return Response.noContent().build();
    }

    @Override
    public Response unlinkDutyCourse(String city, UUID listId, UUID itemId, UUID courseId) {
        links.decide(listId, itemId, courseId, Decision.EXCLUDED);
        return Response.noContent().build();
    }

    private static Response answer(Response.ResponseBuilder response, DutyItem item) {
        return response.entity(DutyMapping.item(item)).tag(Revisions.tag(item.revision())).build();
    }
}
