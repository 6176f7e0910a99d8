package org.qunzhi.platform.trace;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.Attributes;

/**
 * Which request the work of this thread is for, across stores and brokers. Of what W3C defines only
 * the two ids and the flags are carried on: they name nobody, and an outsider can write no text
 * into them.
 */
public final class TraceContext {
    public static final TraceContext NONE = new TraceContext(Tracer.NOOP, Propagator.NOOP);
    private static final Scope NOTHING = () -> {};

    private final Tracer tracer;
    private final Propagator propagator;

    TraceContext(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** To be closed by the thread that opened it. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /** In the form of the header {@code traceparent}; empty where this thread works for nobody. */
    public Optional<String> current() {
        var span = tracer.currentSpan();
        if (span == null) return Optional.empty();
        var headers = new HashMap<String, String>();
        propagator.inject(span.context(), headers, (_, name, value) -> headers.put(name, value));
        return Optional.ofNullable(headers.get(Attributes.TRACE));
    }

    /**
     * Goes on with the work that something was written in.
     *
     * @param parent what {@link #current} said there; nothing is opened where it said nothing
     * @param name of this part of the work
     */
    public Scope resume(@Nullable String parent, String name) {
        if (parent == null) return NOTHING;
        var span =
                propagator
                        .extract(
                                parent,
                                (carried, key) -> key.equals(Attributes.TRACE) ? carried : null)
                        .name(name)
                        .start();
        var scope = tracer.withSpan(span);
        return () -> {
            scope.close();
            span.end();
        };
    }
}
