package org.qunzhi.standalone.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunzhi.standalone.scan.ByteScan.Found;
import org.qunzhi.standalone.scan.Needle.Form;
import org.xerial.snappy.Snappy;
import org.xerial.snappy.SnappyFramedOutputStream;
import org.xerial.snappy.SnappyOutputStream;

/** The search finds what somebody leaks on purpose, in every form in which it could be leaked. */
class ByteScanTest {
    /** The last character lies outside Unicode's first plane; the two base64 differ in it. */
    static final String NAME = "钟离质友𠮷";

    static final String PHONE = "13900007531";
    static final ByteScan SCAN =
            new ByteScan(List.of(Needle.of(NAME), Needle.of(PHONE), Needle.of("theme", 1357)));
    private static final String LEAK = "前文 before " + NAME + " after 后文";
    @TempDir Path folder;

    interface Packing {
        OutputStream around(OutputStream out) throws IOException;
    }

    static Stream<Form> encodings() {
        return Stream.of(
                new Form("UTF-8", LEAK.getBytes(UTF_8)),
                new Form("UTF-16LE", LEAK.getBytes(StandardCharsets.UTF_16LE)),
                new Form("UTF-16BE", LEAK.getBytes(StandardCharsets.UTF_16BE)),
                new Form("GB18030", LEAK.getBytes(Charset.forName("GB18030"))),
                new Form("\\u", escaped("\\u%04x").getBytes(UTF_8)),
                new Form("\\u", escaped("\\u%04X").getBytes(UTF_8)),
                new Form("%", URLEncoder.encode(LEAK, UTF_8).getBytes(UTF_8)),
                new Form(
                        "%",
                        URLEncoder.encode(LEAK, UTF_8).toLowerCase(Locale.ROOT).getBytes(UTF_8)),
                base64("base64 +0", Base64.getEncoder(), ""),
                base64("base64 +1", Base64.getEncoder(), "1"),
                base64("base64 +2", Base64.getEncoder(), "12"),
                base64("base64url +0", Base64.getUrlEncoder(), ""),
                base64("base64url +1", Base64.getUrlEncoder(), "1"),
                base64("base64url +2", Base64.getUrlEncoder(), "12"));
    }

    private static String escaped(String format) {
        var text = new StringBuilder();
        for (char c : LEAK.toCharArray()) text.append(c > '~' ? format.formatted((int) c) : c);
        return text.toString();
    }

    private static Form base64(String how, Base64.Encoder encoder, String before) {
        return new Form(how, encoder.encode((before + NAME + "~~~").getBytes(UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void a_name_is_found_in_every_encoding(Form leak) throws IOException {
        var file = Files.write(folder.resolve("leak"), leak.bytes());
        assertThat(SCAN.under(folder)).contains(new Found(NAME, file, leak.encoding()));
    }

    static Stream<Form> packings() throws IOException {
        return Stream.of(
                packed("gzip", GZIPOutputStream::new),
                packed("zlib", DeflaterOutputStream::new),
                packed("deflate", o -> new DeflaterOutputStream(o, new Deflater(9, true))),
                packed("zstd", ZstdOutputStream::new),
                packed("LZ4 frame", LZ4FrameOutputStream::new),
                packed("snappy, framed", SnappyFramedOutputStream::new),
                packed("snappy, Java's framing", SnappyOutputStream::new),
                new Form("snappy, raw", Snappy.compress(repeated())),
                packed("zip entry", ByteScanTest::zip));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packings")
    void a_name_is_found_in_whatever_is_compressed(Form leak) throws IOException {
        var file = Files.write(folder.resolve("leak"), leak.bytes());
        assertThat(SCAN.under(folder))
                .contains(new Found(NAME, file, leak.encoding() + " › UTF-8"));
    }

    static Stream<Form> announced() throws IOException {
        return packings()
                .filter(leak -> !List.of("deflate", "snappy, raw").contains(leak.encoding()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("announced")
    void it_is_found_where_it_begins_in_the_midst_of_a_file_and_where_its_end_is_cut_off(Form leak)
            throws IOException {
        var bytes = ByteBuffer.allocate(70_000 + leak.bytes().length).position(69_999);
        var file = Files.write(folder.resolve("leak"), bytes.put(leak.bytes()).array());
        assertThat(SCAN.under(folder))
                .contains(new Found(NAME, file, leak.encoding() + " › UTF-8"));
    }

    @Test
    void an_archive_in_an_archive_in_an_archive_is_opened() throws IOException {
        var inner = packed("zip entry", ByteScanTest::zip).bytes();
        var file =
                Files.write(
                        folder.resolve("leak"),
                        pack(pack(inner, GZIPOutputStream::new), ByteScanTest::zip));
        assertThat(SCAN.under(folder))
                .contains(new Found(NAME, file, "zip entry › gzip › zip entry › UTF-8"));
    }

    @Test
    void a_name_across_two_pieces_of_a_large_file_is_found() throws IOException {
        var bytes = new byte[1 << 20];
        var name = NAME.getBytes(UTF_8);
        System.arraycopy(name, 0, bytes, (1 << 16) - 5, name.length);
        var file = Files.write(folder.resolve("leak"), bytes);
        assertThat(SCAN.under(folder)).containsExactly(new Found(NAME, file, "UTF-8"));
    }

    @Test
    void a_name_is_found_in_the_name_of_a_file() throws IOException {
        var file = Files.createFile(folder.resolve(PHONE + ".txt"));
        assertThat(SCAN.under(folder)).containsExactly(new Found(PHONE, file, "its name › UTF-8"));
    }

    static Stream<Form> numbers() {
        var marks = Map.<String, Object>of("theme", 1357);
        var text = "{\"theme\":1357}";
        return Stream.of(
                new Form("UTF-8", text.getBytes(UTF_8)),
                new Form("UTF-8", "{\"data\":\"{\\\"theme\\\":1357}\"}".getBytes(UTF_8)),
                new Form("UTF-8", marks.toString().getBytes(UTF_8)),
                new Form(
                        "base64 +1", Base64.getUrlEncoder().encode(("[\"" + text).getBytes(UTF_8))),
                new Form("BSON int32", bson(new Document(marks))),
                new Form("BSON int64", bson(new Document("theme", 1357L))),
                new Form("BSON double", bson(new Document("theme", 1357.0))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void points_are_found_by_their_item(Form leak) throws IOException {
        var file = Files.write(folder.resolve("leak"), leak.bytes());
        assertThat(SCAN.under(folder)).contains(new Found("theme=1357", file, leak.encoding()));
    }

    @Test
    void what_is_not_there_is_not_found() throws IOException {
        Files.writeString(folder.resolve("a"), "{\"theme\":1358} 钟离质友 1390000753");
        assertThat(SCAN.under(folder)).isEmpty();
    }

    @Test
    void each_of_many_needles_is_found_and_nothing_else_is() throws IOException {
        var names = IntStream.range(0, 300).mapToObj(i -> NAME + "第" + i + "人").toList();
        var many = new ByteScan(names.stream().map(Needle::of).toList());
        var noise = Files.write(folder.resolve("noise"), bytes(new Random(1)));
        assertThat(many.under(folder)).isEmpty();
        for (int i = 0; i < names.size(); i++)
            Files.writeString(folder.resolve("leak-" + i), names.get(i));
        Files.delete(noise);
        assertThat(many.under(folder))
                .extracting(Found::needle)
                .containsExactlyInAnyOrderElementsOf(names);
    }

    /** Of letters, as most of what is stored. */
    private static byte[] bytes(Random random) {
        return random.ints(1 << 20, ' ', '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .getBytes(UTF_8);
    }

    @Test
    void a_block_of_mongodb_that_was_half_written_over_hides_none_that_comes_after_it()
            throws IOException {
        var page = new byte[64 + repeated().length];
        System.arraycopy(repeated(), 0, page, 64, repeated().length);
        var table = ByteBuffer.allocate(3 * 4096).order(ByteOrder.LITTLE_ENDIAN);
        table.putInt(0, 120_897);
        block(table, 4096, page.length, new byte[100]);
        block(table, 8192, page.length, Snappy.compress(repeated()));
        assertThat(SCAN.in("collection-1.wt", table.array()))
                .contains(new Found(NAME, Path.of("collection-1.wt"), "WiredTiger block › UTF-8"));
    }

    private static void block(ByteBuffer table, int at, int expanded, byte[] compressed) {
        table.putInt(at + 16, expanded).put(at + 25, (byte) 1).putInt(at + 28, 4096);
        table.putLong(at + 64, compressed.length).put(at + 72, compressed);
    }

    @Test
    void what_chance_would_write_too_is_not_looked_for() {
        assertThatIllegalArgumentException().isThrownBy(() -> Needle.of("13579"));
    }

    private static byte[] bson(Document document) {
        var out = new BasicOutputBuffer();
        try (var writer = new BsonBinaryWriter(out)) {
            new DocumentCodec().encode(writer, document, EncoderContext.builder().build());
        }
        return out.toByteArray();
    }

    /** Long enough to be worth compressing, and the name is not left as it is. */
    private static byte[] repeated() {
        return (LEAK.repeat(2) + "。".repeat(50) + LEAK).getBytes(UTF_8);
    }

    private static Form packed(String how, Packing packing) throws IOException {
        return new Form(how, pack(repeated(), packing));
    }

    private static byte[] pack(byte[] bytes, Packing packing) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packed = packing.around(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private static OutputStream zip(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("entry"));
        return new FilterOutputStream(zip);
    }
}
