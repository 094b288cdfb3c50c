package org.xuefa.learning.usecase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xuefa.learning.domain.Catalogue;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.platform.outbox.AfterCommit;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

/**
 * What is out in the city, read with every list and every start. Kept in memory for five seconds: a change holds at once on the node that
 * made it. Whether a course is released yet is decided by the clock, not by this memory.
 */
@ApplicationScoped
public class CatalogueBook {
    private final CourseStore courses;
    private final AfterCommit afterCommit;

    @SuppressWarnings("NullAway")
    protected CatalogueBook() {
        this(null, null);
    }

    @Inject
    public CatalogueBook(CourseStore courses, AfterCommit afterCommit) {
        this.courses = courses;
        this.afterCommit = afterCommit;
    }

    private final Cache<TenantId, Catalogue> memory = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).maximumSize(1_000).build();

    /** Call inside a transaction. */
    public Catalogue current() {
        return memory.get(CurrentTenant.required(), _ -> courses.catalogue());
    }

    /** Forgets the city's catalogue when the transaction of this thread has committed. */
    void changed() {
        var tenant = CurrentTenant.required();
        afterCommit.run(() -> memory.invalidate(tenant));
    }
}
