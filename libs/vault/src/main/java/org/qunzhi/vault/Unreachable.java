package org.qunzhi.vault;

import com.mongodb.MongoException;
import java.util.function.Supplier;

/** Where the driver's many ways of saying "no answer" become one. */
final class Unreachable {

    static <T> T guard(String kind, Supplier<T> asked) {
        try {
            return asked.get();
        } catch (MongoException e) {
            throw new VaultUnreachable(kind, e);
        }
    }

    static void guard(String kind, Runnable asked) {
        guard(
                kind,
                () -> {
                    asked.run();
                    return true;
                });
    }

    private Unreachable() {}
}
