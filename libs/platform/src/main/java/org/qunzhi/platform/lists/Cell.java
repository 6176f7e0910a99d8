package org.qunzhi.platform.lists;

import org.jspecify.annotations.Nullable;

/** What stands in one column of a row; nothing where there is none. */
@FunctionalInterface
public interface Cell<T> {
    @Nullable Object of(T row);
}
