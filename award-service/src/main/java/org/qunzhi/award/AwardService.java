package org.qunzhi.award;

import org.qunzhi.platform.ServiceApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class AwardService {
    public static void main(String[] args) {
        ServiceApplication.of(AwardService.class, "award-service").run(args);
    }
}
