package org.qunzhi.authority;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** In every service: by which appointments somebody may act there now. */
@RestController
final class StandingApi {
    private final Standing standing;

    StandingApi(Standing standing) {
        this.standing = standing;
    }

    record WayToAct(
            String appointment,
            String organization,
            String organizationName,
            @Nullable String unit,
            @Nullable Role role) {}

    record WaysToAct(String person, List<WayToAct> waysToAct) {}

    @GetMapping("/api/${qunzhi.context}/standing")
    WaysToAct standing(@ActingSelf Acting self) {
        return new WaysToAct(
                self.person(), standing.of(self.person()).stream().map(this::way).toList());
    }

    private WayToAct way(Acting acting) {
        var authority = acting.authority();
        return new WayToAct(
                authority.substring(0, authority.lastIndexOf('@')),
                acting.organization(),
                standing.organizationName(acting.organization()).orElse(""),
                acting.unit(),
                acting.role());
    }
}
