package org.xuefa.packs.boundary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.model.ElectivePack;
import org.xuefa.api.model.PackComment;
import org.xuefa.api.model.PackCourse;
import org.xuefa.api.model.PackCourseEffect;
import org.xuefa.api.model.PackDuty;
import org.xuefa.api.model.PackEffect;
import org.xuefa.api.model.PackKey;
import org.xuefa.api.model.PackKeyState;
import org.xuefa.api.model.PackLaw;
import org.xuefa.api.model.PackOffer;
import org.xuefa.api.model.PackOfferCity;
import org.xuefa.api.model.PackOfferState;
import org.xuefa.api.model.PackPublisher;
import org.xuefa.api.model.PackPublisherName;
import org.xuefa.api.model.PackVersionDetail;
import org.xuefa.api.model.PackVersionState;
import org.xuefa.api.model.PackVersionSummary;
import org.xuefa.packs.domain.Comment;
import org.xuefa.packs.domain.Offer;
import org.xuefa.packs.domain.Publisher;
import org.xuefa.packs.domain.SigningKey;
import org.xuefa.packs.usecase.EditPublishers;
import org.xuefa.packs.usecase.ReadPacks;
import org.xuefa.packs.usecase.RevokedKeys;
import org.xuefa.packtool.Pack;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

/** Packs as the contract shows them. */
final class Mapping {
    private Mapping() {}

    static PackPublisher publisher(EditPublishers.View view, CityDirectory cities) {
        var publisher = view.publisher();
        return new PackPublisher().id(publisher.id()).department(publisher.department()).unitId(publisher.unitId()).unitName(view.unitName())
                .originCity(origin(publisher, cities)).active(publisher.active()).revision(publisher.revision()).keys(view.keys().stream().map(key -> key(key, view.atOrigin().contains(key.id()))).toList());
    }

    private static PackKey key(SigningKey key, boolean atOrigin) {
        return new PackKey().revokedAtOrigin(atOrigin).id(key.id()).label(key.label()).state(PackKeyState.valueOf(key.state().name())).registeredAt(key.registeredAt()).endedAt(key.endedAt())
                .reason(key.reason());
    }

    static ElectivePack pack(ReadPacks.PackView view, CityDirectory cities) {
        var pack = view.pack();
        var key = pack.installedKey();
        return new ElectivePack().id(pack.id()).packId(pack.packId()).title(pack.title()).kind(ElectivePack.KindEnum.valueOf(pack.kind().name()))
                .publisher(new PackPublisherName().id(view.publisher().id()).department(view.publisher().department()).originCity(origin(view.publisher(), cities)))
                .installedVersion(pack.installedVersion()).installedAt(pack.installedAt()).retiredAt(pack.retiredAt())
                .keyRevoked(key != null && view.revokedKeys().containsKey(key)).keyRevokedAtOrigin(key != null && view.revokedKeys().get(key) == RevokedKeys.By.ORIGIN).updatedAt(pack.updatedAt())
                .versions(view.versions().stream().map(version -> new PackVersionSummary().id(version.id()).version(version.version())
                        .state(PackVersionState.valueOf(version.state().name())).keyRevoked(view.revokedKeys().containsKey(version.keyId())).uploadedAt(version.uploadedAt())).toList());
    }

    static PackVersionDetail version(ReadPacks.VersionView view, Map<String, List<String>> outdated, CityDirectory cities) {
        var version = view.version();
        var content = view.content();
        return new PackVersionDetail().id(version.id()).pack(pack(view.pack(), cities)).version(version.version()).state(PackVersionState.valueOf(version.state().name()))
                .keyId(version.keyId()).keyRevoked(view.pack().revokedKeys().containsKey(version.keyId())).fileBytes(version.bytes()).fileSha256(version.sha256())
                .uploadedBy(version.uploadedByName()).uploadedAt(version.uploadedAt()).own(view.own()).submittedAt(version.submittedAt()).decidedAt(version.decidedAt())
                .publishedAt(version.publishedAt()).installedAt(version.installedAt()).summary(content.summary())
                .duties(content.duties().stream().map(duty -> new PackDuty().code(duty.code()).law(duty.law()).audience(orNull(duty.audience()))).toList())
                .laws(content.laws().stream().map(law -> new PackLaw().title(law.title()).version(law.version()).outdated(outdated.get(law.title()))).toList())
                .courses(content.courses().stream().map(Mapping::course).toList())
                .comments(view.comments().stream().map(Mapping::comment).toList());
    }

    private static PackCourse course(Pack.Course course) {
        return new PackCourse().slug(course.slug()).title(course.title()).summary(orNull(course.summary())).theme(course.theme()).tiers(course.tiers()).credit(course.credit())
                .chapters(course.chapters().size()).questions(course.questions().size())
                .requiredSeconds(course.chapters().stream().mapToInt(Pack.Chapter::requiredSeconds).sum());
    }

    static PackComment comment(Comment comment) {
        return new PackComment().id(comment.id()).at(comment.at()).author(comment.authorName()).fromReview(comment.fromReview()).place(orNull(comment.place())).text(comment.text());
    }

    static PackEffect effect(org.xuefa.learning.PackEffect effect) {
        return new PackEffect().from(effect.from()).to(effect.to()).wasRetired(effect.wasRetired()).courses(effect.courses().stream().map(course ->
                new PackCourseEffect().courseId(course.courseId()).title(course.title()).kind(PackCourseEffect.KindEnum.valueOf(course.kind().name()))
                        .chaptersSame(course.chaptersSame()).chaptersChanged(course.chaptersChanged()).chaptersAdded(course.chaptersAdded()).chaptersRemoved(course.chaptersRemoved())
                        .questionsAdded(course.questionsAdded()).questionsChanged(course.questionsChanged()).questionsRemoved(course.questionsRemoved())
                        .underWay(course.underWay()).finished(course.finished()).reopened(course.reopened())).toList());
    }

    static PackOffer offer(Offer offer, CityDirectory cities) {
        var incoming = offer.to() == CurrentTenant.required().value();
        var other = cities.byId(new TenantId(incoming ? offer.from() : offer.to())).orElseThrow();
        return new PackOffer().id(offer.id()).incoming(incoming).city(city(other)).packId(offer.packId()).title(offer.title()).summary(orNull(offer.summary()))
                .version(offer.version()).department(offer.department()).fileBytes(offer.bytes()).note(orNull(offer.note())).answer(orNull(offer.answer()))
                .state(PackOfferState.valueOf(offer.state().name())).offeredAt(offer.offeredAt()).decidedAt(offer.decidedAt());
    }

    static PackOfferCity city(City city) {
        return new PackOfferCity().slug(city.slug()).name(city.name());
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String origin(Publisher publisher, CityDirectory cities) {
        return publisher.isOwn() ? null : cities.bySlug(publisher.originCity()).map(City::name).orElse(publisher.originCity());
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
