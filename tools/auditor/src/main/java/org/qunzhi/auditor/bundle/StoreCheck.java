package org.qunzhi.auditor.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Holds what the services' own stores serve against the log. Of each entry it keeps 32 bytes: a
 * hash of the sorted digests, at the entry's position.
 */
public final class StoreCheck {
    private static final int HASH = 32;
    private final Faults faults;
    private final Map<String, ByteArrayOutputStream> logged = new HashMap<>();

    public StoreCheck(Faults faults) {
        this.faults = faults;
    }

    /** An entry of a service; positions count from 1 without gap, or that is a fault already. */
    public void take(String service, List<String> digests) {
        logged.computeIfAbsent(service, _ -> new ByteArrayOutputStream()).writeBytes(hash(digests));
    }

    /** A store may have gone on since the bundle was made; it may not lack or change anything. */
    public void against(String service, Lines record) throws IOException {
        var hashes = logged.getOrDefault(service, new ByteArrayOutputStream()).toByteArray();
        long position = 1;
        for (; position * HASH <= hashes.length; position++) {
            var line = record.next();
            var json = line == null ? null : Bundle.json("the record of " + service, line);
            if (json == null || !json.path("position").asString("").equals("" + position)) {
                faults.add(Fault.overall("store-lost", service, position));
                return;
            }
            var sd = json.path("sd").valueStream().map(JsonNode::asString).sorted().toList();
            int from = Math.toIntExact((position - 1) * HASH);
            if (!Arrays.equals(hash(sd), Arrays.copyOfRange(hashes, from, from + HASH)))
                faults.add(Fault.overall("store-differs", service, position));
        }
    }

    private static byte[] hash(List<String> sorted) {
        try {
            var lines = String.join("\n", sorted).getBytes(StandardCharsets.UTF_8);
            return MessageDigest.getInstance("SHA-256").digest(lines);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
