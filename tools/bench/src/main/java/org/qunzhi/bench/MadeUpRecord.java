package org.qunzhi.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunzhi.audit.checkpoint.SignedCheckpoint;
import org.qunzhi.audit.export.BundleSource;
import org.qunzhi.audit.log.LogEntries.Stored;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.audit.streamlist.StreamList;
import org.qunzhi.audit.streamlist.StreamLists;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.CanonicalJson;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.EntryBundle;
import org.qunzhi.ledger.Frontier;
import org.qunzhi.ledger.LogHasher;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.SigningKey;
import org.qunzhi.ledger.Tile;
import org.qunzhi.vault.Owner;

/**
 * The log of a {@link MadeUpHistory}, and the list of its streams behind it, made anew whenever it
 * is asked for: of the events nothing is kept, of the tree its tiles.
 */
final class MadeUpRecord implements BundleSource, StreamLists {
    private static final Base64.Encoder DIGEST = Base64.getUrlEncoder().withoutPadding();
    private final MadeUpHistory history;
    private final Map<String, byte[]> tiles = new HashMap<>();
    private final Path lines;
    private final Path bytes;

    /** Where each entry's bytes end. */
    private final long[] ends;

    private final StreamList list;
    private final PublishedEvent listed;
    private final SignedCheckpoint signed;

    /**
     * @param folder for the list
     */
    MadeUpRecord(MadeUpHistory history, DerivedVault vault, Path folder) throws IOException {
        this.history = history;
        this.lines = folder.resolve("streams.jsonl");
        this.bytes = folder.resolve("entries");
        this.ends = new long[Math.toIntExact(history.size() + 1)];
        var seed = vault.of(new Owner("log", "signing")).key().getEncoded();
        var key = SigningKey.of(MadeUpHistory.ORIGIN, seed);
        try (var out = new BufferedOutputStream(Files.newOutputStream(bytes))) {
            this.list = listOfStreams(out);
            this.listed = history.listed(list, key.verifierKey().format());
            write(out, ends.length - 1, listed.entry(stream(listed), ""));
        }
        long size = history.size() + 1;
        var root =
                LogHasher.fastest()
                        .hash(size, this::bundle, (tile, hashes) -> tiles.put(tile.path(), hashes));
        var checkpoint = new Checkpoint(key.name(), size, root);
        var at = Instant.parse("2026-06-01T00:00:00Z");
        this.signed = new SignedCheckpoint(checkpoint, checkpoint.sign(key).format(), at);
    }

    SignedCheckpoint checkpoint() {
        return signed;
    }

    private void write(OutputStream out, int index, byte[] entry) throws IOException {
        out.write(entry);
        ends[index] = start(index) + entry.length;
    }

    private StreamList listOfStreams(OutputStream entries) throws IOException {
        var last = new HashMap<String, Line>();
        for (int index = 0; index < history.size(); index++) {
            var event = history.event(index + 1L);
            var stream = stream(event);
            var before = last.get(stream);
            var entry = event.entry(stream, before == null ? "" : before.head());
            write(entries, index, entry);
            long counter = Long.parseLong(event.attribute("sequence"));
            var head = DIGEST.encodeToString(Textbook.sha256().digest(entry));
            last.put(stream, new Line(stream, counter, head));
        }
        var sorted = last.values().toArray(Line[]::new);
        Arrays.sort(sorted);
        var frontier = Frontier.empty();
        try (var out = new BufferedOutputStream(Files.newOutputStream(lines))) {
            for (var line : sorted) {
                var bytes = line.bytes();
                frontier = frontier.append(MerkleTree.leafHash(bytes));
                out.write(bytes);
                out.write('\n');
            }
        }
        var root = Base64.getEncoder().encodeToString(frontier.root());
        return new StreamList(LocalDate.of(2026, 6, 1), history.size(), sorted.length, root);
    }

    private record Line(String stream, long counter, String head) implements Comparable<Line> {
        byte[] bytes() {
            return CanonicalJson.bytes(Map.of("stream", stream, "counter", counter, "head", head));
        }

        @Override
        public int compareTo(Line other) {
            return stream.compareTo(other.stream());
        }
    }

    private byte[] bundle(Tile tile) {
        long first = tile.index() * Tile.FULL;
        return EntryBundle.encode(
                entries(first, first + tile.width()).stream().map(Stored::bytes).toList());
    }

    private static String stream(PublishedEvent event) {
        return Salts.of("stream", event.attribute("subject"));
    }

    private long start(long index) {
        return index == 0 ? 0 : ends[(int) index - 1];
    }

    @Override
    public List<Stored> entries(long from, long to) {
        var entries = new ArrayList<Stored>();
        try (var file = new RandomAccessFile(bytes.toFile(), "r")) {
            file.seek(start(from));
            for (long index = from; index < to; index++) {
                var entry = new byte[Math.toIntExact(ends[(int) index] - start(index))];
                file.readFully(entry);
                entries.add(stored(index, entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** With all that a bundle takes of it. */
    private Stored stored(long index, byte[] entry) {
        boolean planned = index < history.size();
        return new Stored(
                index,
                planned ? Context.PLAN : Context.AUDIT,
                planned ? index + 1 : 1,
                "",
                0,
                entry,
                new byte[0],
                "");
    }

    @Override
    public Map<Long, PublishedEvent> events(Context context, List<Long> positions) {
        var events = new HashMap<Long, PublishedEvent>();
        for (long position : positions)
            events.put(position, context == Context.PLAN ? history.event(position) : listed);
        return events;
    }

    @Override
    public List<byte[]> inclusion(long index, long size) {
        throw new UnsupportedOperationException("nobody is erased in a benchmark");
    }

    @Override
    public List<byte[]> consistency(long from, long to) {
        throw new UnsupportedOperationException("nobody is erased in a benchmark");
    }

    @Override
    public byte[] tile(Tile tile) {
        return tiles.getOrDefault(tile.path(), new byte[0]);
    }

    @Override
    public Optional<StreamList> newestUnder(long size) {
        return Optional.of(list);
    }

    @Override
    public void write(StreamList wanted, OutputStream out) {
        try {
            Files.copy(lines, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
