package org.xuefa.statutes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.xuefa.api.LawDeedsApi;
import org.xuefa.api.model.LawDeed;
import org.xuefa.api.model.LawDeedList;
import org.xuefa.statutes.domain.DeedStore;
import org.xuefa.statutes.usecase.LawDeeds;

/** What operators did with the library by hand. */
@ApplicationScoped
@Path("/platform/law-deeds")
public class LawDeedsResource implements LawDeedsApi {
    private final LawDeeds deeds;

    @SuppressWarnings("NullAway")
    protected LawDeedsResource() {
        this(null);
    }

    @Inject
    public LawDeedsResource(LawDeeds deeds) {
        this.deeds = deeds;
    }

    @Override
    public Response listLawDeeds() {
        return Response.ok(new LawDeedList().items(deeds.latest().stream().map(LawDeedsResource::shown).toList())).build();
    }

    private static LawDeed shown(DeedStore.Deed deed) {
        return new LawDeed().at(deed.at()).operator(deed.operator()).action(LawDeed.ActionEnum.valueOf(deed.action().name())).subject(deed.subject())
                .facts(deed.facts()).reason(deed.reason());
    }
}
