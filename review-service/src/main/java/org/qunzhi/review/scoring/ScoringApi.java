package org.qunzhi.review.scoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Standing;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.platform.Actor;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Items;
import org.qunzhi.platform.Receipt;
import org.qunzhi.review.scoring.Scores.Seat;
import org.qunzhi.review.scoring.ScoringCommand.RecuseExpert;
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
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private final Commands commands;
    private final Scores scores;
    private final Standing standing;
    private final Clock clock;

    ScoringApi(Commands commands, Scores scores, Standing standing, Clock clock) {
        this.commands = commands;
        this.scores = scores;
        this.standing = standing;
        this.clock = clock;
    }

    /** Points in hundredths by item code. */
    record NewSheet(
            @NotEmpty @Size(max = 50) Map<@NotBlank String, @NotNull Integer> points,
            @NotNull @Size(max = 2_000) String comment) {}

    record NewRecusal(
            @NotBlank String seat,
            @NotNull RecusalReason reason,
            @NotBlank @Size(max = 500) String explanation) {}

    @PostMapping("/api/review/scorings/{scoring}/sheets")
    ResponseEntity<Receipt> seal(
            @PathVariable String scoring, @Valid @RequestBody NewSheet body, Acting acting) {
        var seat = seat(scoring, acting);
        return commands.send(
                actor(acting, seat),
                new SealSheet(
                        scoring,
                        acting,
                        employers(acting),
                        seat.map(Seat::seat).orElse(null),
                        UUID.randomUUID().toString(),
                        body.points(),
                        body.comment()));
    }

    @PostMapping("/api/review/scorings/{scoring}/recusals")
    ResponseEntity<Receipt> recuse(
            @PathVariable String scoring, @Valid @RequestBody NewRecusal body, Acting acting) {
        var seat = seat(scoring, acting);
        return commands.send(
                actor(acting, seat),
                new RecuseExpert(
                        scoring,
                        acting,
                        employers(acting),
                        seat.map(Seat::seat).orElse(null),
                        body.seat(),
                        body.reason(),
                        body.explanation()));
    }

    @GetMapping("/api/review/my-scorings")
    Items<MyScoring> mine(Acting acting) {
        if (acting.role() != Role.EXPERT) return new Items<>(List.of());
        return new Items<>(scores.of(acting.person(), acting.organization()));
    }

    private Optional<Seat> seat(String scoring, Acting acting) {
        if (!scores.exists(scoring)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return scores.seatOf(scoring, acting.person());
    }

    /** An expert decides under the pseudonym of the seat; anybody else under their own name. */
    private static Actor actor(Acting acting, Optional<Seat> seat) {
        if (acting.role() != Role.EXPERT) return acting.actor();
        return seat.map(own -> new Actor(own.seat(), own.organizer(), own.authority()))
                .orElseGet(acting::actor);
    }

    private Set<String> employers(Acting acting) {
        return standing.employersOn(acting.person(), LocalDate.ofInstant(clock.instant(), CHINA));
    }
}
