package org.qunzhi.audit.streamlist;

import java.time.LocalDate;

/**
 * A list that was taken, as its event says.
 *
 * @param size of the log that it was taken of
 * @param streams how many lines it has
 * @param root base64 of the RFC 6962 root over the lines' bytes, without their line feeds
 */
public record StreamList(LocalDate day, long size, long streams, String root) {}
