package org.qunzhi.audit;

import org.qunzhi.platform.ServiceApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class AuditService {
    public static void main(String[] args) {
        ServiceApplication.of(AuditService.class, "audit-service").run(args);
    }
}
