package org.qunzhi.auditor.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.ledger.EntryBundle;
import org.qunzhi.ledger.LeafHashes;
import org.qunzhi.ledger.LogHasher;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.NodeHashes;

/** What is computed of a log on the way: its earlier roots, and where it parts from another. */
class TreesTest {
    private static final int MOST = 70_000;

    private static byte[] entry(int index) {
        return Integer.toString(index).getBytes(StandardCharsets.US_ASCII);
    }

    private static NodeHashes tree(int size, int forkedAt) {
        var leaves = new ArrayList<byte[]>();
        for (int i = 0; i < size; i++)
            leaves.add(MerkleTree.leafHash(i == forkedAt ? new byte[0] : entry(i)));
        return NodeHashes.over(LeafHashes.of(leaves));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, MOST - 1, MOST})
    void the_root_at_an_earlier_size_comes_from_one_pass_over_all(int size) {
        var earlier = new EarlierRoot(size);
        LogHasher.fastest(1)
                .hash(
                        MOST,
                        tile ->
                                EntryBundle.encode(
                                        IntStream.range(0, tile.width())
                                                .mapToObj(i -> entry((int) tile.index() * 256 + i))
                                                .toList()),
                        earlier);
        assertThat(earlier.root()).isEqualTo(MerkleTree.root(tree(size, -1), size));
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "7,6", "300,0", "300,255", "300,256", "300,299", "1000,512"})
    void the_first_difference_is_found_wherever_it_is(int size, int index) {
        assertThat(FirstDifference.between(tree(size, -1), tree(size, index), size))
                .hasValue(index);
    }

    @Test
    void of_several_differences_it_is_the_first() {
        var leaves = List.of(entry(9), entry(8), entry(7)).stream().map(MerkleTree::leafHash);
        var other = NodeHashes.over(LeafHashes.of(leaves.toList()));
        assertThat(FirstDifference.between(tree(3, -1), other, 3)).hasValue(0);
    }

    @Test
    void there_is_none_between_equal_ones_nor_in_nothing() {
        assertThat(FirstDifference.between(tree(300, -1), tree(700, 600), 300)).isEmpty();
        assertThat(FirstDifference.between(tree(3, 0), tree(3, 1), 0)).isEmpty();
    }
}
