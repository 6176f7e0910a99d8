package org.qunzhi.audit.restore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipFile;
import org.qunzhi.ledger.Note;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A bundle that somebody took before: {@code qunzhi.log.restore-bundle}. */
@Component
class BundleSeen implements SeenElsewhere {
    private final String bundle;

    BundleSeen(@Value("${qunzhi.log.restore-bundle:}") String bundle) {
        this.bundle = bundle;
    }

    @Override
    public List<Note> newest(String origin) {
        if (bundle.isBlank()) return List.of();
        try (var zip = new ZipFile(bundle)) {
            var checkpoint = zip.getEntry("checkpoint");
            if (checkpoint == null) throw new IOException("no bundle of a log: " + bundle);
            return List.of(Note.parse(zip.getInputStream(checkpoint).readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("qunzhi.log.restore-bundle", e);
        }
    }
}
