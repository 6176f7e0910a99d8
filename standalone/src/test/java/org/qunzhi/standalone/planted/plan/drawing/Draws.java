package org.qunzhi.standalone.planted.plan.drawing;

import org.bson.Document;

record Draws(Document stored) {}
