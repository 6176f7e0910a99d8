package org.qunzhi.platform.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be attached, told by the content alone. */
public enum FileType {
    JPEG("image/jpeg", "jpg|jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    DOCX(Office.TYPES + "wordprocessingml.document", "docx"),
    XLSX(Office.TYPES + "spreadsheetml.sheet", "xlsx"),
    PPTX(Office.TYPES + "presentationml.presentation", "pptx");

    private final String mediaType;

    /** As a pattern, the usual one first. */
    private final String endings;

    FileType(String mediaType, String endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    public String mediaType() {
        return mediaType;
    }

    /** A browser may show it at its own address: nothing in it runs. */
    public boolean isPicture() {
        return this == JPEG || this == PNG || this == WEBP;
    }

    public static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
    }

    static Optional<FileType> of(byte[] content) {
        if (begins(content, 0xFF, 0xD8, 0xFF)) return Optional.of(JPEG);
        if (begins(content, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) return Optional.of(PNG);
        if (begins(content, 'R', 'I', 'F', 'F') && says(content, 8, "WEBP")) {
            return Optional.of(WEBP);
        }
        if (begins(content, '%', 'P', 'D', 'F', '-')) return Optional.of(PDF);
        return begins(content, 'P', 'K', 3, 4) ? Office.type(content) : Optional.empty();
    }

    private static boolean begins(byte[] content, int... with) {
        if (content.length < with.length) return false;
        for (int i = 0; i < with.length; i++) if (content[i] != (byte) with[i]) return false;
        return true;
    }

    static boolean says(byte[] content, int at, String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return at >= 0
                && at + bytes.length <= content.length
                && Arrays.equals(content, at, at + bytes.length, bytes, 0, bytes.length);
    }

    /** A name without an ending claims nothing. */
    boolean fits(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || name.substring(dot + 1).toLowerCase(Locale.ROOT).matches(endings);
    }

    /** The name with an ending that says what it is. */
    String named(String name) {
        return name.lastIndexOf('.') < 0 ? name + "." + endings.replaceFirst("[|].*", "") : name;
    }
}
