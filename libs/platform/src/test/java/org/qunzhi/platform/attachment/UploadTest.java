package org.qunzhi.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.platform.web.BadInput;

class UploadTest {
    private static final List<FileType> ALL = List.of(FileType.values());

    private static Upload upload(String name, byte[] content) {
        return Upload.of(name, content, ALL);
    }

    private static String fault(String name, byte[] content) {
        try {
            upload(name, content);
            return "";
        } catch (BadInput bad) {
            return bad.faults().getFirst().code();
        }
    }

    static Stream<Arguments> fit() {
        return Stream.of(
                Arguments.of(FileType.JPEG, "a.JPG", Pictures.jpeg(1)),
                Arguments.of(FileType.PNG, "a.png", Pictures.png()),
                Arguments.of(FileType.WEBP, "a.webp", Pictures.webp()),
                Arguments.of(FileType.PDF, "a.pdf", Pictures.pdf("report")),
                Arguments.of(
                        FileType.DOCX,
                        "a.docx",
                        Pictures.office("wordprocessingml.document.main", "word/document.xml")),
                Arguments.of(FileType.XLSX, "a.xlsx", Pictures.office("spreadsheetml.sheet.main")),
                Arguments.of(
                        FileType.PPTX,
                        "a.pptx",
                        Pictures.office("presentationml.presentation.main")));
    }

    @ParameterizedTest
    @MethodSource("fit")
    void a_file_is_taken_by_its_content(FileType type, String name, byte[] content) {
        assertThat(upload(name, content).type()).isEqualTo(type);
        assertThat(upload(name, content).name()).isEqualTo(name);
        assertThat(FileType.of(type.mediaType())).contains(type);
        for (var other : FileType.values()) {
            if (other == type) continue;
            var claimed = "a." + other.name().toLowerCase(java.util.Locale.ROOT);
            assertThat(fault(claimed, content)).as(claimed).isEqualTo("file-name");
        }
        assertThat(fault("a.exe", content)).isEqualTo("file-name");
        var others = ALL.stream().filter(one -> one != type).toList();
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Upload.of(name, content, others));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MZ\u0090 program", "<svg onload='x()'/>", "<html>", "#!/bin/sh", "GIF89a"})
    void anything_else_is_refused_whatever_it_is_called(String content) {
        for (var name : List.of("photo.jpg", "photo.png", "report.pdf", "photo"))
            assertThat(fault(name, Pictures.text(content))).isEqualTo("file-type");
    }

    @Test
    void an_empty_file_and_one_that_ends_too_early_are_refused() {
        assertThat(fault("a.jpg", new byte[0])).isEqualTo("file-empty");
        for (var content : List.of(Pictures.plain("jpg"), Pictures.plain("png"), Pictures.webp())) {
            var name = FileType.of(content).orElseThrow() == FileType.WEBP ? "webp" : "photo";
            for (int length = 12; length < content.length - 40; length += 7) {
                assertThat(fault(name, Arrays.copyOf(content, length)))
                        .as("%s %d", name, length)
                        .isIn("file-unreadable", "file-type");
            }
        }
    }

    @Test
    void what_a_picture_says_besides_the_picture_is_cut_off_and_the_picture_stays()
            throws Exception {
        var secret = Pictures.SECRET.getBytes(StandardCharsets.UTF_8);
        for (var content :
                List.of(Pictures.jpeg(1), Pictures.jpeg(6), Pictures.png(), Pictures.webp())) {
            assertThat(holds(content, secret)).isTrue();
            var kept = upload("photo", content).content();
            assertThat(holds(kept, secret)).isFalse();
            assertThat(kept.length).isLessThan(content.length);
            assertThat(upload("photo", kept).content()).isEqualTo(kept);
        }
        samePixels(Pictures.plain("jpg"), upload("a.jpg", Pictures.jpeg(6)).content());
        samePixels(Pictures.plain("png"), upload("a.png", Pictures.png()).content());
        assertThat(upload("a.png", Pictures.png()).content()).isEqualTo(Pictures.plain("png"));
        // The flags that promised Exif and XMP are gone with them, the one for alpha stays.
        assertThat(upload("a.webp", Pictures.webp()).content()[20]).isEqualTo((byte) 0x10);
    }

    @Test
    void a_photo_of_a_telephone_keeps_its_upright() {
        var kept = upload("a.jpg", Pictures.jpeg(6)).content();
        var text = new String(kept, StandardCharsets.ISO_8859_1);
        assertThat(text).containsOnlyOnce("Exif\0\0");
        int tiff = text.indexOf("Exif\0\0") + 6;
        assertThat(Arrays.copyOfRange(kept, tiff + 10, tiff + 20))
                .isEqualTo(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6});
        var upright = upload("a.jpg", Pictures.jpeg(1)).content();
        assertThat(new String(upright, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    private static void samePixels(byte[] one, byte[] other) throws IOException {
        var left = drawn(one);
        var right = drawn(other);
        for (int x = 0; x < left.getWidth(); x++)
            for (int y = 0; y < left.getHeight(); y++)
                assertThat(right.getRGB(x, y)).isEqualTo(left.getRGB(x, y));
    }

    private static BufferedImage drawn(byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(content));
    }

    private static boolean holds(byte[] content, byte[] part) {
        for (int i = 0; i + part.length <= content.length; i++)
            if (Arrays.equals(content, i, i + part.length, part, 0, part.length)) return true;
        return false;
    }

    @Test
    void an_office_file_with_macros_or_without_a_main_part_is_refused() {
        var macros = Pictures.office("wordprocessingml.document.main", "word/vbaProject.bin");
        assertThat(fault("a.docx", macros)).isEqualTo("file-type");
        assertThat(fault("a.docx", Pictures.office("macroEnabled.main"))).isEqualTo("file-type");
        assertThat(fault("a.docx", Pictures.office("theme"))).isEqualTo("file-type");
    }

    @Test
    void a_zip_that_unpacks_to_more_than_anybody_writes_is_refused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(Pictures.text(Office.TYPES + "wordprocessingml.document.main+xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 201; i++) zip.write(zeros);
        }
        assertThat(bomb.size()).isLessThan(Upload.MOST_BYTES);
        assertThat(fault("a.docx", bomb.toByteArray())).isEqualTo("file-type");
    }

    @Test
    void a_name_is_no_path_and_has_no_tricks() {
        var png = Pictures.plain("png");
        assertThat(upload("../../etc/photo.png", png).name()).isEqualTo("photo.png");
        assertThat(upload("C:\\temp\\photo.png", png).name()).isEqualTo("photo.png");
        assertThat(upload("ph\u0000o\r\nto\u202E.png", png).name()).isEqualTo("photo.png");
        assertThat(upload("", png).name()).isEqualTo("file.png");
        assertThat(upload("照片", png).name()).isEqualTo("照片.png");
        assertThat(upload("长".repeat(300) + ".png", png).name()).hasSize(200).endsWith(".png");
        assertThat(upload("x.png", png).toString()).isEqualTo("Upload");
    }
}
