package org.qunzhi.audit.log;

/** Is told each mark that arrives, on the reader's thread. */
@FunctionalInterface
public interface MarkListener {
    void marked(Mark mark);
}
