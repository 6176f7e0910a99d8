package org.qunzhi.review.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Standing;
import org.qunzhi.contracts.Role;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.Receipt;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.qunzhi.platform.lists.Timed;
import org.qunzhi.review.round.RoundCommand.CloseScoring;
import org.qunzhi.review.round.RoundCommand.OpenRound;
import org.qunzhi.review.round.RoundCommand.RevealRound;
import org.qunzhi.review.round.RoundCommand.SeatExpert;
import org.qunzhi.review.round.RoundCommand.StartScoring;
import org.qunzhi.rules.review.ScoreSheet;
import org.qunzhi.rules.review.ScoringPolicy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class RoundApi {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private final Commands commands;
    private final Rounds rounds;
    private final Standing standing;
    private final Clock clock;

    RoundApi(Commands commands, Rounds rounds, Standing standing, Clock clock) {
        this.commands = commands;
        this.rounds = rounds;
        this.standing = standing;
        this.clock = clock;
    }

    record NewRound(
            @NotBlank String contest,
            @NotBlank @Size(max = 200) String name,
            @NotBlank String sheet,
            @NotBlank String policy,
            @NotNull Instant scoringUntil) {}

    record NewSeat(@NotBlank String expert) {}

    /** What a round may be opened by. */
    record Editions(List<ScoreSheet> sheets, List<ScoringPolicy> policies) {}

    @GetMapping("/api/review/editions")
    Editions editions() {
        return new Editions(
                List.copyOf(ScoreSheet.editions()), List.copyOf(ScoringPolicy.editions()));
    }

    /** One round for a contest, for now: its id follows from the contest's. */
    @PostMapping("/api/review/rounds")
    ResponseEntity<Receipt> open(@Valid @RequestBody NewRound body, Acting acting) {
        return commands.create(
                acting.actor(),
                _ ->
                        new OpenRound(
                                Dispatcher.idFrom("round", body.contest()),
                                acting,
                                body.contest(),
                                rounds.organizerOf(body.contest()).orElse(null),
                                body.name(),
                                body.sheet(),
                                body.policy(),
                                body.scoringUntil()));
    }

    @PostMapping("/api/review/rounds/{round}/experts")
    ResponseEntity<Receipt> seat(
            @PathVariable String round, @Valid @RequestBody NewSeat body, Acting acting) {
        var expertOf =
                standing.of(body.expert()).stream()
                        .filter(way -> way.role() == Role.EXPERT)
                        .map(Acting::organization)
                        .collect(Collectors.toSet());
        return commands.send(
                acting.actor(),
                new SeatExpert(
                        known(round),
                        acting,
                        employers(acting),
                        body.expert(),
                        expertOf,
                        UUID.randomUUID().toString()));
    }

    @PostMapping("/api/review/rounds/{round}/scoring-start")
    ResponseEntity<Receipt> start(@PathVariable String round, Acting acting) {
        return commands.send(
                acting.actor(), new StartScoring(known(round), acting, employers(acting)));
    }

    @PostMapping("/api/review/rounds/{round}/closing")
    ResponseEntity<Receipt> close(@PathVariable String round, Acting acting) {
        return commands.send(
                acting.actor(), new CloseScoring(known(round), acting, employers(acting)));
    }

    @PostMapping("/api/review/rounds/{round}/reveal")
    ResponseEntity<Receipt> reveal(@PathVariable String round, Acting acting) {
        return commands.send(
                acting.actor(),
                new RevealRound(known(round), acting, employers(acting), rounds.ended(round)));
    }

    @GetMapping("/api/review/rounds/{round}")
    Timed<RoundView> read(@PathVariable String round, Acting acting) {
        return new Timed<>(view(round, acting), clock.instant());
    }

    private RoundView view(String round, Acting acting) {
        return rounds.find(round)
                .filter(
                        view ->
                                acting.is(Role.SECRETARY, view.organizer())
                                        || acting.is(Role.CHAIR, view.organizer()))
                .orElseThrow(RoundApi::notFound);
    }

    @GetMapping("/api/review/rounds")
    Listing<RoundView.Open> all(ListQuery query, Acting acting) {
        return rounds.list(query, acting);
    }

    /** Who has handed in, and never what. */
    @GetMapping("/api/review/rounds/{round}/entries")
    Listing<RoundView.Entry> entries(@PathVariable String round, ListQuery query, Acting acting) {
        return rounds.entries(query, view(round, acting).round());
    }

    @GetMapping("/api/review/public/rounds/{round}")
    Timed<RoundView.Open> readOpen(@PathVariable String round) {
        return new Timed<>(rounds.findOpen(round).orElseThrow(RoundApi::notFound), clock.instant());
    }

    private String known(String round) {
        if (!rounds.exists(round)) throw notFound();
        return round;
    }

    private Set<String> employers(Acting acting) {
        return standing.employersOn(acting.person(), LocalDate.ofInstant(clock.instant(), CHINA));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
