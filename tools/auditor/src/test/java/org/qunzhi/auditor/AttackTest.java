package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.NoteSignature;
import org.qunzhi.ledger.SigningKey;

/** What an attacker without memory of his own can do to a bundle: each named, in both languages. */
class AttackTest {
    private static final SampleBundle TRUE = SampleBundle.ofThePublic(new SampleContest());
    private static final int SIZE = TRUE.entries.size();

    /** Here and next to it stand two of one service. */
    private static final int HIT = hit(SIZE / 2);

    private static final String ENTRIES = "entries.jsonl";
    private static final String EVENTS = "events.jsonl";
    private static final String TILE = "tile/0/000.p/" + SIZE;

    private static final String BUNDLED = "tile/entries/000.p/" + SIZE;

    @TempDir Path folder;
    private final SampleBundle bundle = SampleBundle.ofThePublic(new SampleContest());
    private SampleFolder files = new SampleFolder(Path.of(""));

    @BeforeEach
    void export() {
        files = SampleFolder.of(bundle, folder);
    }

    /** What is done, and the first fault that must be named. */
    record Attack(String name, Consumer<SampleFolder> on, String english, String chinese) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attack> attacks() {
        return Stream.concat(Stream.concat(onEntries(), onCheckpoints()), onTiles());
    }

    private static Stream<Attack> onEntries() {
        return Stream.of(
                new Attack(
                        "a bit flipped in an entry",
                        files -> files.lines(ENTRIES, lines -> flipped(lines, HIT)),
                        "entry " + HIT + ": ",
                        "第 " + HIT + " 条记录："),
                new Attack(
                        "an entry deleted",
                        files -> {
                            files.lines(ENTRIES, lines -> without(lines, HIT));
                            files.lines(EVENTS, lines -> shifted(without(lines, HIT)));
                        },
                        gap("entry %d: position of %s should be %d, is %d", HIT, 1),
                        gap("第 %d 条记录：%s 的位置应为 %d，实为 %d", HIT, 1)),
                new Attack(
                        "an entry inserted",
                        files -> {
                            files.lines(ENTRIES, lines -> doubled(lines, HIT));
                            files.lines(EVENTS, lines -> shifted(doubled(lines, HIT)));
                        },
                        gap("entry %d: position of %s should be %d, is %d", HIT + 1, -1),
                        gap("第 %d 条记录：%s 的位置应为 %d，实为 %d", HIT + 1, -1)),
                new Attack(
                        "two entries swapped",
                        files -> {
                            files.lines(ENTRIES, lines -> swapped(lines, HIT));
                            files.lines(EVENTS, lines -> shifted(swapped(lines, HIT)));
                        },
                        gap("entry %d: position of %s should be %d, is %d", HIT, 1),
                        gap("第 %d 条记录：%s 的位置应为 %d，实为 %d", HIT, 1)),
                new Attack(
                        "an entry back-dated",
                        files -> files.lines(ENTRIES, lines -> backDated(lines, HIT)),
                        "entry " + HIT + ": attribute time of",
                        "第 " + HIT + " 条记录："),
                new Attack(
                        "the end cut off",
                        files -> {
                            files.lines(ENTRIES, lines -> lines.subList(0, SIZE - 2));
                            files.lines(EVENTS, lines -> lines.subList(0, SIZE - 2));
                        },
                        "the checkpoint states %d entries, the bundle has %d"
                                .formatted(SIZE, SIZE - 2),
                        "检查点写明 %d 条记录，包内有 %d 条".formatted(SIZE, SIZE - 2)),
                new Attack(
                        "an entry of 65,536 bytes",
                        files -> files.lines(ENTRIES, lines -> stretched(lines, HIT)),
                        "entry " + HIT + ": has 65536 bytes, more than the 4096 allowed",
                        "第 " + HIT + " 条记录：有 65536 字节，多于 4096 字节的上限"),
                new Attack(
                        "carriage returns in the entries",
                        files -> files.text(ENTRIES, text -> text.replace("\n", "\r\n")),
                        "entry 0: ends with a carriage return (CR)",
                        "第 0 条记录：行末有回车符"),
                new Attack(
                        "an entry that is none",
                        files -> files.lines(ENTRIES, lines -> replaced(lines, HIT, "{}")),
                        "entry " + HIT + ": is no log entry",
                        "第 " + HIT + " 条记录：不是日志记录"));
    }

    private static Stream<Attack> onCheckpoints() {
        return Stream.of(
                new Attack(
                        "signed again with another key",
                        files -> files.text("checkpoint", text -> signed(text, otherKey())),
                        "the checkpoint carries no valid signature of that key",
                        "检查点没有该公钥的有效签名"),
                new Attack(
                        "a bad signature of a known key",
                        files -> files.text("checkpoint", AttackTest::spoiled),
                        "a signature on the checkpoint claims this key and is wrong",
                        "检查点上称为该公钥的签名是错的"),
                new Attack(
                        "a bad signature of a known key beside a good one",
                        files ->
                                files.text(
                                        "checkpoint",
                                        text -> text + lastLine(spoiled(text)) + "\n"),
                        "a signature on the checkpoint claims this key and is wrong",
                        "检查点上称为该公钥的签名是错的"),
                new Attack(
                        "more signatures than the limit",
                        files ->
                                files.text(
                                        "checkpoint",
                                        text -> text + strangers(Note.MOST_SIGNATURES)),
                        "the checkpoint has more than 100 signatures",
                        "检查点的签名多于 100 个"),
                new Attack(
                        "carriage returns in the checkpoint",
                        files -> files.text("checkpoint", text -> text.replace("\n", "\r\n")),
                        "the checkpoint holds a carriage return",
                        "检查点含有回车符"),
                new Attack(
                        "size 0 with another root than the empty one",
                        files ->
                                files.text(
                                        "checkpoint", text -> resized(text, "0", SampleBundle.KEY)),
                        "the checkpoint states 0 entries and another root",
                        "检查点写明 0 条记录，根却不是空日志的根"),
                new Attack(
                        "the checkpoint of another log",
                        files ->
                                files.text(
                                        "checkpoint",
                                        text ->
                                                text.replace(
                                                        "qunzhi.example/log", "other.example")),
                        "the checkpoint is of another log: other.example, not of qunzhi.example/log",
                        "检查点属于另一个日志：other.example"),
                new Attack(
                        "another root under the true key",
                        files -> files.text("checkpoint", text -> rooted(text, SampleBundle.KEY)),
                        "the entries' Merkle root is not the signed checkpoint's",
                        "记录的默克尔根与签名的检查点不符"),
                new Attack(
                        "no checkpoint at all",
                        files -> files.text("checkpoint", _ -> "none"),
                        "is no checkpoint",
                        "不是检查点"));
    }

    private static Stream<Attack> onTiles() {
        return Stream.of(
                new Attack(
                        "a tile one byte short",
                        files -> files.bytes(TILE, old -> Arrays.copyOf(old, old.length - 1)),
                        "entry 0: the file "
                                + TILE
                                + " has %d bytes instead of %d".formatted(32 * SIZE - 1, 32 * SIZE),
                        "第 0 条记录：文件 "
                                + TILE
                                + " 有 %d 字节，应为 %d 字节".formatted(32 * SIZE - 1, 32 * SIZE)),
                new Attack(
                        "a bit flipped in a tile",
                        files -> files.bytes(TILE, old -> flipped(old, HIT * 32 + 5)),
                        "entry " + HIT + ": is another than in the file " + TILE,
                        "第 " + HIT + " 条记录：与文件 " + TILE + " 不符"),
                new Attack(
                        "a tile taken away",
                        files -> files.delete(TILE),
                        "entry 0: the file " + TILE + " is missing",
                        "第 0 条记录：缺少文件 " + TILE),
                new Attack(
                        "a bundle of entries one byte short",
                        files -> files.bytes(BUNDLED, old -> Arrays.copyOf(old, old.length - 1)),
                        "entry 0: the file " + BUNDLED + " has ",
                        "第 0 条记录：文件 " + BUNDLED + " 有 "),
                new Attack(
                        "a bit flipped in a bundle of entries",
                        files -> files.bytes(BUNDLED, old -> flipped(old, old.length - 1)),
                        "entry %d: is another than in the file %s".formatted(SIZE - 1, BUNDLED),
                        "第 %d 条记录：与文件 %s 不符".formatted(SIZE - 1, BUNDLED)));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void each_is_found_and_named(Attack attack) {
        attack.on().accept(files);
        var key = SampleBundle.KEY.verifierKey().format();
        var run = Run.of("verify", folder.toString(), "--key", key, "--lang", "en");
        assertThat(run.said()).contains("First fault: " + attack.english());
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
        assertThat(Run.of("verify", folder.toString(), "--key", key).said())
                .contains("首个错误：" + attack.chinese());
    }

    @Test
    void without_an_attack_it_is_verified() {
        var run = Run.verify(folder);
        assertThat(run.said()).contains("verified: " + SIZE + " entries").doesNotContain("NOT");
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void unknown_keys_and_signature_types_are_ignored() {
        var stranger = SigningKey.of("stranger.example", new byte[32]);
        var ofUnknownType = Base64.getEncoder().encodeToString(new byte[200]);
        files.text(
                "checkpoint",
                text ->
                        Note.parse(text).signedBy(stranger).format()
                                + "— qunzhi.example/log "
                                + ofUnknownType
                                + "\n"
                                + strangers(Note.MOST_SIGNATURES - 3));
        assertThat(Run.verify(folder).status()).isEqualTo(Auditor.VERIFIED);
    }

    private static int hit(int from) {
        int at = from;
        while (!service(at).equals(service(at + 1))) at++;
        return at;
    }

    private static String service(int index) {
        return TRUE.entries.get(index).service();
    }

    private static String gap(String sentence, int index, int by) {
        long expected = TRUE.entries.get(HIT).position() + index - HIT;
        return sentence.formatted(index, service(HIT), expected, expected + by);
    }

    private static SigningKey otherKey() {
        return SampleBundle.OTHER_KEY;
    }

    private static List<String> flipped(List<String> lines, int at) {
        var line = lines.get(at);
        int digit = line.indexOf("\"sd\":[\"") + 8;
        char other = line.charAt(digit) == 'A' ? 'B' : 'A';
        return replaced(lines, at, line.substring(0, digit) + other + line.substring(digit + 1));
    }

    private static byte[] flipped(byte[] bytes, int at) {
        bytes[at] ^= 1;
        return bytes;
    }

    private static List<String> backDated(List<String> lines, int at) {
        return replaced(lines, at, lines.get(at).replace("\"time\":\"2026", "\"time\":\"2025"));
    }

    private static List<String> stretched(List<String> lines, int at) {
        var line = lines.get(at);
        return replaced(lines, at, line + " ".repeat(65_536 - line.length()));
    }

    private static List<String> replaced(List<String> lines, int at, String by) {
        lines.set(at, by);
        return lines;
    }

    private static List<String> without(List<String> lines, int at) {
        lines.remove(at);
        return lines;
    }

    private static List<String> doubled(List<String> lines, int at) {
        lines.add(at, lines.get(at));
        return lines;
    }

    private static List<String> swapped(List<String> lines, int at) {
        var one = lines.get(at);
        lines.set(at, lines.get(at + 1));
        lines.set(at + 1, one);
        return lines;
    }

    /** The attacker keeps the numbers in step. */
    private static List<String> shifted(List<String> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).replaceFirst("\"index\":[0-9]+", "\"index\":" + i))
                .toList();
    }

    private static String signed(String checkpoint, SigningKey key) {
        return Note.sign(Note.parse(checkpoint).text(), key).format();
    }

    private static String resized(String checkpoint, String size, SigningKey key) {
        var lines = Note.parse(checkpoint).text().split("\n", -1);
        return Note.sign(lines[0] + "\n" + size + "\n" + lines[2] + "\n", key).format();
    }

    private static String rooted(String checkpoint, SigningKey key) {
        var lines = Note.parse(checkpoint).text().split("\n", -1);
        var root = Base64.getEncoder().encodeToString(new byte[32]);
        return Note.sign(lines[0] + "\n" + lines[1] + "\n" + root + "\n", key).format();
    }

    /** The signature is one over something else. */
    private static String spoiled(String checkpoint) {
        var other = Note.sign("something else\n", SampleBundle.KEY).signatures().getFirst();
        return Note.parse(checkpoint).text() + "\n" + other.format();
    }

    private static String lastLine(String text) {
        return text.lines().toList().getLast();
    }

    private static String strangers(int count) {
        var signature =
                Base64.getEncoder().encodeToString("1234567890".getBytes(StandardCharsets.UTF_8));
        return IntStream.range(0, count)
                .mapToObj(i -> new NoteSignature("stranger-" + i, signature).format())
                .reduce("", String::concat);
    }
}
