package org.qunzhi.standalone.planted.plan.drawing;

import org.axonframework.eventhandling.EventMessage;
import org.springframework.http.ResponseEntity;

record DrawingLots(EventMessage<String> event, ResponseEntity<String> answer) {}
