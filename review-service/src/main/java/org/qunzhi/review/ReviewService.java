package org.qunzhi.review;

import org.qunzhi.platform.ServiceApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ReviewService {
    public static void main(String[] args) {
        ServiceApplication.of(ReviewService.class, "review-service").run(args);
    }
}
