package org.qunzhi.platform.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** The HTTP edge of one service. */
@AutoConfiguration
@ConditionalOnProperty("qunzhi.context")
public class WebConfiguration {}
