package org.xuefa.duty;

import java.util.List;

/** What the duty ledger (普法工作台账) of a year takes from here. */
public interface DutyEvidence {
    /** Items of the year's published list in their order, counted over the whole city; empty without such a list. */
    List<DutyEvidenceLine> of(int year);
}
