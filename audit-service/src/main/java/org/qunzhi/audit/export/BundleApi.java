package org.qunzhi.audit.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.SignedCheckpoint;
import org.qunzhi.audit.index.Cut;
import org.qunzhi.audit.index.EventIndex;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The bundle's download (docs/bundle.md). A part is given only to who says by {@code If-Range}
 * which bundle it is a part of: whoever asks for the newest one may mean another.
 */
@RestController
class BundleApi {
    private final Checkpoints checkpoints;
    private final EventIndex index;
    private final Bundle bundle;
    private final Downloads downloads;
    private final Views views;
    private final LaterErasures laterErasures;

    BundleApi(
            Checkpoints checkpoints,
            EventIndex index,
            Bundle bundle,
            Downloads downloads,
            Views views,
            LaterErasures laterErasures) {
        this.checkpoints = checkpoints;
        this.index = index;
        this.bundle = bundle;
        this.downloads = downloads;
        this.views = views;
        this.laterErasures = laterErasures;
    }

    /**
     * Also answers {@code HEAD}.
     *
     * @param size of an earlier checkpoint
     */
    @GetMapping("/api/audit/public/bundle")
    void bundle(
            @RequestParam(required = false) @Nullable Long size,
            @RequestHeader(name = "Qunzhi-On-Behalf-Of", required = false) @Nullable String named,
            @Nullable Principal signedIn,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asker = views.asker(signedIn, named);
        var range = request.getHeader("Range") == null ? null : request.getHeader("If-Range");
        var resumed = range == null ? null : resumed(range, asker).orElse(null);
        var edition = resumed == null ? edition(chosen(size), asker) : resumed;
        headers(response, edition);
        if (edition.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
        } else if (request.getMethod().equals("HEAD")) {
            downloads.known(edition.tag()).ifPresent(one -> whole(response, one));
        } else if (resumed == null) {
            // No length is promised: a store that was changed meanwhile must be shown as it is.
            downloads.write(edition, response.getOutputStream());
        } else {
            part(request.getHeader("Range"), resumed, response);
        }
    }

    /** Empty where there is none of that tag for this asker, now: they get a whole one. */
    private Optional<Edition> resumed(String tag, Asker asker) {
        return Edition.size(tag)
                .flatMap(checkpoints::at)
                .map(checkpoint -> edition(checkpoint, asker))
                .filter(edition -> edition.tag().equals(tag));
    }

    private Edition edition(SignedCheckpoint checkpoint, Asker asker) {
        long newest = checkpoints.latest().map(SignedCheckpoint::size).orElse(checkpoint.size());
        long reached = index.reach(newest);
        if (reached < checkpoint.size())
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        var view = views.of(asker, Cut.at(checkpoint.size()));
        var later = later(checkpoint.size(), reached, view);
        return bundle.edition(
                checkpoint,
                checkpoints.served(checkpoint).format(),
                view.with(view.opening().butUnproven(later.unproven())),
                later);
    }

    /** To the public nobody is erased: it is shown no personal field. */
    private LaterErasures.Found later(long size, long reached, View view) {
        return view.asker().person() == null
                ? LaterErasures.Found.NONE
                : laterErasures.after(size, reached, view.opening().erased());
    }

    private SignedCheckpoint chosen(@Nullable Long size) {
        if (size != null)
            return checkpoints
                    .at(size)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return checkpoints
                .latest()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
    }

    private static void headers(HttpServletResponse response, Edition edition) {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"qunzhi-bundle.zip\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Vary", "Authorization, Qunzhi-On-Behalf-Of");
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", edition.tag());
    }

    private static void whole(HttpServletResponse response, Downloads.Measured known) {
        response.setContentLengthLong(known.length());
        digest(response, known);
    }

    /** RFC 9530: of the whole, also where a part is sent. */
    private static void digest(HttpServletResponse response, Downloads.Measured known) {
        response.setHeader("Repr-Digest", "sha-256=:" + known.sha256() + ":");
    }

    private void part(String wanted, Edition edition, HttpServletResponse response)
            throws IOException {
        List<HttpRange> ranges = ranges(wanted);
        if (ranges.size() != 1) {
            downloads.write(edition, response.getOutputStream());
            return;
        }
        var whole = downloads.measured(edition);
        digest(response, whole);
        var range = ranges.getFirst();
        long from = range.getRangeStart(whole.length());
        long to = range.getRangeEnd(whole.length());
        if (from >= whole.length() || to < from) {
            response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
            response.setHeader("Content-Range", "bytes */" + whole.length());
            return;
        }
        response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
        response.setHeader("Content-Range", "bytes %d-%d/%d".formatted(from, to, whole.length()));
        response.setContentLengthLong(to - from + 1);
        // All that lies before the part is made first: whoever waits shall know what for.
        response.flushBuffer();
        downloads.write(edition, whole, from, to, response.getOutputStream());
    }

    /** RFC 9110 §14.2: what is no range, or many, may be passed over. */
    private static List<HttpRange> ranges(String wanted) {
        try {
            return HttpRange.parseRanges(wanted);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
