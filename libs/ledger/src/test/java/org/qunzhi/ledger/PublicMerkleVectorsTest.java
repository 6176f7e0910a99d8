package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** transparency-dev/merkle testdata: what every verifier of RFC 9162 must accept and refuse. */
class PublicMerkleVectorsTest {

    @Test
    void all_98_inclusion_vectors_are_answered_as_expected() throws IOException {
        check(
                "merkle/inclusion",
                v ->
                        InclusionProof.verify(
                                v.number("leafIdx"),
                                v.number("treeSize"),
                                v.bytes("leafHash"),
                                v.proof(),
                                v.bytes("root")));
    }

    @Test
    void all_98_consistency_vectors_are_answered_as_expected() throws IOException {
        check(
                "merkle/consistency",
                v ->
                        ConsistencyProof.verify(
                                v.number("size1"),
                                v.number("size2"),
                                v.proof(),
                                v.bytes("root1"),
                                v.bytes("root2")));
    }

    private static void check(String folder, Predicate<Vector> verify) throws IOException {
        try (Stream<Path> files = Files.walk(PublicData.folder(folder))) {
            List<Vector> vectors =
                    files.filter(file -> file.toString().endsWith(".json"))
                            .map(Vector::read)
                            .toList();
            assertThat(vectors).hasSize(98);
            assertThat(
                            vectors.stream()
                                    .filter(v -> verify.test(v) == v.mustFail())
                                    .map(Vector::file))
                    .isEmpty();
            assertThat(vectors).anyMatch(verify).anyMatch(verify.negate());
        }
    }

    private record Vector(Path file, String json) {

        static Vector read(Path file) {
            try {
                return new Vector(file, Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean mustFail() {
            return Boolean.parseBoolean(find("\"wantErr\": (true|false)"));
        }

        long number(String name) {
            return Long.parseUnsignedLong(find("\"" + name + "\": (\\d+)"));
        }

        byte[] bytes(String name) {
            return Base64.getDecoder().decode(find("\"" + name + "\": \"([^\"]*)\""));
        }

        List<byte[]> proof() {
            String proof = find("\"proof\": (null|\\[[^]]*])");
            return Pattern.compile("\"([^\"]*)\"")
                    .matcher(proof)
                    .results()
                    .map(MatchResult::group)
                    .map(quoted -> quoted.substring(1, quoted.length() - 1))
                    .map(Base64.getDecoder()::decode)
                    .toList();
        }

        private String find(String pattern) {
            Matcher matcher = Pattern.compile(pattern).matcher(json);
            assertThat(matcher.find()).as("%s in %s", pattern, file).isTrue();
            return matcher.group(1);
        }
    }
}
