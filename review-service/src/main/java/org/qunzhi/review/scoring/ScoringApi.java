package org.qunzhi.review.scoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Receipt;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.qunzhi.review.Seats.Seat;
import org.qunzhi.review.scoring.ScoringCommand.ApproveExclusion;
import org.qunzhi.review.scoring.ScoringCommand.RecuseExpert;
import org.qunzhi.review.scoring.ScoringCommand.RevealAgain;
import org.qunzhi.review.scoring.ScoringCommand.SealSheet;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class ScoringApi {
    private final Commands commands;
    private final Scores scores;
    private final ActingSeats seats;

    ScoringApi(Commands commands, Scores scores, ActingSeats seats) {
        this.commands = commands;
        this.scores = scores;
        this.seats = seats;
    }

    /** Points in hundredths by item code. */
    record NewSheet(
            @NotEmpty @Size(max = 50) Map<@NotBlank String, @NotNull Integer> points,
            @NotNull @Size(max = 2_000) String comment) {
        /** Names no value, so that no log line and no exception leaks it. */
        @Override
        public String toString() {
            return "NewSheet";
        }
    }

    record NewRecusal(
            @NotBlank String seat,
            @NotNull RecusalReason reason,
            @NotBlank @Size(max = 500) String explanation) {}

    record NewApproval(@NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/api/review/scorings/{scoring}/sheets")
    ResponseEntity<Receipt> seal(
            @PathVariable String scoring, @Valid @RequestBody NewSheet body, Acting acting) {
        var seat = seats.seat(known(scoring), acting);
        return commands.send(
                ActingSeats.actor(acting, seat),
                new SealSheet(
                        scoring,
                        acting,
                        seats.employers(acting),
                        seat.map(Seat::seat).orElse(null),
                        UUID.randomUUID().toString(),
                        body.points(),
                        body.comment()));
    }

    @PostMapping("/api/review/scorings/{scoring}/recusals")
    ResponseEntity<Receipt> recuse(
            @PathVariable String scoring, @Valid @RequestBody NewRecusal body, Acting acting) {
        var seat = seats.seat(known(scoring), acting);
        return commands.send(
                ActingSeats.actor(acting, seat),
                new RecuseExpert(
                        scoring,
                        acting,
                        seats.employers(acting),
                        seat.map(Seat::seat).orElse(null),
                        body.seat(),
                        scores.expertOf(body.seat()),
                        body.reason(),
                        body.explanation()));
    }

    @GetMapping("/api/review/my-scorings")
    Listing<MyScoring> mine(ListQuery query, Acting acting) {
        return scores.list(query, acting);
    }

    /** 404 too where it is another's, and where the expert was recused. */
    @GetMapping("/api/review/my-scorings/{scoring}")
    MyScoring mine(@PathVariable String scoring, Acting acting) {
        return scores.mine(scoring, acting)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** One of the two approvals that it takes to leave out a sheet that cannot be opened. */
    @PostMapping("/api/review/scorings/{scoring}/sheets/{sheet}/exclusion")
    ResponseEntity<Receipt> exclude(
            @PathVariable String scoring,
            @PathVariable String sheet,
            @Valid @RequestBody NewApproval body,
            Acting acting) {
        return commands.send(
                acting.actor(),
                new ApproveExclusion(
                        known(scoring), acting, seats.employers(acting), sheet, body.reason()));
    }

    @PostMapping("/api/review/scorings/{scoring}/reveal")
    ResponseEntity<Receipt> revealAgain(@PathVariable String scoring, Acting acting) {
        return commands.send(
                acting.actor(), new RevealAgain(known(scoring), acting, seats.employers(acting)));
    }

    private String known(String scoring) {
        if (!scores.exists(scoring)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return scoring;
    }
}
