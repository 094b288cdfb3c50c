package org.xuefa.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A row of a demo city's duty list: the columns of the template without the credit code, in their order. */
record DutyRow(String code, String department, String law, String articles, String audience, String occasions, String measures, String contact) {
    private static final String FILE = "duties.tsv";

    /** Duties of the departments that the city has; a department is known by the end of its name. */
    static List<DutyRow> of(CityPlan city) {
        try (var in = DutyRow.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split("\t", -1))
                    .flatMap(cells -> department(city, cells[0]).map(name -> new DutyRow(cells[1], name, cells[2], cells[3], cells[4], cells[5], cells[6], cells[7])).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> department(CityPlan city, String word) {
        return city.units().stream().map(UnitPlan::name).filter(name -> name.endsWith(city.name() + word)).findFirst();
    }

    List<String> cells() {
        return List.of(code, department, law, articles, audience, occasions, measures, contact);
    }
}
