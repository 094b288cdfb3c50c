package org.xuefa.journeys;

/** Somebody of a roster. The numbers are well formed and nobody's: people not born yet, a range of phones that no operator has. */
record Person(String name, String idNumber, String phone, String unit, String tier) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** @param number different for everybody of the installation, below 10 000 */
    static Person of(int number, String name, String unit, String tier) {
        var first17 = "620699" + (2090 + number % 9) + "%02d%02d".formatted(number % 12 + 1, number % 28 + 1) + "%03d".formatted(number % 1000);
        int sum = 0;
        for (int position = 0; position < WEIGHTS.length; position++) {
            sum += WEIGHTS[position] * (first17.charAt(position) - '0');
        }
        return new Person(name, first17 + "10X98765432".charAt(sum % 11), "1546206" + "%04d".formatted(number), unit, tier);
    }

    @Override
    public String toString() {
        return name;
    }
}
