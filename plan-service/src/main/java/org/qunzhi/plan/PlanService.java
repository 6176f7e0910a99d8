package org.qunzhi.plan;

import org.qunzhi.platform.ServiceApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class PlanService {
    public static void main(String[] args) {
        ServiceApplication.of(PlanService.class, "plan-service").run(args);
    }
}
