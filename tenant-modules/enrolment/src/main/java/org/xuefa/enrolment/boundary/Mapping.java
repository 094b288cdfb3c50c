package org.xuefa.enrolment.boundary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.model.Account;
import org.xuefa.api.model.AccountState;
import org.xuefa.api.model.ActivationCode;
import org.xuefa.api.model.AppointedRole;
import org.xuefa.api.model.Appointment;
import org.xuefa.api.model.Bucket;
import org.xuefa.api.model.Enrolment;
import org.xuefa.api.model.EnrolmentState;
import org.xuefa.api.model.ExemptionKind;
import org.xuefa.api.model.Person;
import org.xuefa.api.model.PersonDetail;
import org.xuefa.enrolment.domain.AccountStore;
import org.xuefa.enrolment.usecase.Appoint;
import org.xuefa.enrolment.usecase.EnrolmentView;
import org.xuefa.enrolment.usecase.KeepAccounts;
import org.xuefa.enrolment.usecase.PersonView;

/** People and what belongs to them, as the contract has it. */
final class Mapping {
    private Mapping() {}

    static Person person(PersonView view) {
        var person = view.person();
        return new Person().id(person.id()).name(person.name()).unitId(person.unitId()).unitName(view.unit().draft().name()).tier(person.tier()).post(person.post())
                .maskedIdNumber(person.maskedIdNumber()).maskedPhone(person.maskedPhone()).account(state(view.account()));
    }

    static PersonDetail detail(PersonView view, List<String> path, List<EnrolmentView> enrolments, List<Appoint.View> appointments) {
        var person = view.person();
        return new PersonDetail().id(person.id()).name(person.name()).unitId(person.unitId()).unitPath(path).tier(person.tier()).post(person.post())
                .remark(person.remark()).maskedIdNumber(person.maskedIdNumber()).maskedPhone(person.maskedPhone()).account(state(view.account()))
                .enrolments(enrolments.stream().map(Mapping::enrolment).toList()).appointments(appointments.stream().map(one -> appointment(one).personName(person.name())).toList());
    }

    static AccountState state(org.xuefa.enrolment.domain.AccountState state) {
        return AccountState.valueOf(state.name());
    }

    static org.xuefa.enrolment.domain.@Nullable AccountState state(@Nullable AccountState state) {
        return state == null ? null : org.xuefa.enrolment.domain.AccountState.valueOf(state.name());
    }

    static Enrolment enrolment(EnrolmentView view) {
        var part = view.enrolled();
        var standing = part.standing();
        var model = new Enrolment().id(part.id()).campaignId(part.campaignId()).personId(part.personId()).name(view.person().name()).unitId(part.unitId())
                .unitName(view.unitName()).claimedUnitId(standing.claimedUnitId()).claimedUnitName(view.claimedUnitName()).tier(part.tier()).post(view.person().post())
                .maskedIdNumber(view.person().maskedIdNumber()).maskedPhone(view.person().maskedPhone()).bucket(Bucket.valueOf(standing.bucket().name()))
                .state(EnrolmentState.valueOf(standing.state().name())).nameDiffers(standing.nameDiffers()).exempt(part.exemption() != null)
                .enrolledAt(part.enrolledAt()).decidedAt(part.decidedAt());
        return part.exemption() == null ? model
                : model.exemptionKind(ExemptionKind.valueOf(part.exemption().kind().name())).exemptionReason(part.exemption().reason());
    }

    static Appointment appointment(Appoint.View view) {
        var appointment = view.appointment();
        return new Appointment().id(appointment.id()).role(AppointedRole.valueOf(appointment.role().name())).unitId(appointment.unitId()).unitName(view.unitName())
                .primary(appointment.primary()).personId(appointment.personId()).personName(view.person().name()).account(state(view.account()))
                .appointedAt(appointment.appointedAt());
    }

    static Account account(KeepAccounts.Status status) {
        return new Account().personId(status.personId()).state(state(status.state())).userName(status.account().map(AccountStore.Account::userName).orElse(null))
                .codeExpiresAt(status.codeExpiresAt().orElse(null)).createdAt(status.account().map(AccountStore.Account::createdAt).orElse(null));
    }

    static ActivationCode code(KeepAccounts.Issued issued) {
        return new ActivationCode().code(issued.code()).expiresAt(issued.expiresAt());
    }
}
