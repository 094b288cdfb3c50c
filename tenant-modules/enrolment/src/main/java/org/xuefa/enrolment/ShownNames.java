package org.xuefa.enrolment;

/**
 * How lists of people write names, one rule for all of them: who answers for people reads their names, who oversees or audits sees that they are there.
 *
 * @param administered the part of the city the reader answers for
 */
public record ShownNames(Scope administered) {
    /** @param unitPath where the person counts */
    public String of(String name, String unitPath) {
        return administered.covers(unitPath) ? name : MaskedName.of(name);
    }
}
