package org.qunzhi.vault;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A process that dies before one access to its database or to its master keys. */
public final class Killing {
    private final int step;
    private int accesses;

    /** What happens before: that many accesses. */
    public Killing(int step) {
        this.step = step;
    }

    /** No exception that anybody may handle: the process is gone. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    public boolean happened() {
        return accesses > step;
    }

    public MongoDatabase wrap(MongoDatabase database) {
        return proxy(MongoDatabase.class, database);
    }

    MasterKeys wrap(MasterKeys masters) {
        return proxy(MasterKeys.class, masters);
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(
                Proxy.newProxyInstance(
                        Killing.class.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, args) -> call(target, method, args)));
    }

    private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        var configuring = method.getReturnType() == MongoCollection.class;
        if (!configuring && accesses++ >= step) throw new Killed();
        try {
            var result = method.invoke(target, arguments);
            return configuring ? proxy(MongoCollection.class, (MongoCollection<?>) result) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
