package org.qunzhi.auditor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.SigningKey;

/** A log of somebody else: entries that mean nothing here. */
record SampleLog(List<String> entries) {
    static final SigningKey KEY = SampleBundle.KEY;
    static final String VKEY = KEY.verifierKey().format();

    static SampleLog of(int size) {
        return new SampleLog(IntStream.range(0, size).mapToObj(i -> "entry " + i).toList());
    }

    /** With another entry there. */
    SampleLog forkedAt(int index) {
        var forked = new ArrayList<>(entries);
        forked.set(index, "another " + index);
        return new SampleLog(forked);
    }

    Checkpoint checkpoint() {
        var leaves = entries.stream().map(e -> MerkleTree.leafHash(SampleFolder.utf8(e))).toList();
        return new Checkpoint(KEY.name(), entries.size(), MerkleTree.root(leaves));
    }

    Note note() {
        return checkpoint().sign(KEY);
    }

    SampleFolder in(Path folder) {
        return SampleFolder.of(entries, note(), folder);
    }
}
