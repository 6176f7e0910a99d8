package org.qunzhi.audit.export;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.SignedCheckpoint;
import org.qunzhi.audit.log.LogEntries;
import org.qunzhi.audit.log.LogTree;
import org.qunzhi.ledger.EntryBundle;
import org.qunzhi.ledger.Tile;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The log as the files of C2SP tlog-tiles; each one, once there, stays as it is. */
@RestController
class TileApi {
    private static final Pattern PATH =
            Pattern.compile(
                    "/(entries|[0-7])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");
    private static final CacheControl IMMUTABLE =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final int BITS = 8;

    private final Checkpoints checkpoints;
    private final LogEntries entries;
    private final LogTree tree;

    TileApi(Checkpoints checkpoints, LogEntries entries, LogTree tree) {
        this.checkpoints = checkpoints;
        this.entries = entries;
        this.tree = tree;
    }

    @GetMapping("/api/audit/public/tile/{*path}")
    ResponseEntity<byte[]> tile(@PathVariable String path) {
        var tile =
                parse(path)
                        .filter(this::isSigned)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var content = path.startsWith("/entries/") ? entriesUnder(tile) : tree.content(tile);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(IMMUTABLE)
                .body(content);
    }

    private byte[] entriesUnder(Tile tile) {
        long first = tile.index() * Tile.FULL;
        return EntryBundle.encode(
                entries.range(first, first + tile.width()).stream()
                        .map(LogEntries.Stored::bytes)
                        .toList());
    }

    private boolean isSigned(Tile tile) {
        long size = checkpoints.latest().map(SignedCheckpoint::size).orElse(0L);
        return tile.index() * Tile.FULL + tile.width() <= size >>> (BITS * tile.level());
    }

    /** One path for each file: what would be written otherwise is not there. */
    private static Optional<Tile> parse(String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches()) return Optional.empty();
        boolean ofEntries = parts.group(1).equals("entries");
        int level = ofEntries ? 0 : Integer.parseInt(parts.group(1));
        long index = Long.parseLong(parts.group(2).replace("x", "").replace("/", ""));
        int width = parts.group(3) == null ? Tile.FULL : Integer.parseInt(parts.group(3));
        if (width > Tile.FULL) return Optional.empty();
        var tile = new Tile(level, index, width);
        var canonical = ofEntries ? tile.entriesPath() : tile.path();
        return canonical.equals("tile" + path) ? Optional.of(tile) : Optional.empty();
    }
}
