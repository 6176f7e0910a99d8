package org.qunzhi.plan.organization;

/**
 * 法人和其他组织统一社会信用代码, GB 32100-2015: 18 characters of 31, the last one a check character with weights
 * 3^(i-1) mod 31 (§4.6).
 *
 * <p>Written out because the Java libraries that have it bring a whole toolbox along; often copied
 * code fails where the remainder is 0.
 */
final class CreditCode {
    /** Without I, O, S, V, Z (GB 32100-2015, table 1). */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;

    static boolean isOne(String code) {
        if (code.length() != LENGTH) return false;
        if (code.chars().anyMatch(c -> CHARACTERS.indexOf(c) < 0)) return false;

        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        int check = (31 - sum % 31) % 31;
        return code.charAt(LENGTH - 1) == CHARACTERS.charAt(check);
    }

    private CreditCode() {}
}
