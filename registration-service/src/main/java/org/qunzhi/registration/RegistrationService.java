package org.qunzhi.registration;

import org.qunzhi.platform.ServiceApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class RegistrationService {
    public static void main(String[] args) {
        ServiceApplication.of(RegistrationService.class, "registration-service").run(args);
    }
}
