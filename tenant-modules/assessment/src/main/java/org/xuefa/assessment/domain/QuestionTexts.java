package org.xuefa.assessment.domain;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Texts of versions, without keys; versions never change, so they are served from memory. */
public interface QuestionTexts {
    Map<UUID, QuestionText> of(Collection<UUID> versionIds);
}
