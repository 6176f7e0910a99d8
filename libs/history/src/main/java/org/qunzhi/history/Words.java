package org.qunzhi.history;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What decisions, kinds and states are called, in Chinese and, where asked for, in English. */
public final class Words {
    private static final String NAME = "org.qunzhi.history.words";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    private Words(ResourceBundle words) {
        this.words = words;
    }

    /** Chinese for every language but English. */
    public static Words in(Locale language) {
        return new Words(ResourceBundle.getBundle(NAME, language, NO_FALLBACK));
    }

    /** {@code circle-registered}: 小组注册; as it is where it is not known here. */
    public String decision(String name) {
        return word("decision." + name, name);
    }

    public String kind(Kind kind) {
        return word("kind." + kind.code(), kind.code());
    }

    /** Of a {@link Part} that is not clear. */
    public String part(Part<?> part) {
        return word("part." + part.code(), part.code());
    }

    private String word(String key, String otherwise) {
        try {
            return words.getString(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }
}
