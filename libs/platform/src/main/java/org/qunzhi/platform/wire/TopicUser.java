package org.qunzhi.platform.wire;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.Uuid;

/** Reads or writes topics, and begins anew where the broker lost one. */
public interface TopicUser {
    /** By name. */
    Collection<String> topics();

    /**
     * Told again and again, by one thread, as long as the broker answers.
     *
     * @param ids of the topics there are by name: one that was lost and made again has another
     */
    void found(Map<String, Uuid> ids);
}
