package org.qunzhi.standalone;

import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser in which the pages are tried, where there is one. */
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome");

    /**
     * The one that the environment names, or that lies on the path.
     *
     * @throws IllegalStateException where it is required and not there
     */
    static Optional<Path> found() {
        var named = Stream.of(environment("CHROMIUM")).filter(one -> !one.isBlank()).map(Path::of);
        var onPath =
                Arrays.stream(environment("PATH").split(File.pathSeparator))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        var found = Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
        var required = List.of(environment("QUNZHI_REQUIRE").split("[ ,]+"));
        if (found.isEmpty() && required.contains("chromium"))
            throw new IllegalStateException("Chromium is required: set CHROMIUM to it");
        if (found.isEmpty())
            new PrintStream(System.out, true, StandardCharsets.UTF_8)
                    .println("No Chromium here: BrowserTest is SKIPPED");
        return found;
    }

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("");
    }

    private Chromium() {}
}
