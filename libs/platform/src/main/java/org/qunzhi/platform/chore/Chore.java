package org.qunzhi.platform.chore;

/**
 * A bean that does a little and is asked again soon. What it does may be done twice, and by several
 * instances at once.
 */
public interface Chore {

    /** For the log. */
    String name();

    /** One look; what it could not do is left to the next. */
    void look();
}
