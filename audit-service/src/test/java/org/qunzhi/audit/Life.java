package org.qunzhi.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A process that takes some steps, does the first half of the next one, and is killed. */
public final class Life {
    private static final Set<String> WRITES =
            Set.of(
                    "insertOne",
                    "insertMany",
                    "replaceOne",
                    "updateOne",
                    "bulkWrite",
                    "deleteOne",
                    "deleteMany");

    /** Nothing that comes after it is done. */
    public static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private int stepsLeft;

    private Life(int steps) {
        this.stepsLeft = steps;
    }

    public static Life of(int steps) {
        return new Life(steps);
    }

    /** One that ends by itself. */
    public static Life whole() {
        return new Life(Integer.MAX_VALUE);
    }

    /** Whether the next step is only begun. */
    public synchronized boolean endsNow() {
        return --stepsLeft < 0;
    }

    /** A store that is written to in this life. */
    public MongoDatabase in(MongoDatabase database) {
        return (MongoDatabase) wrap(MongoDatabase.class, database);
    }

    private Object wrap(Class<?> type, Object target) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> call(target, method, arguments));
    }

    private @Nullable Object call(
            Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (WRITES.contains(method.getName()) && arguments != null && endsNow()) {
            if (arguments[0] instanceof List<?> all && all.size() > 1) {
                var half = Arrays.copyOf(arguments, arguments.length);
                half[0] = all.subList(0, all.size() / 2);
                invoke(target, method, half);
            }
            throw new Killed();
        }
        var result = invoke(target, method, arguments);
        if (result instanceof MongoDatabase) return wrap(MongoDatabase.class, result);
        if (result instanceof MongoCollection) return wrap(MongoCollection.class, result);
        return result;
    }

    private static @Nullable Object invoke(
            Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
