package org.qunzhi.platform.lists;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.MediaType;

/** A form of a whole list, asked for by the end of its address. */
enum Export {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String type;

    Export(String type) {
        this.type = type;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    String ending() {
        return "." + name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Export> of(String path) {
        return Arrays.stream(values()).filter(one -> path.endsWith(one.ending())).findFirst();
    }
}
