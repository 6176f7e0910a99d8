package org.qunzhi.audit.log;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.Frontier;

/**
 * How far the log has come: enough to append the next entry, and derivable from the entries.
 *
 * @param positions the last position logged of each service; absent where none is
 */
public record LogState(Frontier frontier, Map<Context, Long> positions) {
    static final LogState EMPTY = new LogState(Frontier.empty(), Map.of());

    public LogState {
        positions = Map.copyOf(positions);
    }

    public long size() {
        return frontier.size();
    }

    public long position(Context context) {
        return positions.getOrDefault(context, 0L);
    }

    /**
     * @throws LogBroken where an entry is missing before one of them, of the log or of its service
     */
    LogState with(List<LogEntries.Stored> entries) {
        var further = new EnumMap<Context, Long>(Context.class);
        further.putAll(positions);
        var grown = frontier;
        for (var entry : entries) {
            if (entry.index() != grown.size()) {
                throw new LogBroken(
                        "entry %d in the log where %d should be"
                                .formatted(entry.index(), grown.size()));
            }
            if (entry.position() != further.getOrDefault(entry.context(), 0L) + 1) {
                throw new LogBroken("a position is missing before entry " + entry.index());
            }
            further.put(entry.context(), entry.position());
            grown = grown.append(entry.leafHash());
        }
        return new LogState(grown, further);
    }

    Document document(String id) {
        var last = new Document();
        positions.forEach((context, position) -> last.append(context.code(), position));
        return new Document("_id", id)
                .append("size", size())
                .append("frontier", frontier.hashes().stream().map(Binary::new).toList())
                .append("positions", last);
    }

    static LogState of(@Nullable Document stored) {
        if (stored == null) return EMPTY;
        var hashes = new ArrayList<byte[]>();
        List<Binary> frontier = stored.getList("frontier", Binary.class);
        frontier.forEach(hash -> hashes.add(hash.getData()));
        var positions = new EnumMap<Context, Long>(Context.class);
        var last = stored.get("positions", Document.class);
        for (var context : Context.values()) {
            var position = last.getLong(context.code());
            if (position != null) positions.put(context, position);
        }
        return new LogState(Frontier.of(stored.getLong("size"), hashes), positions);
    }
}
