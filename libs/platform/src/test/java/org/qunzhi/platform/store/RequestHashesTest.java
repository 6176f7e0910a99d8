package org.qunzhi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.VaultInMemory;

class RequestHashesTest {
    private static final byte[] BODY = {1, 2};
    private static final byte[] ASKED = RequestHashes.request("POST", "/api/plan/plans", BODY);
    private final VaultInMemory vault = new VaultInMemory("request-plan");

    private RequestHashes on(String day) {
        var clock = Clock.fixed(Instant.parse(day + "T23:59:59Z"), ZoneOffset.UTC);
        return new RequestHashes(vault, "plan", clock);
    }

    @Test
    void a_request_is_known_again_on_another_day() {
        var hash = on("2026-05-01").of(ASKED);
        assertThat(hash).matches("[^.]+\\.[0-9a-f]{64}");
        assertThat(on("2026-05-01").of(ASKED)).isEqualTo(hash);
        assertThat(on("2026-05-02").of(ASKED)).isNotEqualTo(hash);
        assertThat(on("2026-05-02").isOf(ASKED, hash)).isTrue();
    }

    @Test
    void another_request_is_another() {
        var hash = on("2026-05-01").of(ASKED);
        var other = RequestHashes.request("POST", "/api/plan/plans", new byte[] {1, 3});
        assertThat(on("2026-05-02").isOf(other, hash)).isFalse();
        var put = RequestHashes.request("PUT", "/api/plan/plans", BODY);
        assertThat(on("2026-05-01").isOf(put, hash)).isFalse();
        assertThat(on("2026-05-01").isOf(ASKED, "once")).isFalse();
    }

    @Test
    void nobody_can_tell_once_the_key_of_its_day_is_destroyed() {
        var hash = on("2026-05-01").of(ASKED);
        vault.destroy(new Owner("request-plan", "2026-05-01"));
        assertThatThrownBy(() -> on("2026-06-01").isOf(ASKED, hash))
                .isInstanceOf(RequestForgotten.class);
    }
}
