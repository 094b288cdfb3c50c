package org.xuefa.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws the people of a city's units, the same ones every time, and finds them again by where they stand. */
final class Roster {
    private final String cityCode;
    private final List<PersonPlan> people = new ArrayList<>();
    private final ChineseNames names;
    private int drawn;

    Roster(String cityCode, List<UnitPlan> units) {
        this.cityCode = cityCode;
        this.names = new ChineseNames(Long.parseLong(cityCode));
        for (var unit : units) {
            for (var tier : Tier.values()) {
                for (int rank = 0; rank < unit.headcount(tier); rank++) {
                    people.add(fresh(unit.name(), tier, tier.post(unit.kind(), rank)));
                }
            }
        }
    }

    List<PersonPlan> people() {
        return List.copyOf(people);
    }

    /** The one of this unit and tier, counted from 0. */
    PersonPlan at(String unit, Tier tier, int rank) {
        return of(unit).filter(person -> person.tier() == tier).skip(rank).findFirst().orElseThrow(() -> new IllegalArgumentException(unit + " has no " + tier + " " + rank));
    }

    /** Somebody who is not on the roster. */
    PersonPlan stranger(String unit, Tier tier, String post) {
        return fresh(unit, tier, post);
    }

    private Stream<PersonPlan> of(String unit) {
        return people.stream().filter(person -> person.unit().equals(unit));
    }

    private PersonPlan fresh(String unit, Tier tier, String post) {
        int number = drawn++;
        return new PersonPlan(names.next(), unit, tier, post, DemoNumbers.idNumber(cityCode, number), DemoNumbers.phone(cityCode, number));
    }
}
