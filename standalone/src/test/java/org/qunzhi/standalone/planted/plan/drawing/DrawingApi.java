package org.qunzhi.standalone.planted.plan.drawing;

import com.mongodb.client.MongoDatabase;

record DrawingApi(MongoDatabase store) {}
