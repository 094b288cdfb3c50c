package org.xuefa.assessment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xuefa.assessment.usecase.LawFlags;
import org.xuefa.statutes.FlagChangedLaws;

/** Editors are told of questions that cite what reads differently now. */
@ApplicationScoped
public class FlagChangedLaw extends FlagChangedLaws {
    protected FlagChangedLaw() {
        this(null);
    }

    @Inject
    public FlagChangedLaw(LawFlags flags) {
        super("assessment.law-flags", flags);
    }
}
