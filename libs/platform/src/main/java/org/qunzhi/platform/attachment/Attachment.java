package org.qunzhi.platform.attachment;

/**
 * A file as its feature knows it.
 *
 * @param about what it was added to, as it was uploaded: decides who may read it
 * @param by person id of who added it
 * @param size in bytes, and {@code sha256} in hex, of what is kept and given out
 * @param bound it belongs to something that was recorded
 */
public record Attachment(
        String id,
        String about,
        String by,
        FileType type,
        long size,
        String sha256,
        boolean bound) {}
