package org.qunzhi.rules.award;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** One award as it enters the hash of its list. */
public record AwardLine(String award, String entry, String tier) {

    /**
     * SHA-256, lower-case hex, over the UTF-8 lines {@code award TAB entry TAB tier LF}, in the
     * order of {@code lines}, which is the order of the places.
     */
    public static String hash(List<AwardLine> lines) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var line : lines) {
                digest.update(line.text().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private String text() {
        return award + "\t" + entry + "\t" + tier + "\n";
    }
}
