package org.qunzhi.platform.lists;

import java.util.Locale;

/** A column of an export. */
record Column<T>(String chinese, String english, Cell<T> value) {

    String heading(Locale language) {
        return language.getLanguage().equals("en") ? english : chinese;
    }
}
