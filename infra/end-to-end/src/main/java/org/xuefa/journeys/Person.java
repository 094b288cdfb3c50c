package org.xuefa.journeys;

import org.xuefa.spi.IdCardNumber;

/** Somebody of a roster. The numbers are well formed and nobody's: people not born yet, a range of phones that no operator has. */
record Person(String name, String idNumber, String phone, String unit, String tier) {
    /** @param number different for everybody of the installation, below 10 000 */
    static Person of(int number, String name, String unit, String tier) {
        var first17 = "620699" + (2090 + number % 9) + "%02d%02d".formatted(number % 12 + 1, number % 28 + 1) + "%03d".formatted(number % 1000);
        return new Person(name, IdCardNumber.complete(first17).value(), "1546206" + "%04d".formatted(number), unit, tier);
    }

    @Override
    public String toString() {
        return name;
    }
}
