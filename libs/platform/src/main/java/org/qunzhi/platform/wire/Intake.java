package org.qunzhi.platform.wire;

import java.util.List;

/**
 * A consumer group of this service, which is ready only where that is not too far behind.
 *
 * @param topics that it takes in
 */
public record Intake(String group, List<String> topics) {}
