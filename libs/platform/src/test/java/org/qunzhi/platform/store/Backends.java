package org.qunzhi.platform.store;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the test's output which backends ran; {@code QUNZHI_REQUIRE} turns a skip into a red. */
final class Backends {
    private static final Logger log = LoggerFactory.getLogger(Backends.class);

    static void ran(String backend) {
        log.info("Event store conformance RAN on {}", backend);
    }

    static void skipped(String backend, String why) {
        log.warn("Event store conformance SKIPPED on {}: {}", backend, why);
    }

    static boolean required(String backend) {
        var required = System.getenv("QUNZHI_REQUIRE");
        return required != null && List.of(required.split("[ ,]+")).contains(backend);
    }

    private Backends() {}
}
