package org.qunzhi.auditor;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** In which the auditor speaks. */
enum Language {
    ZH(Locale.CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** As the arguments ask for, Chinese otherwise: needed before they are understood. */
    static Language in(String... args) {
        var all = List.of(args);
        int asked = all.lastIndexOf("--lang");
        boolean english =
                all.contains("--lang=en")
                        || (asked >= 0
                                && asked + 1 < all.size()
                                && all.get(asked + 1).equalsIgnoreCase("en"));
        return english ? EN : ZH;
    }

    Locale locale() {
        return locale;
    }

    ResourceBundle sentences(String of) {
        return ResourceBundle.getBundle(
                of,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
