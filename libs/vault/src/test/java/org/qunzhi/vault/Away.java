package org.qunzhi.vault;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A database whose connection breaks. */
final class Away {
    private final MongoDatabase database;
    private volatile boolean gone;

    Away(MongoDatabase database) {
        this.database = proxy(MongoDatabase.class, database);
    }

    MongoDatabase database() {
        return database;
    }

    void go() {
        gone = true;
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(
                Proxy.newProxyInstance(
                        Away.class.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, args) -> call(target, method, args)));
    }

    private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        var configuring = method.getReturnType() == MongoCollection.class;
        if (gone && !configuring) {
            var where = new ServerAddress("127.0.0.1", 1);
            throw new MongoSocketReadException("gone", where, new IOException("reset"));
        }
        try {
            var result = method.invoke(target, arguments);
            return configuring ? proxy(MongoCollection.class, (MongoCollection<?>) result) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
