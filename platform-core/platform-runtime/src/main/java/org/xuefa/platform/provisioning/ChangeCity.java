package org.xuefa.platform.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.City.State;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;

/**
 * Changes what the operator may change of a city: name, accent, the second factor of its administrators, and whether it lets anybody in. The
 * realm is told first; when that fails nothing is changed, and the same call may be sent again.
 */
@ApplicationScoped
public class ChangeCity {
    private final CityRegister register;
    private final CityDirectory directory;
    private final RealmStep realm;
    private final NoteInCity notes;

    /** What is to be otherwise; null stays as it is. */
    public record Change(@Nullable String name, @Nullable String accent, @Nullable Boolean secondFactor, @Nullable State state) {}

    protected ChangeCity() {
        this(null, null, null, null);
    }

    @Inject
    public ChangeCity(CityRegister register, CityDirectory directory, RealmStep realm, NoteInCity notes) {
        this.register = register;
        this.directory = directory;
        this.realm = realm;
        this.notes = notes;
    }

    /** @param revision the one the change is based on; refused when the city has another by now */
    public City change(String slug, int revision, Change change) {
        if (change.accent() != null) {
            Accent.check(change.accent());
        }
        return register.exclusively(slug, () -> changeAlone(slug, revision, change)).orElseThrow(() -> new Refusal(ProvisioningProblem.CITY_BEING_ADDED));
    }

    private City changeAlone(String slug, int revision, Change change) {
        directory.changed();
        var before = directory.bySlug(slug).orElseThrow(Refusal::notFound);
        register.expect(slug, revision);
        if (change.state() != null && before.state() == State.PROVISIONING) {
            throw new Refusal(ProvisioningProblem.CITY_NOT_OPEN_YET);
        }
        var after = applied(before, change);
        if (after.equals(before)) {
            return before;
        }
        if (before.state() != State.PROVISIONING && (!after.name().equals(before.name()) || after.secondFactor() != before.secondFactor())) {
            tellRealm(after);
        }
        register.change(after, revision);
        directory.changed();
        CurrentTenant.run(after.id(), () -> notes.changed(before, after));
        return after;
    }

    private static City applied(City before, Change change) {
        return new City(before.id(), before.slug(), before.code(), change.name() == null ? before.name() : change.name().strip(), before.issuer(),
                change.accent() == null ? before.accent() : change.accent(), change.secondFactor() == null ? before.secondFactor() : change.secondFactor(),
                change.state() == null ? before.state() : change.state(), before.cell(), before.added());
    }

    private void tellRealm(City city) {
        try {
            CurrentTenant.run(city.id(), () -> realm.run(city));
        } catch (RuntimeException e) {
            throw new Refusal(ProvisioningProblem.PROVISIONING_FAILED, Map.of("step", realm.step().wire(), "cause", StepFailure.said(e)));
        }
    }
}
