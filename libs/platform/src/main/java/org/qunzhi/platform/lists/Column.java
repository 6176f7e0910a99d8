package org.qunzhi.platform.lists;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of an export. */
record Column<T>(String chinese, String english, Function<T, ? extends @Nullable Object> value) {

    String heading(Locale language) {
        return language.getLanguage().equals("en") ? english : chinese;
    }
}
