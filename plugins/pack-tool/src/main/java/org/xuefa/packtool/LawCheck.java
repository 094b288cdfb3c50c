package org.xuefa.packtool;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xuefa.packtool.LawLibrary.Citation;
import org.xuefa.packtool.ReadFiles.ReadFile;

/** Every law that is cited, in the lists of a pack and in the words of its chapters, is listed in the manifest, and the library has the stated version and article. */
final class LawCheck {
    private final LawLibrary library;
    private final Map<String, ReadFile> read;
    private final Faults faults;
    private final Map<Citation, Set<Place>> places = new LinkedHashMap<>();

    /** Where a citation stands; told once, however often it stands there. */
    private record Place(String file, String name) {}

    /** @param read files of the pack by path */
    LawCheck(LawLibrary library, Map<String, ReadFile> read, Faults faults) {
        this.library = library;
        this.read = read;
        this.faults = faults;
    }

    void check(Pack pack) {
        var listed = new TreeSet<String>();
        for (int index = 0; index < pack.laws().size(); index++) {
            var law = pack.laws().get(index);
            listed.add(law.title());
            cited(new Citation(law.title(), law.version(), ""), PathRule.MANIFEST, "/laws/" + index);
        }
        for (int index = 0; index < pack.duties().size(); index++) {
            listed(pack, listed, pack.duties().get(index).law(), "", PathRule.MANIFEST, "/duties/" + index + "/law");
        }
        for (var course : pack.courses()) {
            var folder = PathRule.COURSES + course.slug() + "/";
            for (int chapter = 0; chapter < course.chapters().size(); chapter++) {
                var cites = course.chapters().get(chapter).cites();
                for (int cite = 0; cite < cites.size(); cite++) {
                    for (int article = 0; article < cites.get(cite).articles().size(); article++) {
                        listed(pack, listed, cites.get(cite).law(), cites.get(cite).articles().get(article), folder + "course.yaml",
                                "/chapters/" + chapter + "/cites/" + cite + "/articles/" + article);
                    }
                }
            }
            course.chapters().forEach(chapter -> words(pack, listed, folder + chapter.file()));
            for (int question = 0; question < course.questions().size(); question++) {
                var asked = course.questions().get(question);
                listed(pack, listed, asked.law(), asked.article(), folder + "questions.yaml", "/questions/" + question + "/law");
            }
        }
        lookUp();
    }

    /** 《…》第…条 in a chapter; a law that is only mentioned needs no listing. */
    private void words(Pack pack, Set<String> listed, String file) {
        var known = read.get(file);
        if (known == null || known.content() == null) {
            return;
        }
        int number = 0;
        for (var line : new String(known.content(), StandardCharsets.UTF_8).split("\n", -1)) {
            number++;
            for (var part : CitationMarks.split(line)) {
                if (!part.article().isEmpty()) {
                    listed(pack, listed, part.law(), part.article(), file, "line=" + number);
                }
            }
        }
    }

    private void listed(Pack pack, Set<String> listed, String law, String article, String file, String place) {
        if (law.isEmpty()) {
            return;
        }
        if (listed.contains(law)) {
            cited(new Citation(law, pack.versionOf(law).orElse(null), article), file, place);
        } else {
            faults.add(FaultCode.LAW_NOT_LISTED, file, place, law);
        }
    }

    private void cited(Citation citation, String file, String place) {
        if (!citation.law().isEmpty()) {
            places.computeIfAbsent(citation, missing -> new LinkedHashSet<>()).add(new Place(file, place));
        }
    }

    /** A law that is missing is told once, where the manifest lists it; a missing article wherever it is cited. */
    private void lookUp() {
        library.missing(places.keySet()).forEach((citation, missing) -> {
            if (missing != LawLibrary.Missing.ARTICLE && !citation.article().isEmpty()) {
                return;
            }
            var reason = missing == LawLibrary.Missing.LAW ? FaultCode.LAW_UNKNOWN
                    : missing == LawLibrary.Missing.VERSION ? FaultCode.LAW_VERSION_UNKNOWN : FaultCode.ARTICLE_UNKNOWN;
            places.getOrDefault(citation, Set.of()).forEach(place -> faults.add(reason, place.file(), place.name(), citation.law() + citation.article()
                    + (citation.version() == null ? "" : "（" + citation.version() + "）")));
        });
    }
}
