package org.qunzhi.auditor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An exported bundle (docs/bundle.md): entries and disclosures are read line by line, in step. */
final class Bundle implements AutoCloseable {
    static final String FORMAT = "qunzhi-bundle/v1";
    private static final JsonMapper JSON = JsonMapper.shared();
    private final ZipFile zip;

    private Bundle(ZipFile zip) {
        this.zip = zip;
    }

    static Bundle open(Path file) {
        try {
            var bundle = new Bundle(new ZipFile(file.toFile()));
            var format = bundle.manifest().path("format").asString("");
            if (!format.equals(FORMAT))
                throw new UnreadableBundle("format is '" + format + "', not " + FORMAT);
            return bundle;
        } catch (IOException e) {
            throw new UnreadableBundle(file + ": " + e.getMessage(), e);
        }
    }

    JsonNode manifest() {
        return json("manifest.json", text("manifest.json"));
    }

    String checkpoint() {
        return text("checkpoint");
    }

    String key() {
        return text("key").strip();
    }

    Lines lines(String name) {
        return new Lines(name, stream(name));
    }

    /** A whole small file: no larger than a line may be. */
    String text(String name) {
        try (var in = stream(name)) {
            byte[] bytes = in.readNBytes(Lines.LONGEST + 1);
            if (bytes.length > Lines.LONGEST) throw new UnreadableBundle(name + " is too long");
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnreadableBundle(name + ": " + e.getMessage(), e);
        }
    }

    private InputStream stream(String name) {
        try {
            var entry = zip.getEntry(name);
            if (entry == null) throw new UnreadableBundle(name + " is missing");
            return zip.getInputStream(entry);
        } catch (IOException e) {
            throw new UnreadableBundle(name + ": " + e.getMessage(), e);
        }
    }

    static JsonNode json(String where, String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new UnreadableBundle(where + " is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UnreadableBundle(zip.getName() + ": " + e.getMessage(), e);
        }
    }
}
