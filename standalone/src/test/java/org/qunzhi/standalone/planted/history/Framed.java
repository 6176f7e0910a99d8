package org.qunzhi.standalone.planted.history;

import org.springframework.context.ApplicationContext;

record Framed(ApplicationContext context) {}
