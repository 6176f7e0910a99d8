package org.qunzhi.review.scoring;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;
import org.qunzhi.platform.wire.ProofFiles;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The proof of one's own sealed sheet, complete: it comes from the log without what nobody may see
 * yet, and goes to the sheet's author with it. It is changed by nobody's leave and stored nowhere.
 */
@RestController
class SheetProofApi {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    /** What says nothing about who sealed it, and on which occasion. */
    private static final Set<String> SHOWN_ATTRIBUTES = Set.of("@type", "@time");

    private final Scores scores;
    private final ProofFiles proofs;

    SheetProofApi(Scores scores, ProofFiles proofs) {
        this.scores = scores;
        this.proofs = proofs;
    }

    /**
     * Takes the file behind the receipt's {@code proof} and gives it back with disclosures.
     *
     * @param show names of fields, attributes after an {@code @}; all fields where none is named
     */
    @PostMapping("/api/review/my-scorings/{scoring}/proof")
    ResponseEntity<byte[]> complete(
            @PathVariable String scoring,
            @RequestParam(required = false) @Nullable Set<String> show,
            HttpServletRequest request,
            Acting acting)
            throws IOException {
        if (acting.role() != Role.EXPERT) throw notThere();
        var position =
                scores.sealedAt(scoring, acting.person(), acting.organization())
                        .orElseThrow(SheetProofApi::notThere);
        var file = request.getInputStream().readAllBytes();
        var complete = proofs.completed(file, position, shown(show));
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"qunzhi-sheet-" + position + ".tlog-proof\"")
                .body(complete.getBytes(StandardCharsets.UTF_8));
    }

    private static Predicate<String> shown(@Nullable Set<String> show) {
        return show == null || show.isEmpty()
                ? name -> !name.startsWith("@") || SHOWN_ATTRIBUTES.contains(name)
                : show::contains;
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
