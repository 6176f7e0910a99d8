package org.qunzhi.standalone.planted.auditor;

import org.springframework.context.ApplicationContext;

record Framed(ApplicationContext context) {}
