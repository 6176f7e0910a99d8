package org.qunzhi.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The file of a {@link TrustPolicy}, line by line; C2SP tlog-policy. */
final class PolicyText {

    private static final Pattern WORD = Pattern.compile("[^\\x00-\\x20\\x7F]+");
    private static final Pattern NOT_ALLOWED = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F]");
    private static final Pattern THRESHOLD = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final List<TrustPolicy.Log> logs = new ArrayList<>();
    private final List<TrustPolicy.Witness> witnesses = new ArrayList<>();
    private final List<TrustPolicy.Group> groups = new ArrayList<>();
    private final List<String> quorums = new ArrayList<>();

    private PolicyText() {}

    static TrustPolicy parse(byte[] file) {
        // Octets above 0x7F mean nothing to the syntax, and may be anything in a comment.
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (NOT_ALLOWED.matcher(text).find()) {
            throw new MalformedNote("a policy has no control characters but tab and newline");
        }
        PolicyText policy = new PolicyText();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            try {
                policy.take(line);
            } catch (MalformedNote e) {
                MalformedNote refused = new MalformedNote("line " + number + ": " + e.getMessage());
                refused.initCause(e);
                throw refused;
            }
        }
        return policy.policy(policy.onlyQuorum());
    }

    static String format(TrustPolicy policy) {
        StringBuilder text = new StringBuilder();
        policy.logs().forEach(l -> line(text, "log " + l.key() + url(l.url())));
        policy.witnesses()
                .forEach(w -> line(text, "witness " + w.name() + " " + w.key() + url(w.url())));
        policy.groups()
                .forEach(
                        g ->
                                line(
                                        text,
                                        "group %s %d %s"
                                                .formatted(
                                                        g.name(),
                                                        g.threshold(),
                                                        String.join(" ", g.members()))));
        line(text, "quorum " + policy.quorum());
        return text.toString();
    }

    static boolean isWord(String name) {
        return WORD.matcher(name).matches();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    private static String url(Optional<String> url) {
        return url.map(address -> " " + address).orElse("");
    }

    private void take(String line) {
        String stripped = line.replace('\t', ' ').strip();
        if (stripped.isEmpty() || stripped.startsWith("#")) {
            return;
        }
        List<String> words = List.of(utf8(stripped).split(" +"));
        switch (words.getFirst()) {
            case "log" -> log(sized(words, 2, 3));
            case "witness" -> witness(sized(words, 3, 4));
            case "group" -> group(sized(words, 4, Integer.MAX_VALUE));
            case "quorum" -> quorums.add(sized(words, 2, 2).get(1));
            default -> throw new MalformedNote("a line is log, witness, group or quorum");
        }
        // What was named so far must be complete: a line refers to lines before it.
        policy(quorums.isEmpty() ? TrustPolicy.NO_QUORUM : quorums.getLast());
    }

    private static String utf8(String octets) {
        return Note.utf8(octets.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static List<String> sized(List<String> words, int fewest, int most) {
        if (words.size() < fewest || words.size() > most) {
            throw new MalformedNote("too few or too many words after " + words.getFirst());
        }
        return words;
    }

    private void log(List<String> words) {
        logs.add(new TrustPolicy.Log(VerifierKey.parse(words.get(1)), word(words, 2)));
    }

    private void witness(List<String> words) {
        VerifierKey key = VerifierKey.parse(words.get(2));
        witnesses.add(new TrustPolicy.Witness(words.get(1), key, word(words, 3)));
    }

    private void group(List<String> words) {
        List<String> members = words.subList(3, words.size());
        int threshold =
                switch (words.get(2)) {
                    case "any" -> 1;
                    case "all" -> members.size();
                    case String k when THRESHOLD.matcher(k).matches() -> Integer.parseInt(k);
                    default -> throw new MalformedNote("a threshold is any, all or a number");
                };
        for (String member : members) {
            if (!defined(member)) {
                throw new MalformedNote("not defined before its use: " + member);
            }
        }
        groups.add(new TrustPolicy.Group(words.get(1), threshold, members));
    }

    private boolean defined(String name) {
        return witnesses.stream().anyMatch(w -> w.name().equals(name))
                || groups.stream().anyMatch(g -> g.name().equals(name));
    }

    private static Optional<String> word(List<String> words, int at) {
        return words.stream().skip(at).findFirst();
    }

    private String onlyQuorum() {
        if (quorums.size() != 1) {
            throw new MalformedNote("a policy has exactly one quorum line");
        }
        return quorums.getFirst();
    }

    private TrustPolicy policy(String quorum) {
        return new TrustPolicy(logs, witnesses, groups, quorum);
    }
}
