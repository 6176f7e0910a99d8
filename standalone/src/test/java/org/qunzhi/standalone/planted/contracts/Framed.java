package org.qunzhi.standalone.planted.contracts;

import org.springframework.context.ApplicationContext;

record Framed(ApplicationContext context) {}
