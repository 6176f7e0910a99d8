package org.qunzhi.standalone.planted.ledger;

import org.springframework.context.ApplicationContext;

record Framed(ApplicationContext context) {}
