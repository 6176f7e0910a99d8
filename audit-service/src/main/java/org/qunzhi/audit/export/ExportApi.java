package org.qunzhi.audit.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.SignedCheckpoint;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/audit/public")
class ExportApi {
    private final Checkpoints checkpoints;
    private final Bundle bundle;
    private final Views views;

    ExportApi(Checkpoints checkpoints, Bundle bundle, Views views) {
        this.checkpoints = checkpoints;
        this.bundle = bundle;
        this.views = views;
    }

    @GetMapping("/bundle")
    void bundle(@Nullable Principal signedIn, HttpServletResponse response) throws IOException {
        var checkpoint = latest();
        var view = views.of(signedIn);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"qunzhi-bundle.zip\"");
        response.setHeader("Cache-Control", "private, no-store");
        bundle.write(response.getOutputStream(), checkpoint, view);
    }

    private SignedCheckpoint latest() {
        return checkpoints
                .latest()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
    }
}
