package org.xuefa.communication.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.xuefa.api.MyNoticesApi;
import org.xuefa.api.model.Notice;
import org.xuefa.api.model.NoticeList;
import org.xuefa.api.model.ReminderSubject;
import org.xuefa.communication.usecase.ReadNotices;

/** What waits on the caller's home page. */
@Path("/cities/{city}/my/notices")
@ApplicationScoped
public class MyNoticesResource implements MyNoticesApi {
    private final ReadNotices notices;

    protected MyNoticesResource() {
        this(null);
    }

    @Inject
    public MyNoticesResource(ReadNotices notices) {
        this.notices = notices;
    }

    @Override
    public Response listMyNotices(String city) {
        return Response.ok(new NoticeList().items(notices.unread().stream().map(one -> new Notice().id(one.id())
                .about(ReminderSubject.fromValue(one.about().name().toLowerCase(Locale.ROOT))).text(one.text()).at(one.at())).toList())).build();
    }

    @Override
    public Response readMyNotice(String city, UUID noticeId) {
        notices.read(noticeId);
        return Response.noContent().build();
    }
}
