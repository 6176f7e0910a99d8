package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ways give the hashes of the RFC; the JVM of these tests has the Vector API. */
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

    @Test
    void the_tests_run_both_ways() {
        assertThat(HashingWay.values()).allMatch(HashingWay::isPresent);
    }

    /** Every length around every boundary of SHA-256's padding, in every lane. */
    @ParameterizedTest
    @EnumSource
    void every_length_of_entry_is_hashed_as_the_rfc_says(HashingWay way) {
        List<byte[]> entries = IntStream.range(0, 256).mapToObj(i -> entry(i, i)).toList();
        List<byte[]> hashes = entries.stream().map(MerkleTree::leafHash).toList();
        EntrySpans spans = EntrySpans.of(EntryBundle.encode(entries), 256);
        byte[] leaves = way.hasher().leafHashes(spans);
        assertThat(leaves).isEqualTo(Ed25519.joined(hashes.toArray(byte[][]::new)));
        assertThat(way.hasher().root(leaves)).isEqualTo(MerkleTree.root(hashes));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void entries_of_very_different_lengths_share_the_lanes(long seed) {
        Random random = new Random(seed);
        for (int width : new int[] {1, 2, 15, 16, 17, 40}) {
            List<byte[]> entries =
                    IntStream.range(0, width).mapToObj(i -> entry(random.nextInt(900), i)).toList();
            EntrySpans spans = EntrySpans.of(EntryBundle.encode(entries), width);
            TileHasher vector = HashingWay.VECTOR.hasher();
            byte[] once = vector.leafHashes(spans);
            assertThat(vector.leafHashes(spans)).as("a used hasher").isEqualTo(once);
            assertThat(once).isEqualTo(HashingWay.MESSAGE_DIGEST.hasher().leafHashes(spans));
        }
    }

    @Test
    void the_longest_entry_is_hashed_too() {
        EntrySpans spans = EntrySpans.of(EntryBundle.encode(List.of(entry(65_535, 7))), 1);
        byte[] hash = MerkleTree.leafHash(entry(65_535, 7));
        assertThat(HashingWay.VECTOR.hasher().leafHashes(spans)).isEqualTo(hash);
        assertThat(HashingWay.MESSAGE_DIGEST.hasher().leafHashes(spans)).isEqualTo(hash);
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
