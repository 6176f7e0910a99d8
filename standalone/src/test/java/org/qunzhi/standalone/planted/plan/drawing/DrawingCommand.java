package org.qunzhi.standalone.planted.plan.drawing;

import org.axonframework.messaging.MetaData;

record DrawingCommand(MetaData sentWith) {}
