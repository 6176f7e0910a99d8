package org.qunzhi.auditor.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Are the rules that the bundle carries the ones this auditor computes with? */
public final class Editions {

    /** How many of the bundle's editions this auditor has otherwise or not at all. */
    public static int differing(Bundle bundle) {
        int differing = 0;
        for (var name : bundle.manifest().path("files")) {
            var file = name.asString();
            if (file.startsWith("rules/") && !bundle.text(file).equals(own(file))) differing++;
        }
        return differing;
    }

    private static String own(String file) {
        try (var own = Editions.class.getClassLoader().getResourceAsStream(file)) {
            return own == null ? "" : new String(own.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Editions() {}
}
