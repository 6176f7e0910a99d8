package org.qunzhi.ledger;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Test data of public projects, which lies beside the repository on some machines only. */
final class PublicData {

    private PublicData() {}

    /** The folder of this name; where it is absent, the test that asks is skipped. */
    static Path folder(String name) {
        Path root = Path.of(System.getProperty("qunzhi.root", ".")).toAbsolutePath();
        Path found =
                Stream.of("../shared", "../../shared")
                        .map(shared -> root.resolve(shared).resolve("data/tlog").resolve(name))
                        .map(Path::normalize)
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElse(root.resolve("absent"));
        assumeThat(found).isDirectory();
        return found;
    }
}
