package org.qunzhi.rules;

/** A regulation's file is not what its record demands; the message names file, line and fault. */
public final class BadTable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadTable(String file, int line, String fault, Throwable cause) {
        super(file + ", line " + line + ": " + fault, cause);
    }
}
