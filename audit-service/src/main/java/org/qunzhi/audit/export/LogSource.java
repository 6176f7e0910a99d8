package org.qunzhi.audit.export;

import java.util.List;
import java.util.Map;
import org.qunzhi.audit.log.Archive;
import org.qunzhi.audit.log.LogEntries;
import org.qunzhi.audit.log.LogEntries.Stored;
import org.qunzhi.audit.log.LogTree;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.ConsistencyProof;
import org.qunzhi.ledger.InclusionProof;
import org.qunzhi.ledger.Tile;
import org.springframework.stereotype.Component;

/** This service's own log. */
@Component
class LogSource implements BundleSource {
    private final LogEntries entries;
    private final Archive archive;
    private final LogTree tree;

    LogSource(LogEntries entries, Archive archive, LogTree tree) {
        this.entries = entries;
        this.archive = archive;
        this.tree = tree;
    }

    @Override
    public List<Stored> entries(long from, long to) {
        return entries.range(from, to);
    }

    @Override
    public Map<Long, PublishedEvent> events(Context context, List<Long> positions) {
        return archive.read(context, positions);
    }

    @Override
    public List<byte[]> inclusion(long index, long size) {
        return InclusionProof.of(tree, index, size);
    }

    @Override
    public List<byte[]> consistency(long from, long to) {
        return ConsistencyProof.of(tree, from, to);
    }

    @Override
    public byte[] tile(Tile tile) {
        return tree.content(tile);
    }
}
