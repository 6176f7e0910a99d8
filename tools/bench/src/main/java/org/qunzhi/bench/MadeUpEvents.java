package org.qunzhi.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;

/**
 * Records of the plan topic, as long as usual ones: nine fields, thirteen attributes. What is in
 * them is made beforehand, in some thousand forms, so that making them up costs next to nothing.
 */
final class MadeUpEvents {
    private static final int FIELDS = 9;
    private static final int ATTRIBUTES = 13;
    private static final int FORMS = 4_096;

    /** So that all ids have twelve digits. */
    private static final long BASE = 100_000_000_000L;

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final int streams;
    private final Random random = new Random(1);
    private final byte[][] data = new byte[FORMS][];

    MadeUpEvents(int streams) {
        this.streams = streams;
        for (int i = 0; i < FORMS; i++) data[i] = data().getBytes(StandardCharsets.UTF_8);
    }

    /** The record at this position, from 1; the streams in turns. */
    byte[] record(long position) {
        var envelope = envelope(position).getBytes(StandardCharsets.UTF_8);
        var form = data[(int) (position % FORMS)];
        var record = Arrays.copyOf(envelope, envelope.length + form.length);
        System.arraycopy(form, 0, record, envelope.length, form.length);
        return record;
    }

    private String envelope(long position) {
        long stream = (position - 1) % streams;
        return "{\"specversion\":\"1.0\",\"id\":\"0192f0c1-0000-7000-8000-"
                + (BASE + position)
                + "\",\"source\":\"/qunzhi/plan\",\"type\":\"org.qunzhi.plan.unit-added.v1\""
                + ",\"subject\":\"00000000-0000-4000-8000-"
                + (BASE + stream)
                + "\",\"time\":\"2026-03-01T08:00:00.123Z\",\"sequence\":\""
                + (position - 1) / streams
                + "\",\"position\":\""
                + position
                + "\",\"actor\":\"00000000-0000-4000-8000-000000000001\""
                + ",\"organization\":\"00000000-0000-4000-8000-000000000002\""
                + ",\"classification\":\"restricted\",\"data\":";
    }

    private String data() {
        var text = new StringBuilder(3_000).append('{');
        for (int i = 0; i < FIELDS; i++) {
            text.append("\"field").append(i).append("\":\"现场数据收集与原因分析\",");
        }
        text.append("\"_sd\":[");
        var digests = new String[FIELDS + ATTRIBUTES];
        Arrays.setAll(digests, _ -> random(32));
        Arrays.sort(digests);
        for (int i = 0; i < digests.length; i++) {
            text.append(i == 0 ? "\"" : ",\"").append(digests[i]).append('"');
        }
        text.append("],\"_salts\":{");
        for (int i = 0; i < FIELDS + ATTRIBUTES; i++) {
            text.append(i == 0 ? "\"" : ",\"").append("field").append(i).append("\":\"");
            text.append(random(16)).append('"');
        }
        return text.append("}}}").toString();
    }

    private String random(int bytes) {
        var made = new byte[bytes];
        random.nextBytes(made);
        return BASE64.encodeToString(made);
    }
}
