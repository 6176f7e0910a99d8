package org.qunzhi.bench;

import java.util.Base64;
import java.util.Random;

/** Records of the plan topic, as long as usual ones: nine fields, thirteen attributes. */
final class MadeUpEvents {
    private static final int FIELDS = 9;
    private static final int ATTRIBUTES = 13;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final int streams;
    private final Random random = new Random(1);

    MadeUpEvents(int streams) {
        this.streams = streams;
    }

    /** The record at this position, from 1; the streams in turns. */
    String text(long position) {
        long stream = (position - 1) % streams;
        var text = new StringBuilder(3_000);
        text.append("{\"specversion\":\"1.0\",\"id\":\"0192f0c1-0000-7000-8000-")
                .append("%012d".formatted(position))
                .append("\",\"source\":\"/qunzhi/plan\",\"type\":\"org.qunzhi.plan.unit-added.v1\"")
                .append(",\"subject\":\"00000000-0000-4000-8000-")
                .append("%012d".formatted(stream))
                .append("\",\"time\":\"2026-03-01T08:00:00.123Z\",\"sequence\":\"")
                .append((position - 1) / streams)
                .append("\",\"position\":\"")
                .append(position)
                .append("\",\"actor\":\"00000000-0000-4000-8000-000000000001\"")
                .append(",\"organization\":\"00000000-0000-4000-8000-000000000002\"")
                .append(",\"classification\":\"restricted\",\"data\":{");
        for (int i = 0; i < FIELDS; i++) {
            text.append("\"field").append(i).append("\":\"现场数据收集与原因分析\",");
        }
        text.append("\"_sd\":[");
        for (int i = 0; i < FIELDS + ATTRIBUTES; i++) {
            text.append(i == 0 ? "\"" : ",\"").append(random(32)).append('"');
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
