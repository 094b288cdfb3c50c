package org.xuefa.demo;

import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

/** Somebody who does not exist. */
record PersonPlan(String name, String unit, Tier tier, String post, IdCardNumber idNumber, MobilePhone phone) {
    /** Like any person's, the numbers stay out of every text. */
    @Override
    public String toString() {
        return "person of the demo";
    }
}
