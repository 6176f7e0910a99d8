package org.qunzhi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final String LAN = "http://192.168.1.20:8080";

    private static String said(Map<String, String> environment) {
        return String.join("\n", Reach.of(Settings.from(environment)));
    }

    @Test
    void without_anything_set_it_is_for_this_machine_and_there_is_nothing_to_say() {
        var settings = Settings.from(Map.of());
        assertThat(settings.publicUrl().uri()).hasToString("http://localhost:8080");
        assertThat(settings.door()).hasToString("http://localhost:8080");
        assertThat(settings.hasOwnProvider()).isFalse();
        assertThat(Reach.of(settings)).isEmpty();
    }

    @Test
    void a_phone_needs_both_and_is_warned_of_plain_http() {
        assertThat(said(Map.of("QUNZHI_PUBLIC_URL", LAN, "QUNZHI_ADDRESS", "0.0.0.0")))
                .contains("plain http", "未加密")
                .doesNotContain("QUNZHI_ADDRESS", "QUNZHI_PUBLIC_URL");
        assertThat(said(Map.of("QUNZHI_PUBLIC_URL", LAN)))
                .contains("plain http", "QUNZHI_ADDRESS=0.0.0.0");
        assertThat(said(Map.of("QUNZHI_ADDRESS", "0.0.0.0")))
                .contains("QUNZHI_PUBLIC_URL=http://")
                .doesNotContain("plain http");
    }

    @Test
    void behind_a_proxy_with_https_there_is_nothing_to_say() {
        assertThat(said(Map.of("QUNZHI_PUBLIC_URL", "https://quality.example"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://localhost:8080",
        "localhost, http://localhost:8080",
        "0.0.0.0, http://localhost:8080",
        "192.168.1.20, http://192.168.1.20:8080"
    })
    void programs_on_this_machine_go_where_the_gateway_listens(String address, String door) {
        assertThat(Settings.from(Map.of("QUNZHI_ADDRESS", address)).door()).hasToString(door);
    }

    @Test
    void an_own_provider_is_named_in_full_or_not_at_all() {
        var environment = new HashMap<>(Map.of("QUNZHI_ISSUER", "https://id.example"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.from(environment))
                .withMessageContainingAll(
                        "QUNZHI_JWK_SET_URI",
                        "QUNZHI_SIGN_IN_CLIENT_ID",
                        "QUNZHI_SIGN_IN_CLIENT_SECRET",
                        "QUNZHI_FIRST_DECISION_MAKER");
        environment.put("QUNZHI_JWK_SET_URI", "https://id.example/keys");
        environment.put("QUNZHI_SIGN_IN_CLIENT_ID", "qunzhi-gateway");
        environment.put("QUNZHI_SIGN_IN_CLIENT_SECRET", "secret");
        environment.put("QUNZHI_FIRST_DECISION_MAKER", "5f0f1f6e");
        var settings = Settings.from(environment);
        assertThat(settings.hasOwnProvider()).isTrue();
        assertThat(settings.provider())
                .containsEntry("qunzhi.sign-in.client-id", "qunzhi-gateway")
                .containsEntry("qunzhi.first-decision-maker", "5f0f1f6e");
    }
}
