package org.xuefa.certification.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.xuefa.assessment.Result;
import org.xuefa.assessment.Results;
import org.xuefa.certification.domain.Certificate;
import org.xuefa.certification.domain.Certificates;
import org.xuefa.enrolment.People;
import org.xuefa.enrolment.Person;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.problem.Refusal;

/** A learner's certificates. One that no event has issued yet is issued when the learner looks. */
@ApplicationScoped
public class OwnCertificates {
    private final Certificates certificates;
    private final IssueCertificate issue;
    private final Results results;
    private final People people;

    protected OwnCertificates() {
        this(null, null, null, null);
    }

    @Inject
    public OwnCertificates(Certificates certificates, IssueCertificate issue, Results results, People people) {
        this.certificates = certificates;
        this.issue = issue;
        this.results = results;
        this.people = people;
    }

    @Transactional
    public List<Certificate> list(Caller caller) {
        var person = person(caller);
        results.ofPerson(person.id()).stream().filter(Result::passed).forEach(result -> issue.settle(result.campaignId(), person.id()));
        return certificates.ofPerson(person.id());
    }

    @Transactional
    public Certificate get(UUID id, Caller caller) {
        return certificates.find(id).filter(certificate -> certificate.personId().equals(person(caller).id())).orElseThrow(Refusal::notFound);
    }

    private Person person(Caller caller) {
        return people.ofSubject(caller.subject()).orElseThrow(Refusal::notFound);
    }
}
