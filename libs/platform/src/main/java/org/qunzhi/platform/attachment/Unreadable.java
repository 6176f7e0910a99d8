package org.qunzhi.platform.attachment;

/** The content is not what its first bytes promise. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String why) {
        super(why, null, false, false);
    }
}
