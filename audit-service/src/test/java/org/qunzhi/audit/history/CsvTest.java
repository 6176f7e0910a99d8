package org.qunzhi.audit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qunzhi.contracts.Context;
import org.qunzhi.history.Decision;
import org.qunzhi.history.Part;
import org.qunzhi.history.Seen;

class CsvTest {

    private static String line(Locale language, Map<String, Part<Object>> values) {
        var seen =
                new Seen(
                        7,
                        Context.REGISTRATION,
                        3,
                        "org.qunzhi.registration.topic-returned.v1",
                        Instant.EPOCH,
                        values);
        return new Csv(language).line(Decision.of(seen));
    }

    @Test
    void no_cell_is_a_formula() {
        for (var formula : new String[] {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
            assertThat(line(Locale.ENGLISH, Map.of("reason", Part.of(formula))))
                    .contains(",'" + formula + ",");
    }

    @Test
    void a_cell_with_a_comma_a_quote_or_a_line_is_quoted() {
        assertThat(line(Locale.ENGLISH, Map.of("reason", Part.of("a,\"b\"\r\nc"))))
                .contains(",\"a,\"\"b\"\"\r\nc\",");
    }

    @Test
    void what_is_hidden_says_how() {
        Map<String, Part<Object>> values =
                Map.of(
                        "reason", new Part.Erased<>(),
                        "@actor", new Part.Broken<>(),
                        "@organization", new Part.None<>());
        assertThat(line(Locale.SIMPLIFIED_CHINESE, values))
                .startsWith(
                        "7,registration,3,1970-01-01T00:00:00Z,课题立项退回,topic-returned,"
                                + "〔不一致〕,,〔不向您披露〕,〔已删除〕,")
                .contains("\"\"topic\"\":\"\"〔不向您披露〕\"\"")
                .endsWith("\r\n");
        assertThat(line(Locale.ENGLISH, values)).contains("〔broken〕,,〔withheld〕,〔erased〕");
    }
}
