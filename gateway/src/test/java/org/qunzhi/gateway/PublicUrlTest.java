package org.qunzhi.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, localhost:8080, 8080",
        "http://localhost:8080/, localhost:8080, 8080",
        "https://quality.example, quality.example, 443",
        "http://127.0.0.1, 127.0.0.1, 80"
    })
    void it_names_host_and_port(String text, String authority, int port) {
        var url = PublicUrl.of(text, false);
        assertThat(url.authority()).isEqualTo(authority);
        assertThat(url.port()).isEqualTo(port);
        assertThat(url.isExposed()).isFalse();
        assertThat(url.at("/signed-out")).isEqualTo(text.replaceFirst("/$", "") + "/signed-out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quality.example",
                "ftp://quality.example",
                "https://",
                "https:///x",
                "https://quality.example/path",
                "https://quality.example?x",
                "https://user@quality.example"
            })
    void anything_else_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PublicUrl.of(text, true));
    }

    @Test
    void plain_http_beyond_this_machine_has_to_be_allowed() {
        var lan = "http://192.168.1.20:8080";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicUrl.of(lan, false))
                .withMessageContaining("plain http");
        assertThat(PublicUrl.of(lan, true).isExposed()).isTrue();
    }
}
