package org.qunzhi.award.contest;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.qunzhi.authority.Acting;
import org.qunzhi.award.contest.ContestCommand.AnnounceContest;
import org.qunzhi.award.contest.ContestCommand.Notice;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.ContestEvent.Tier;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Receipt;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.qunzhi.platform.lists.Timed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/award")
class ContestApi {
    private final Commands commands;
    private final Contests contests;
    private final Organizers organizers;
    private final Clock clock;

    ContestApi(Commands commands, Contests contests, Organizers organizers, Clock clock) {
        this.clock = clock;
        this.commands = commands;
        this.contests = contests;
        this.organizers = organizers;
    }

    record Announcement(
            @NotNull @Min(1978) @Max(2200) Integer season,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 500) String theme,
            @NotNull Instant entriesUntil,
            @NotNull @Size(max = 100) List<@NotNull @Valid AnnouncedTier> tiers,
            @NotNull Integer publicityDays) {

        Notice notice() {
            var announced = tiers.stream().map(AnnouncedTier::tier).toList();
            return new Notice(season, name, theme, entriesUntil, announced, publicityDays);
        }
    }

    /** The code enters the hash of the award list, line by line: letters, digits and hyphens. */
    record AnnouncedTier(
            @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 40) String code,
            @NotBlank @Size(max = 100) String title,
            @NotNull Integer share) {

        Tier tier() {
            return new Tier(code, title, share);
        }
    }

    @PostMapping("/contests")
    ResponseEntity<Receipt> announce(@Valid @RequestBody Announcement announcement, Acting acting) {
        var organizer = organizers.kindOf(acting.organization()).orElse(null);
        return commands.create(
                acting.actor(),
                id -> new AnnounceContest(id, acting, organizer, announcement.notice()));
    }

    @GetMapping("/public/contests")
    Listing<ContestAnnounced> all(ListQuery query) {
        return contests.list(query);
    }

    @GetMapping("/public/contests/{contest}")
    Timed<ContestAnnounced> one(@PathVariable String contest) {
        var found =
                contests.find(contest).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        return new Timed<>(found, clock.instant());
    }
}
