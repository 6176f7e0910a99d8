package org.qunzhi.platform.wire;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Relay and inbox of one service. */
@AutoConfiguration
@ConditionalOnProperty("qunzhi.context")
public class WireConfiguration {}
