package org.qunzhi.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the client meant to do and what it was answered, each line on the disk before anything
 * follows from it: the platform's word is held against this and not against its own.
 */
final class ClientLedger implements AutoCloseable {
    private final FileChannel file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * One command.
     *
     * @param answer none as long as nobody answered, or where nobody knows what became of it
     */
    record Entry(Order order, Optional<Answered> answer) {}

    /** What the platform said: a status, and of what was taken the aggregate and the position. */
    record Answered(int status, String aggregate, String position) {
        boolean isTaken() {
            return status / 100 == 2 && !aggregate.isEmpty();
        }

        boolean isRefused() {
            return status / 100 == 4 && status != 429;
        }
    }

    ClientLedger(Path path) {
        try {
            file =
                    FileChannel.open(
                            path,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void intend(Order order) {
        write("intent " + order.key() + " " + order.kind() + " " + order.path());
        entries.put(order.key(), new Entry(order, Optional.empty()));
    }

    synchronized void answered(Order order, Answered answer) {
        write("answer " + order.key() + " " + answer);
        entries.put(order.key(), new Entry(order, Optional.of(answer)));
    }

    /** It may have been done or not. */
    synchronized void unknown(Order order, String why) {
        write("unknown " + order.key() + " " + why);
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    private void write(String line) {
        try {
            file.write(ByteBuffer.wrap((line + '\n').getBytes(StandardCharsets.UTF_8)));
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
