package org.qunzhi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.auditor.Auditor;
import org.qunzhi.standalone.PlayedSeason.Audit;

/**
 * An enterprise and an association on two platforms watch each other's logs, by the steps of
 * docs/witnesses.md: each is told the other's keys, and an auditor asks for both signatures.
 */
class MutualWatchTest {
    private static final String PUBLIC = "/api/audit/public/";
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    @TempDir Path folder;

    /** One platform, running or not: where it is, what its log and its witness sign with. */
    private final class Platform {
        private final String name;
        private final URI door;
        private int starts;
        String log = "";
        String witness = "";

        Platform(String name) throws IOException {
            this.name = name;
            this.door = URI.create("http://localhost:" + PlayedSeason.freePort());
        }

        RunningProcess start(Map<String, String> more) throws IOException {
            var settings = new HashMap<>(more);
            settings.put("QUNZHI_LOG_ORIGIN", "log." + name + ".example/qunzhi");
            var out = folder.resolve(name + starts++ + ".txt");
            var running = RunningProcess.start(folder.resolve(name), door.getPort(), out, settings);
            log = text("keys");
            witness = text("witness/key");
            return running;
        }

        String text(String path) {
            try (var caller = new Caller(door)) {
                return caller.get(PUBLIC + path, "").text().strip();
            }
        }

        /** What the other is told, so that these two watch each other. */
        Map<String, String> asOther() {
            return Map.of(
                    "QUNZHI_LOG_WITNESSES_0_VKEY", witness,
                    "QUNZHI_LOG_WITNESSES_0_URL", door + PUBLIC + "witness",
                    "QUNZHI_WITNESS_LOGS_0_VKEY", log);
        }

        void isCosignedBy(Platform other) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(text("supervision"))
                                            .contains("\"stance\":\"cosigned\""));
            assertThat(text("checkpoint/cosigned?by=1"))
                    .contains("— log." + other.name + ".example/qunzhi/witness ");
        }

        /** By who believes only what both have signed. */
        void isVerifiedWith(Platform other) throws IOException {
            var policy = folder.resolve(name + ".policy");
            Files.writeString(
                    policy, "log %s\nwitness w %s\nquorum w\n".formatted(log, other.witness));
            await().atMost(PATIENCE)
                    .until(
                            () ->
                                    Audit.of(
                                                    "verify",
                                                    door.toString(),
                                                    "--policy",
                                                    policy.toString())
                                            .status(),
                            status -> status == Auditor.VERIFIED);
        }
    }

    @Test
    void an_enterprise_and_an_association_watch_each_other()
            throws IOException, InterruptedException {
        var enterprise = new Platform("enterprise");
        var association = new Platform("association");
        try (var first = enterprise.start(Map.of())) {
            assertThat(enterprise.text("witnesses")).isEqualTo("{\"items\":[]}");
            assertThat(first.stop()).isTrue();
        }
        try (var _ = association.start(enterprise.asOther());
                var _ = enterprise.start(association.asOther())) {
            enterprise.isCosignedBy(association);
            association.isCosignedBy(enterprise);
            enterprise.isVerifiedWith(association);
            association.isVerifiedWith(enterprise);
        }
    }
}
