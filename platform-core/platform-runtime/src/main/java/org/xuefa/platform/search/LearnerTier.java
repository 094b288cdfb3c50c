package org.xuefa.platform.search;

import java.util.Optional;
import org.xuefa.platform.identity.Caller;

/** For which tier's courses the caller may study now; answered by the feature that knows. */
public interface LearnerTier {
    /** Empty for who does not take part in the open campaign. */
    Optional<String> of(Caller caller);
}
