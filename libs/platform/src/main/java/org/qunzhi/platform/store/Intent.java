package org.qunzhi.platform.store;

import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.Receipt;

/** Travels in a command's metadata from the sender to the store, and carries the receipt back. */
final class Intent {
    static final String KEY = "intent";
    private final String commandId;
    private final String requestHash;
    private @Nullable Receipt receipt;

    Intent(String commandId, String requestHash) {
        this.commandId = commandId;
        this.requestHash = requestHash;
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

    @Nullable Receipt receipt() {
        return receipt;
    }

    void received(Receipt decided) {
        receipt = decided;
    }
}
