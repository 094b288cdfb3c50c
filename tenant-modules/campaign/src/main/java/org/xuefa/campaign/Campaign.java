package org.xuefa.campaign;

import java.util.List;
import java.util.UUID;

/** One year's campaign of the city, with the rules that hold now. */
public record Campaign(UUID id, int year, String title, State state, List<Tier> tiers, RuleSet rules) {
    /** A closed campaign is never opened again. */
    public enum State { DRAFT, OPEN, CLOSED }

    public Campaign {
        tiers = List.copyOf(tiers);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
