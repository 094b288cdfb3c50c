package org.xuefa.platform.boundary;

import java.util.Map;
import java.util.TreeSet;
import org.xuefa.api.model.CityIndexState;
import org.xuefa.api.model.IndexAnalysis;
import org.xuefa.api.model.IndexReason;
import org.xuefa.api.model.IndexedKind;
import org.xuefa.platform.search.CityIndexKeeper;
import org.xuefa.platform.search.Fingerprint;

/** The state of a city's index as the contract has it. */
final class CityIndexShapes {
    private CityIndexShapes() {}

    static CityIndexState shown(CityIndexKeeper.State state) {
        var stored = sum(state.stored());
        var indexed = sum(state.indexed());
        var kinds = new TreeSet<>(state.stored().keySet());
        kinds.addAll(state.indexed().keySet());
        return new CityIndexState().state(CityIndexState.StateEnum.valueOf(state.condition().name())).stored((int) stored.count()).indexed((int) indexed.count())
                .storedHash(Long.toHexString(stored.hash())).indexedHash(Long.toHexString(indexed.hash())).equal(state.isEqual())
                .waiting((int) state.waiting()).parked((int) state.parked())
                .analysis(state.analysis() == null ? null : IndexAnalysis.fromValue(state.analysis().token()))
                .reason(state.reason() == null ? null : IndexReason.fromValue(state.reason().token()))
                .kinds(kinds.stream().map(kind -> kind(kind, state)).toList());
    }

    private static IndexedKind kind(String kind, CityIndexKeeper.State state) {
        var stored = state.stored().getOrDefault(kind, Fingerprint.EMPTY);
        var indexed = state.indexed().getOrDefault(kind, Fingerprint.EMPTY);
        return new IndexedKind().kind(kind).stored((int) stored.count()).indexed((int) indexed.count()).equal(stored.equals(indexed));
    }

    private static Fingerprint sum(Map<String, Fingerprint> kinds) {
        return kinds.values().stream().reduce(Fingerprint.EMPTY, Fingerprint::plus);
    }
}
