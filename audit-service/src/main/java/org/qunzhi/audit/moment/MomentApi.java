package org.qunzhi.audit.moment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.qunzhi.platform.Items;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MomentApi {
    private final Moments moments;

    MomentApi(Moments moments) {
        this.moments = moments;
    }

    /** In log order, from this index of the log on. */
    @GetMapping("/api/audit/public/moments")
    Items<Moment> moments(
            @RequestParam(defaultValue = "0") @Min(0) long from,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int most) {
        return new Items<>(moments.from(from, most));
    }
}
