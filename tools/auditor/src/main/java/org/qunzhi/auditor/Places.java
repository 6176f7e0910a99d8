package org.qunzhi.auditor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.qunzhi.auditor.bundle.UnreadableBundle;
import org.qunzhi.auditor.log.WebTiles;
import org.qunzhi.ledger.TileSource;

/** Where a log's files are: a folder, a web server. */
final class Places {
    static final String PREFIX = "/api/audit/public";

    static boolean isAddress(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    /** The files of any tlog-tiles log, to be closed. */
    static Opened log(String folderOrAddress) throws IOException {
        if (isAddress(folderOrAddress)) {
            var web = new WebTiles(URI.create(folderOrAddress));
            return new Opened(web, web);
        }
        var folder = Path.of(folderOrAddress);
        if (!Files.isDirectory(folder)) throw new UnreadableBundle(folder + " is no folder");
        return new Opened(TileSource.folder(folder), () -> {});
    }

    /** The signed checkpoint beside the tiles. */
    static byte[] checkpoint(TileSource files) throws IOException {
        return files.read(TileSource.CHECKPOINT)
                .orElseThrow(() -> new UnreadableBundle(TileSource.CHECKPOINT + " is missing"));
    }

    record Opened(TileSource files, AutoCloseable source) implements AutoCloseable {
        @Override
        public void close() {
            try {
                source.close();
            } catch (Exception e) {
                throw new UnreadableBundle(String.valueOf(e.getMessage()), e);
            }
        }
    }

    private Places() {}
}
