package org.qunzhi.rules.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Ranks of scored entries: higher scores first, then the policy's tie-breaks in order; where these
 * find no difference the rank is shared and the next one skips (1, 2, 2, 4). Entries of one rank
 * stand in order of their ids, which says nothing about them.
 */
public final class Ranking {

    /** {@code tieBreaks} as {@link TrimmedMean} gives them; all in hundredths. */
    public record Scored(String entry, int score, List<Integer> tieBreaks) {
        public Scored {
            tieBreaks = List.copyOf(tieBreaks);
        }
    }

    /** {@code rank} from 1. */
    public record Ranked(int rank, String entry, int score) {}

    /**
     * In rank order.
     *
     * @throws IllegalArgumentException where an entry has not one tie-break for each of the
     *     policy's
     */
    public static List<Ranked> of(ScoringPolicy policy, Collection<Scored> entries) {
        for (var entry : entries) {
            if (entry.tieBreaks().size() != policy.tieBreaks().size()) {
                throw new IllegalArgumentException(entry + " does not fit " + policy.edition());
            }
        }
        var better = better(policy.tieBreaks().size());
        var order = entries.stream().sorted(better.thenComparing(Scored::entry)).toList();
        var ranked = new ArrayList<Ranked>();
        int rank = 1;
        for (int i = 0; i < order.size(); i++) {
            var entry = order.get(i);
            if (i > 0 && better.compare(order.get(i - 1), entry) != 0) rank = i + 1;
            ranked.add(new Ranked(rank, entry.entry(), entry.score()));
        }
        return List.copyOf(ranked);
    }

    private static Comparator<Scored> better(int tieBreaks) {
        Comparator<Scored> better = Comparator.comparingInt(Scored::score).reversed();
        for (int i = 0; i < tieBreaks; i++) {
            int which = i;
            better =
                    better.thenComparing(
                            scored -> scored.tieBreaks().get(which), Comparator.reverseOrder());
        }
        return better;
    }

    /** SHA-256, hex, over the UTF-8 lines {@code rank TAB entry TAB score LF}, in rank order. */
    public static String hash(List<Ranked> inRankOrder) {
        var lines = new StringBuilder();
        for (var ranked : inRankOrder) {
            lines.append(ranked.rank()).append('\t').append(ranked.entry());
            lines.append('\t').append(ranked.score()).append('\n');
        }
        return HexFormat.of()
                .formatHex(sha256().digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private Ranking() {}
}
