package org.qunzhi.platform.wire;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A database that dies with the process before one access, and does nothing any more. */
final class KilledDatabase {
    private final int step;
    private int accesses;

    KilledDatabase(int step) {
        this.step = step;
    }

    /** No exception that anybody may handle: the process is gone. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    boolean happened() {
        return accesses > step;
    }

    MongoDatabase wrap(MongoDatabase database) {
        return proxy(MongoDatabase.class, database);
    }

    private <T> T proxy(Class<T> type, T target) {
        var loader = KilledDatabase.class.getClassLoader();
        return type.cast(
                Proxy.newProxyInstance(
                        loader,
                        new Class<?>[] {type},
                        (_, method, args) -> call(target, method, args)));
    }

    private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        var configuring = method.getReturnType() == MongoCollection.class;
        if (!configuring && accesses++ >= step) {
            throw new Killed();
        }
        try {
            var result = method.invoke(target, arguments);
            return configuring ? proxy(MongoCollection.class, (MongoCollection<?>) result) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
