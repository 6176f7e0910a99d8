package org.qunzhi.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/review/entries?state=open&q=%E7%84%8A, /review/entries?state=open&q=%E7%84%8A",
        "/award/焊接, /award/%E7%84%8A%E6%8E%A5",
        "/plan#unit, /plan#unit",
        "/apiary, /apiary",
        "/%2F/evil.example, /%2F/evil.example"
    })
    void a_path_of_ours_is_kept(String wanted, String led) {
        assertThat(OwnPath.of(wanted)).isEqualTo(led);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "review",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "https://evil.example/",
                "https:/evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/\r\nSet-Cookie: QZSESSION=1",
                "/a b",
                "/a\u0000",
                "/api/plan/standing",
                "/oauth2/authorization/qunzhi",
                "/login/oauth2/code/qunzhi",
                "/logout"
            })
    void what_leads_elsewhere_leads_home(String wanted) {
        assertThat(OwnPath.of(wanted)).isEqualTo("/");
    }

    @Test
    void nothing_and_too_much_lead_home() {
        assertThat(OwnPath.of(null)).isEqualTo("/");
        assertThat(OwnPath.of("/" + "a".repeat(1_999))).hasSize(2_000);
        assertThat(OwnPath.of("/" + "a".repeat(2_000))).isEqualTo("/");
    }
}
