package org.qunzhi.standalone.planted.plan.drawing;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;

record DrawingApi(MongoDatabase store) {
    @GetMapping
    List<String> names() {
        return List.of();
    }
}
