package org.xuefa.packs.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.PackOffersApi;
import org.xuefa.api.model.NewPackOffer;
import org.xuefa.api.model.PackOfferDecision;
import org.xuefa.api.model.PackOfferList;
import org.xuefa.packs.usecase.AnswerOffer;
import org.xuefa.packs.usecase.OfferPack;
import org.xuefa.platform.tenancy.CityDirectory;

/** Serves the contract's PackOffersApi. */
@Path("/cities/{city}/pack-offers")
@ApplicationScoped
public class PackOffersResource implements PackOffersApi {
    private final OfferPack offers;
    private final AnswerOffer answers;
    private final CityDirectory cities;

    @SuppressWarnings("NullAway")
    protected PackOffersResource() {
        this(null, null, null);
    }

    @Inject
    public PackOffersResource(OfferPack offers, AnswerOffer answers, CityDirectory cities) {
        this.offers = offers;
        this.answers = answers;
        this.cities = cities;
    }

    @Override
    public Response listPackOffers(String city) {
        return Response.ok(new PackOfferList().items(offers.all().stream().map(offer -> Mapping.offer(offer, cities)).toList())
                .cities(offers.cities().stream().map(Mapping::city).toList())).build();
    }

    @Override
    public Response offerPack(String city, String idempotencyKey, NewPackOffer offer) {
        return Response.status(Response.Status.CREATED).entity(Mapping.offer(offers.offer(offer.getVersionId(), offer.getCity(), Mapping.text(offer.getNote())), cities)).build();
    }

    @Override
    public Response withdrawPackOffer(String city, UUID offerId) {
        offers.withdraw(offerId);
        return Response.noContent().build();
    }

    @Override
    public Response decidePackOffer(String city, UUID offerId, PackOfferDecision decision) {
        var version = decide(offerId, decision.getDecision() == PackOfferDecision.DecisionEnum.ACCEPT, Mapping.text(decision.getAnswer()));
        return Response.ok(Mapping.offer(offers.one(offerId), cities).versionId(version)).build();
    }

    private @Nullable UUID decide(UUID offerId, boolean accept, String answer) {
        if (accept) {
            return answers.accept(offerId, answer);
        }
        answers.decline(offerId, answer);
        return null;
    }
}
