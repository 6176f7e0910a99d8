package org.qunzhi.platform.store;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Event store, command bus, read models and followers of one service. */
@AutoConfiguration
@ConditionalOnProperty("qunzhi.context")
public class StoreConfiguration {}
