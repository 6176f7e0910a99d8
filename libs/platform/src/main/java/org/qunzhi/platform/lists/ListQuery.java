package org.qunzhi.platform.lists;

import java.util.Map;

/**
 * As it was asked: {@code state}, {@code q}, {@code sort}, {@code cursor}, {@code limit} and the
 * list's own filters. As a controller's parameter it is taken from the address; what is wrong with
 * it is found where it meets its {@link Table}.
 */
public record ListQuery(Map<String, String> asked) {
    public static final ListQuery ALL = new ListQuery(Map.of());

    public ListQuery {
        asked = Map.copyOf(asked);
    }
}
