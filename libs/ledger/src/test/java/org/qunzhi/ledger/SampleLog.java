package org.qunzhi.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Trees and keys that many tests share. */
final class SampleLog {

    static final SigningKey KEY = key("log.example.cn/qc/2026", 1);

    private SampleLog() {}

    static SigningKey key(String name, int fill) {
        byte[] seed = new byte[32];
        seed[0] = (byte) fill;
        return SigningKey.of(name, seed);
    }

    static CosigningKey witness(String name, int fill) {
        byte[] seed = new byte[32];
        seed[0] = (byte) fill;
        return CosigningKey.of(name, seed);
    }

    /** The eight leaves that certificate transparency has always tested with. */
    static List<byte[]> customaryLeaves() {
        return Stream.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .map(HexFormat.of()::parseHex)
                .map(MerkleTree::leafHash)
                .toList();
    }

    /** The leaf hashes of a log whose entry i is the decimal of i. */
    static List<byte[]> decimalLeaves(int size) {
        return IntStream.range(0, size).mapToObj(i -> leaf(Integer.toString(i))).toList();
    }

    static byte[] leaf(String entry) {
        return MerkleTree.leafHash(utf8(entry));
    }

    static NodeHashes nodes(List<byte[]> leaves) {
        return NodeHashes.over(LeafHashes.of(leaves));
    }

    static Frontier frontier(List<byte[]> leaves) {
        Frontier frontier = Frontier.empty();
        for (byte[] leaf : leaves) {
            frontier = frontier.append(leaf);
        }
        return frontier;
    }

    static Checkpoint checkpoint(List<byte[]> leaves) {
        return new Checkpoint(KEY.name(), leaves.size(), MerkleTree.root(leaves));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
