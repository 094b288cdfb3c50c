package org.xuefa.enrolment.domain;

import java.util.EnumSet;
import java.util.Set;
import org.xuefa.platform.content.FileKind;
import org.xuefa.platform.content.PdfCheck;
import org.xuefa.platform.problem.Refusal;

/** Which files are taken as a scan (R29): by what they are, never by what they are called. */
public final class ScanCheck {
    public static final int LARGEST = 20 << 20;
    public static final int MOST = 10;
    private static final int MOST_PAGES = 200;
    private static final Set<FileKind> TAKEN = EnumSet.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG);

    private ScanCheck() {}

    /** @throws Refusal when it is no such file, cut off, or a PDF with something in it that runs or is attached */
    public static FileKind kind(byte[] content) {
        var kind = FileKind.of(content).filter(TAKEN::contains).filter(found -> found.ends(content)).orElseThrow(() -> new Refusal(EnrolmentProblem.SCAN_NOT_RECOGNISED));
        if (kind == FileKind.PDF && !PdfCheck.isAcceptable(content, MOST_PAGES)) {
            throw new Refusal(EnrolmentProblem.SCAN_UNSAFE);
        }
        return kind;
    }
}
