package org.qunzhi.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunzhi.audit.Published.unit;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.LogEntry;

class RecordHeadTest {
    private static final PublishedEvent EVENT = unit(1, "o1", 0);
    private static final String STREAM = "A".repeat(22);

    @Test
    void one_pass_finds_what_the_whole_record_says() {
        var entry =
                new LogEntry(
                        LogEntry.VERSION,
                        "plan",
                        1,
                        EVENT.attribute("type"),
                        STREAM,
                        0,
                        "",
                        EVENT.attribute("time"),
                        EVENT.sd());
        assertThat(EVENT.entry(STREAM, "")).isEqualTo(entry.bytes());
        assertThat(EVENT.subject()).isEqualTo("o1");
        assertThat(EVENT.sequence()).isZero();
    }

    static Stream<String> faults() {
        var text = EVENT.text();
        return Stream.of(
                text + "{}",
                text + "x",
                text.substring(0, text.length() - 1),
                text.replace("\"subject\":", "\"subject\":\"o9\",\"subject\":"),
                text.replace("\"data\":{", "\"data\":{\"deep\":[{\"a\":1,\"a\":2}],"),
                text.replace("\"_salts\":{", "\"_salts\":{\"x\":1,\"x\":2,"),
                text.replace("\"_salts\":", "\"salts\":"),
                text.replaceFirst("\"_salts\":\\{[^}]*}", "\"_salts\":[]"),
                text.replaceFirst("\"_sd\":\\[[^]]*]", "\"_sd\":[]"),
                text.replaceFirst("\"_sd\":\\[", "\"_sd\":[null,"),
                text.replaceFirst("\"_sd\":\\[\"", "\"_sd\":[\"="),
                text.replaceFirst("\"_sd\":\\[(\"[^\"]*\")", "\"_sd\":[$1,$1"),
                text.replace("\"position\":\"1\"", "\"position\":\"0\""),
                text.replace("\"position\":\"1\"", "\"position\":[\"1\"]"),
                text.replace("\"position\":\"1\"", "\"position\":null"),
                text.replaceFirst("\"sequence\":\"[^\"]*\"", "\"sequence\":\"-1\""),
                text.replaceFirst("\"time\":\"[^\"]*\"", "\"time\":\"yesterday\""),
                text.replaceFirst("\"subject\":\"[^\"]*\"", "\"subject\":\" \""),
                text.replaceFirst("\"type\":\"[^\"]*\"", "\"type\":\"" + "t".repeat(4096) + "\""),
                text.replace("\"source\":\"/qunzhi/plan\"", "\"source\":\"/qunzhi/review\""));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_record_with_a_fault_anywhere_is_unreadable(String faulty) {
        assertThat(faulty).isNotEqualTo(EVENT.text());
        assertThatThrownBy(() -> PublishedEvent.read(Context.PLAN, faulty))
                .isInstanceOf(UnreadableRecord.class);
    }

    @Test
    void what_is_not_utf8_is_unreadable() {
        var bytes = EVENT.text().getBytes(StandardCharsets.UTF_8);
        bytes[EVENT.text().indexOf("\"subject\":\"") + 11] = (byte) 0xFF;
        assertThatThrownBy(() -> PublishedEvent.read(Context.PLAN, bytes))
                .isInstanceOf(UnreadableRecord.class);
    }
}
