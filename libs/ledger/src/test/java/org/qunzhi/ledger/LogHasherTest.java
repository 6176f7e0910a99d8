package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All ways give the hashes of the RFC. The tests run with and without the Vector API. */
class LogHasherTest {

    @ParameterizedTest
    @CsvSource({
        "0, 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "255, Mvhbyqh9e80Fco8J6a66NQumovczgwCH8Fl2goSL5cs=",
        "256, goUV0DPBnYyQHzfsy4rtkZZncDSG+NL/8c9wQDIcXbE=",
        "257, HtoEmkNR2G92JSvX7At3Rq11t/oDFq1fVB29pFijEsQ=",
        "65536, 8CXQbtgEhZ/SdKG9rK3W5I6odjSqkeHtsgFD+UmM0Cs=",
        "65537, 3IeVol/UvVKguE9jn9MTm6FggkAj0YjkKOtdsPPOIho=",
        "70000, Gkzfy2Y3SgwNy+9JrL1JdtE+6GT7PLJB/JQ8rQTwL34=",
    })
    void large_trees_have_their_known_roots(int size, String root) {
        for (int threads : new int[] {1, 2}) {
            LogHasher hasher = LogHasher.of(HashingWay.MESSAGE_DIGEST, threads);
            byte[] hashed = hasher.root(size, LogHasherTest::decimals);
            assertThat(SampleLog.base64(hashed)).isEqualTo(root);
        }
    }

    /** Else a slip in the build would leave one way untested. */
    @Test
    void this_jvm_has_the_vectors_that_the_build_says() {
        boolean expected = Boolean.getBoolean("qunzhi.vectors");
        assertThat(HashingWay.VECTOR.isPresent()).isEqualTo(expected);
        assertThat(present()).hasSize(expected ? 2 : 1).contains(HashingWay.MESSAGE_DIGEST);
    }

    @Test
    void a_way_that_is_not_there_is_refused_and_never_chosen() {
        assertThat(HashingWay.fastest()).matches(HashingWay::isPresent);
        for (HashingWay way : HashingWay.values()) {
            if (!way.isPresent()) {
                assertThatIllegalStateException().isThrownBy(() -> LogHasher.of(way, 1));
                assertThatIllegalStateException().isThrownBy(way::hasher);
            }
        }
    }

    private static List<HashingWay> present() {
        return Arrays.stream(HashingWay.values()).filter(HashingWay::isPresent).toList();
    }

    /** Every length around every boundary of SHA-256's padding, in every lane. */
    @ParameterizedTest
    @MethodSource("present")
    void every_length_of_entry_is_hashed_as_the_rfc_says(HashingWay way) {
        List<byte[]> entries = IntStream.range(0, 256).mapToObj(i -> entry(i, i)).toList();
        List<byte[]> hashes = entries.stream().map(MerkleTree::leafHash).toList();
        EntrySpans spans = EntrySpans.of(EntryBundle.encode(entries), 256);
        byte[] leaves = way.hasher().leafHashes(spans);
        assertThat(leaves).isEqualTo(Ed25519.joined(hashes.toArray(byte[][]::new)));
        assertThat(way.hasher().root(leaves)).isEqualTo(MerkleTree.root(hashes));
    }

    @ParameterizedTest
    @MethodSource("present")
    void entries_of_very_different_lengths_share_the_lanes(HashingWay way) {
        TileHasher hasher = way.hasher();
        Random random = new Random(1);
        for (int width : new int[] {1, 2, 15, 16, 17, 40, 256, 3}) {
            List<byte[]> entries =
                    IntStream.range(0, width).mapToObj(i -> entry(random.nextInt(900), i)).toList();
            byte[][] hashes = entries.stream().map(MerkleTree::leafHash).toArray(byte[][]::new);
            EntrySpans spans = EntrySpans.of(EntryBundle.encode(entries), width);
            assertThat(hasher.leafHashes(spans)).isEqualTo(Ed25519.joined(hashes));
        }
    }

    @ParameterizedTest
    @MethodSource("present")
    void the_longest_entry_is_hashed_too(HashingWay way) {
        EntrySpans spans = EntrySpans.of(EntryBundle.encode(List.of(entry(65_535, 7))), 1);
        byte[] hash = MerkleTree.leafHash(entry(65_535, 7));
        assertThat(way.hasher().leafHashes(spans)).isEqualTo(hash);
    }

    @Test
    void every_tile_of_the_log_comes_by_once() {
        Map<Tile, byte[]> tiles = new HashMap<>();
        LogHasher hasher = LogHasher.of(HashingWay.MESSAGE_DIGEST, 2);
        hasher.hash(70_000, LogHasherTest::decimals, (tile, hashes) -> tiles.put(tile, hashes));
        assertThat(tiles.keySet()).containsExactlyInAnyOrderElementsOf(Tile.of(70_000));
        NodeHashes nodes = SampleLog.nodes(SampleLog.decimalLeaves(70_000));
        assertThat(tiles)
                .allSatisfy((tile, hashes) -> assertThat(hashes).hasSize(32 * tile.width()));
        for (Tile tile : List.of(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1))) {
            assertThat(tiles.get(tile)).isEqualTo(tile.encode(nodes));
        }
    }

    @Test
    void a_broken_bundle_is_refused_from_whichever_thread_hashes_it() {
        for (int threads : new int[] {1, 2}) {
            LogHasher hasher = LogHasher.fastest(threads);
            assertThatExceptionOfType(MalformedNote.class)
                    .isThrownBy(() -> hasher.root(600, tile -> new byte[1]));
        }
    }

    @Test
    void a_negative_size_and_no_threads_are_refused() {
        LogHasher hasher = LogHasher.fastest();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hasher.root(-1, LogHasherTest::decimals));
        assertThatIllegalArgumentException().isThrownBy(() -> LogHasher.fastest(0));
    }

    private static byte[] decimals(Tile tile) {
        long first = tile.index() * Tile.FULL;
        return EntryBundle.encode(
                IntStream.range(0, tile.width())
                        .mapToObj(i -> SampleLog.utf8(Long.toString(first + i)))
                        .toList());
    }

    private static byte[] entry(int length, int seed) {
        byte[] entry = new byte[length];
        new Random(seed).nextBytes(entry);
        return entry;
    }
}
