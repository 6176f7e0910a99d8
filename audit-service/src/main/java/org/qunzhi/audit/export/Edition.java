package org.qunzhi.audit.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.checkpoint.SignedCheckpoint;
import org.qunzhi.audit.export.ErasedPersons.Erased;
import org.qunzhi.audit.streamlist.StreamList;

/**
 * Everything that a bundle's bytes follow from: two of the same tag are the same, byte for byte.
 *
 * @param note the checkpoint with the signatures that it has by now
 * @param streams the list of streams in it
 * @param later erasures behind its size
 * @param keys the log's verifier keys, a line each
 */
record Edition(
        SignedCheckpoint checkpoint,
        String note,
        View view,
        @Nullable StreamList streams,
        LaterErasures.Found later,
        String origin,
        List<String> keys,
        String notice) {

    private static final int TAG = 22;

    Edition {
        keys = List.copyOf(keys);
    }

    long size() {
        return checkpoint.size();
    }

    /** A strong entity tag (RFC 9110 §8.8.3): the size, and a digest of all the rest. */
    String tag() {
        var digest = sha256();
        // The compression is the runtime's own.
        for (var part :
                List.of(
                        Bundle.FORMAT,
                        Runtime.version().toString(),
                        origin,
                        note,
                        checkpoint.at().toString(),
                        String.valueOf(keys),
                        notice,
                        String.valueOf(streams),
                        rights(),
                        erased(view.opening().erased()),
                        erased(later.unproven()),
                        laterErasures())) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        RuleFiles.SHIPPED
                .byName()
                .forEach(
                        (name, content) -> {
                            digest.update(name.getBytes(StandardCharsets.UTF_8));
                            digest.update(content);
                        });
        var hash = Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        return "\"%d-%s\"".formatted(size(), hash.substring(0, TAG));
    }

    /** What was revealed, who was a member: that follows from the size. */
    private String rights() {
        var rights = new StringBuilder(view.asker().code()).append(view.asker().person());
        for (var office : view.asker().offices())
            rights.append('\n')
                    .append(office.authority())
                    .append(office.role())
                    .append(office.organization())
                    .append(office.unit())
                    .append(new TreeSet<>(office.units()));
        return rights.toString();
    }

    private static String erased(Set<Erased> persons) {
        var erased = new TreeSet<String>();
        persons.forEach(one -> erased.add(one.person() + "|" + one.organization()));
        return erased.toString();
    }

    private String laterErasures() {
        var checkpoint = later.checkpoint();
        return checkpoint == null ? "" : later.indexes() + checkpoint.format();
    }

    /** The size in a tag of ours. */
    static Optional<Long> size(String tag) {
        var parts = tag.split("-", 2);
        if (!parts[0].matches("\"[0-9]{1,18}")) return Optional.empty();
        return Optional.of(Long.parseLong(parts[0].substring(1)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
