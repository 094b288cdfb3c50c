package org.xuefa.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xuefa.learning.usecase.LawFlags;
import org.xuefa.statutes.FlagChangedLaws;

/** Editors are told of chapters that cite what reads differently now. */
@ApplicationScoped
public class FlagChangedLaw extends FlagChangedLaws {
    @SuppressWarnings("NullAway")
    protected FlagChangedLaw() {
        this(null);
    }

    @Inject
    public FlagChangedLaw(LawFlags flags) {
        super("learning.law-flags", flags);
    }
}
