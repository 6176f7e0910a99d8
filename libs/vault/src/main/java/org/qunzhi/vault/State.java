package org.qunzhi.vault;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * With which master key a kind is wrapped.
 *
 * @param current fingerprint
 * @param previous its predecessor's, as long as a document may be wrapped with that
 */
record State(String current, @Nullable String previous) {

    List<String> named() {
        return Stream.of(current, previous).filter(java.util.Objects::nonNull).toList();
    }

    boolean names(String fingerprint) {
        return named().contains(fingerprint);
    }
}
