package org.qunzhi.ledger;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Sizes and indices as the C2SP texts write them: ASCII digits, no leading zero, no sign. */
final class Decimal {

    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,19}");

    private Decimal() {}

    /**
     * A number from 0 to 2^63 − 1.
     *
     * @throws MalformedNote if it is larger, or written in another way
     */
    static long parse(String decimal) {
        long number = parseUnsigned(decimal);
        if (number < 0) {
            throw new MalformedNote("more than 2^63 − 1: " + decimal);
        }
        return number;
    }

    /** A number from 0 to 2^64 − 1, as an unsigned long. */
    static long parseUnsigned(String decimal) {
        if (!DECIMAL.matcher(decimal).matches()) {
            throw new MalformedNote("not a number without sign and leading zero: " + decimal);
        }
        BigInteger number = new BigInteger(decimal);
        if (number.bitLength() > Long.SIZE) {
            throw new MalformedNote("more than 2^64 − 1: " + decimal);
        }
        return number.longValue();
    }
}
