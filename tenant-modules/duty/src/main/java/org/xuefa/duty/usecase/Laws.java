package org.xuefa.duty.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuefa.duty.domain.LawReference;
import org.xuefa.statutes.Statutes;

/** Laws by what lists and packs call them, as the statute library knows them. */
@ApplicationScoped
public class Laws {
    private final Statutes statutes;

    @SuppressWarnings("NullAway")
    protected Laws() {
        this(null);
    }

    @Inject
    public Laws(Statutes statutes) {
        this.statutes = statutes;
    }

    LawReference of(String title) {
        return statutes.law(title).map(law -> LawReference.known(law.id(), law.title())).orElseGet(() -> LawReference.unknown(title));
    }

    Map<String, LawReference> of(Collection<String> titles) {
        return titles.stream().distinct().collect(Collectors.toMap(Function.identity(), this::of));
    }
}
