package org.qunzhi.platform.attachment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qunzhi.platform.web.BadInput;
import org.qunzhi.platform.web.Fault;

/** A file that is fit to be kept. */
public final class Upload {
    public static final int MOST_BYTES = 20 << 20;
    private static final int MOST_CHARACTERS = 200;
    private static final String PATH = "/file";

    private final String name;
    private final FileType type;
    private final byte[] content;

    private Upload(String name, FileType type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content;
    }

    /** Without folders and control characters, with an ending that fits. */
    public String name() {
        return name;
    }

    public FileType type() {
        return type;
    }

    /** Of a picture: what is left without what else it said. */
    byte[] content() {
        return content;
    }

    /**
     * Looks at a file and cleans it.
     *
     * @param wanted which types may be added here
     * @throws BadInput where it is empty, none of them, unreadable, or its name claims another
     */
    public static Upload of(String name, byte[] content, List<FileType> wanted) {
        if (content.length == 0) throw bad(Fault.of(PATH, "file-empty"));
        var type =
                FileType.of(content)
                        .filter(wanted::contains)
                        .orElseThrow(() -> bad(Fault.of(PATH, "file-type", types(wanted))));
        var plain = plain(name);
        if (!type.fits(plain)) {
            throw bad(Fault.of(PATH, "file-name", Map.of("type", word(type))));
        }
        try {
            return new Upload(type.named(plain), type, clean(type, content));
        } catch (Unreadable broken) {
            throw bad(Fault.of(PATH, "file-unreadable", Map.of("type", word(type))));
        }
    }

    private static byte[] clean(FileType type, byte[] content) throws Unreadable {
        return switch (type) {
            case JPEG -> Jpeg.clean(content);
            case PNG -> Png.clean(content);
            case WEBP -> Webp.clean(content);
            case PDF, DOCX, XLSX, PPTX -> content;
        };
    }

    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
        if (plain.isEmpty() || plain.startsWith(".")) plain = "file" + plain;
        if (plain.length() <= MOST_CHARACTERS) return plain;
        int dot = plain.lastIndexOf('.');
        var ending = dot < 0 || plain.length() - dot > 10 ? "" : plain.substring(dot);
        return plain.substring(0, MOST_CHARACTERS - ending.length()) + ending;
    }

    private static Map<String, ?> types(List<FileType> wanted) {
        return Map.of("types", wanted.stream().map(Upload::word).toList());
    }

    private static String word(FileType type) {
        return type.name().toUpperCase(Locale.ROOT);
    }

    private static BadInput bad(Fault fault) {
        return new BadInput(List.of(fault));
    }

    /** Names no value: what somebody added is nobody else's. */
    @Override
    public String toString() {
        return "Upload";
    }
}
