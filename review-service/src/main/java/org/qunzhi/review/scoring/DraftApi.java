package org.qunzhi.review.scoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;
import org.qunzhi.platform.Commands;
import org.qunzhi.review.Seats.Seat;
import org.qunzhi.review.scoring.ScoringCommand.SaveDraft;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** An expert's own draft, which nobody else is even told of. */
@RestController
@RequestMapping("/api/review/scorings/{scoring}/draft")
class DraftApi {
    private final Commands commands;
    private final ActingSeats seats;
    private final Drafts drafts;

    DraftApi(Commands commands, ActingSeats seats, Drafts drafts) {
        this.commands = commands;
        this.seats = seats;
        this.drafts = drafts;
    }

    /** Points in hundredths by item code, of as many items as the expert has come to. */
    record NewDraft(
            @NotNull @Size(max = 50) Map<@NotBlank String, @NotNull Integer> points,
            @NotNull @Size(max = 2_000) String comment) {
        /** Names no value, as {@link Draft}. */
        @Override
        public String toString() {
            return "NewDraft";
        }
    }

    record DraftView(String scoring, long version, Protected<Draft> draft) {}

    /**
     * {@code If-Match}: the version that this one follows, as its {@code ETag} was; 409 where
     * another device has saved since. Without it the last to save wins.
     */
    @PutMapping
    ResponseEntity<Void> save(
            @PathVariable String scoring,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String follows,
            @Valid @RequestBody NewDraft body,
            Acting acting) {
        if (!seats.knows(scoring)) throw notFound();
        var seat = seats.seat(scoring, acting);
        commands.send(
                ActingSeats.actor(acting, seat),
                new SaveDraft(
                        scoring,
                        acting,
                        seats.employers(acting),
                        seat.map(Seat::seat).orElse(null),
                        body.points()));
        var draft = new Draft(body.points(), body.comment());
        var version = drafts.save(scoring, seat.orElseThrow(), draft, version(follows));
        if (version.isEmpty()) throw changedMeanwhile();
        return ResponseEntity.noContent().eTag(eTag(version.getAsLong())).build();
    }

    @GetMapping
    ResponseEntity<DraftView> read(@PathVariable String scoring, Acting acting) {
        var saved = own(scoring, acting).flatMap(seat -> drafts.find(scoring, seat.seat()));
        return saved.map(
                        found ->
                                ResponseEntity.ok()
                                        .eTag(eTag(found.version()))
                                        .body(
                                                new DraftView(
                                                        scoring, found.version(), found.draft())))
                .orElseThrow(DraftApi::notFound);
    }

    @DeleteMapping
    ResponseEntity<Void> delete(@PathVariable String scoring, Acting acting) {
        var seat = own(scoring, acting).orElseThrow(DraftApi::notFound);
        if (!drafts.delete(scoring, seat.seat())) throw notFound();
        return ResponseEntity.noContent().build();
    }

    private Optional<Seat> own(String scoring, Acting acting) {
        return seats.seat(scoring, acting);
    }

    private static String eTag(long version) {
        return "\"" + version + "\"";
    }

    /** What is no version of ours follows none of them: 0 is never one. */
    private static @Nullable Long version(@Nullable String eTag) {
        if (eTag == null) return null;
        return eTag.matches("\"\\d{1,18}\"")
                ? Long.valueOf(eTag.substring(1, eTag.length() - 1))
                : Long.valueOf(0);
    }

    private static ResponseStatusException changedMeanwhile() {
        return new ResponseStatusException(HttpStatus.CONFLICT);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
