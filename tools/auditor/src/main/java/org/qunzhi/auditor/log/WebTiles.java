package org.qunzhi.auditor.log;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.qunzhi.ledger.EntryBundle;
import org.qunzhi.ledger.Tile;
import org.qunzhi.ledger.TileSource;

/** The files of a log behind any web server. It asks that address and no other. */
public final class WebTiles implements TileSource, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** A full bundle of the longest entries. */
    private static final int LONGEST = Tile.FULL * (2 + EntryBundle.LONGEST_ENTRY);

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String prefix;

    /**
     * @param address of the folder that holds {@code checkpoint} and {@code tile}
     */
    public WebTiles(URI address) {
        var text = address.toString();
        this.prefix = text.endsWith("/") ? text : text + "/";
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        var answer = ask(path);
        try (var body = answer.body()) {
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(content(path, unzipped(answer, body)));
                case 404, 410 -> Optional.empty();
                default ->
                        throw new IOException(prefix + path + " answered " + answer.statusCode());
            };
        }
    }

    private HttpResponse<InputStream> ask(String path) throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create(prefix + path)).timeout(PATIENCE);
            return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Bundles may be stored compressed, and then are served so, whoever asks; tlog-tiles. */
    private static InputStream unzipped(HttpResponse<?> answer, InputStream body)
            throws IOException {
        boolean zipped = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        return zipped ? new GZIPInputStream(body) : body;
    }

    private byte[] content(String path, InputStream body) throws IOException {
        var bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) throw new IOException(prefix + path + " is too long");
        return bytes;
    }

    @Override
    public void close() {
        http.close();
    }
}
