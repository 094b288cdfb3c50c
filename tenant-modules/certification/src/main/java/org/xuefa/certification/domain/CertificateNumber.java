package org.xuefa.certification.domain;

import java.util.Locale;

/** Number of a certificate: XF, code of the city, year of the campaign, running number. It names a certificate on paper; verification asks for the token. */
public final class CertificateNumber {
    private CertificateNumber() {}

    public static String of(String cityCode, int year, long running) {
        return String.format(Locale.ROOT, "XF-%s-%04d-%07d", cityCode, year, running);
    }
}
