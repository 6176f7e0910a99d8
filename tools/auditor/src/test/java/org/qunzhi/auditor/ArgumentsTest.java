package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "verify",
                "guess bundle.zip",
                "verify bundle.zip --loud yes",
                "verify bundle.zip --key",
                "verify bundle.zip --lang fr"
            })
    void what_is_not_understood_is_answered_with_the_usage(String line) {
        var run = Run.of(line.isEmpty() ? new String[0] : line.split(" ", -1));
        assertThat(run.said()).startsWith("参数有误：").contains("用法：auditor");
        assertThat(run.status()).isEqualTo(Auditor.NOT_CHECKED);
    }
}
