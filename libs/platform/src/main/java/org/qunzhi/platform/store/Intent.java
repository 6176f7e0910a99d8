package org.qunzhi.platform.store;

import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.Receipt;

/** Travels in a command's metadata from the sender to the store, and carries the receipt back. */
final class Intent {
    static final String KEY = "intent";
    private final String commandId;
    private final String requestHash;
    private final Predicate<String> sameRequest;
    private final long begunNanos = System.nanoTime();
    private @Nullable Receipt receipt;

    Intent(String commandId, String requestHash) {
        this(commandId, requestHash, requestHash::equals);
    }

    /**
     * Of a request.
     *
     * @param sameRequest whether a hash of an earlier commit is that of this request
     */
    Intent(String commandId, String requestHash, Predicate<String> sameRequest) {
        this.commandId = commandId;
        this.requestHash = requestHash;
        this.sameRequest = sameRequest;
    }

    /** The intent of the command in whose unit of work this thread is. */
    static Optional<Intent> current() {
        return CurrentUnitOfWork.isStarted()
                ? Optional.ofNullable(
                        (Intent) CurrentUnitOfWork.get().root().getMessage().getMetaData().get(KEY))
                : Optional.empty();
    }

    String commandId() {
        return commandId;
    }

    String requestHash() {
        return requestHash;
    }

    /** When the command set out, by {@link System#nanoTime}: nothing was decided before. */
    long begunNanos() {
        return begunNanos;
    }

    boolean isOf(Commit commit) {
        return sameRequest.test(commit.requestHash());
    }

    @Nullable Receipt receipt() {
        return receipt;
    }

    void received(Receipt decided) {
        receipt = decided;
    }
}
