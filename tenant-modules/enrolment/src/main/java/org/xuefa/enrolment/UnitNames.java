package org.xuefa.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Units by what people write in sheets, in the whole city of the thread. */
public interface UnitNames {
    /**
     * For each word the units that it may mean: by full name, alias or 统一社会信用代码, whatever the width of brackets and spaces. None, one, or
     * several where the word is not unique.
     */
    Map<String, List<Unit>> meant(Collection<String> words);

    /** Credit codes of those of the units that have one. */
    Map<UUID, String> creditCodes(Collection<UUID> unitIds);

    /** Everything each of the units is called: full name first, then aliases. */
    Map<UUID, List<String>> names(Collection<UUID> unitIds);
}
