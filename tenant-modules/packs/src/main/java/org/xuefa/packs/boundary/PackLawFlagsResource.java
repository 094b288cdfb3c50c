package org.xuefa.packs.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.xuefa.api.PackLawFlagsApi;
import org.xuefa.api.model.PackLawFlag;
import org.xuefa.api.model.PackLawFlagList;
import org.xuefa.packs.usecase.ReadPackFlags;
import org.xuefa.statutes.LawFlagAnswers;

/** Flags of changed laws for those who wrote packs. */
@ApplicationScoped
@Path("/cities/{city}/pack-law-flags")
public class PackLawFlagsResource implements PackLawFlagsApi {
    private final ReadPackFlags flags;

    @SuppressWarnings("NullAway")
    protected PackLawFlagsResource() {
        this(null);
    }

    @Inject
    public PackLawFlagsResource(ReadPackFlags flags) {
        this.flags = flags;
    }

    @Override
    public Response listPackLawFlags(String city) {
        return Response.ok(new PackLawFlagList().items(flags.open().stream().map(PackLawFlagsResource::shown).toList())).build();
    }

    private static PackLawFlag shown(ReadPackFlags.Flagged found) {
        var flag = found.flag();
        return new PackLawFlag().id(flag.flag().id()).packId(found.pack().packId()).packTitle(found.pack().title()).courseTitle(flag.courseTitle()).chapterTitle(flag.chapterTitle())
                .amendment(LawFlagAnswers.amendment(flag.flag())).raisedAt(flag.flag().raisedAt());
    }
}
