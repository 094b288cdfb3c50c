package org.xuefa.demo;

import org.jspecify.annotations.Nullable;
import org.xuefa.client.model.AppointedRole;

/**
 * An account to be handed out.
 *
 * @param key under which the book keeps it
 * @param title what the holder is, for the list of accounts
 * @param role to be appointed to; null for a learner
 * @param scope unit that the role is confined to
 * @param study how far the demo itself takes this learner
 * @param tryThis what is worth trying with it
 */
record AccountPlan(String key, String title, PersonPlan person, @Nullable AppointedRole role, @Nullable String scope, Study study, String tryThis) {
    enum Study { NONE, BEGIN, GRADUATE_EXCELLENT, GRADUATE_GOOD }

    static AccountPlan administrator(String key, String title, PersonPlan person, AppointedRole role, @Nullable String scope, String tryThis) {
        return new AccountPlan(key, title, person, role, scope, Study.NONE, tryThis);
    }

    static AccountPlan learner(String key, String title, PersonPlan person, Study study, String tryThis) {
        return new AccountPlan(key, title, person, null, null, study, tryThis);
    }

    boolean graduates() {
        return study == Study.GRADUATE_EXCELLENT || study == Study.GRADUATE_GOOD;
    }
}
