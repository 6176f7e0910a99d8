package org.qunzhi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.qunzhi.contracts.Context;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stored form of each event, one file for each version that ever shipped: {@code
 * src/test/resources/events/<context>/<name>.v<N>.json} of the module under test. A missing or
 * different file is a failure; {@code -Dqunzhi.golden=write} writes it, and deletes what has no
 * event any more. From the first release on a file is never rewritten.
 */
public final class GoldenEvents {
    private static final Pattern NAME = Pattern.compile("(.+)\\.v(\\d+)\\.json");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The id of each event in a file: its protected fields open with no other. */
    private static final String ID = "id";

    private static final Protection PROTECTION =
            new Protection(GoldenKeys.KEYS, new SecureRandom());
    private final NamedEventSerializer serializer;
    private final EventUpcaster upcasters;
    private final Path folder;
    private final boolean write = "write".equals(System.getProperty("qunzhi.golden"));

    public GoldenEvents(StoredNames names, EventUpcaster upcasters, Path folder) {
        this.serializer = new NamedEventSerializer(names);
        this.upcasters = upcasters;
        this.folder = folder;
        if (write)
            files().filter(file -> !names.classes().containsKey(name(file)))
                    .forEach(GoldenEvents::delete);
    }

    public static GoldenEvents of(Context context, EventUpcaster upcasters) {
        return new GoldenEvents(StoredNames.of(context), upcasters, folder(context.code()));
    }

    static Path folder(String context) {
        return Path.of(System.getProperty("basedir", ""), "src/test/resources/events", context);
    }

    /** The event is stored as its newest golden file says. */
    public void isStoredAsEver(Object event) {
        var stored = serializer.serialize(event, String.class);
        var file =
                folder.resolve(
                        "%s.v%s.json"
                                .formatted(
                                        stored.getType().getName(),
                                        stored.getType().getRevision()));
        var now = (ObjectNode) JSON.readTree(stored.getData());
        new Protection(GoldenKeys.KEYS, new GoldenKeys.SameEachTime())
                .close(event.getClass(), ID, now);
        if (write) write(file, now);
        if (!Files.exists(file)) fail("no golden file %s: -Dqunzhi.golden=write", file);
        assertThat(JSON.readTree(read(file))).as(file.toString()).isEqualTo(now);
        assertThat(load(file))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".+\\.salt")
                .isEqualTo(event);
    }

    /** What the file of any version is read as today, through the upcasters. */
    public Object load(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) throw new IllegalArgumentException("not a golden file: " + file);
        var stored =
                new StoredEvent(
                        1,
                        ID,
                        name.group(1),
                        Integer.parseInt(name.group(2)),
                        "aggregate",
                        0,
                        Instant.EPOCH,
                        Map.of(),
                        read(file),
                        Map.of());
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        Stream.of(new StoredEventData(stored, PROTECTION)), serializer, upcasters)
                .findFirst()
                .orElseThrow()
                .getPayload();
    }

    /** Every golden file that was ever written, in name order. */
    public Stream<Path> files() {
        if (!Files.isDirectory(folder)) return Stream.empty();
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return NAME.matcher(file.getFileName().toString()).replaceFirst("$1");
    }

    /** Of an event that went before it was ever released. */
    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, JsonNode content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
