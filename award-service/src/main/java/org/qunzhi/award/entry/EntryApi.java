package org.qunzhi.award.entry;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Standing;
import org.qunzhi.award.entry.EntryCommand.RecommendEntry;
import org.qunzhi.award.entry.EntryCommand.ReturnEntry;
import org.qunzhi.award.entry.EntryCommand.SubmitEntry;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.Items;
import org.qunzhi.platform.Receipt;
import org.qunzhi.rules.registration.CalendarDay;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/award")
class EntryApi {
    private final Commands commands;
    private final Entries entries;
    private final EntryFacts facts;
    private final Standing standing;
    private final Clock clock;

    EntryApi(Commands commands, Entries entries, EntryFacts facts, Standing standing, Clock clock) {
        this.commands = commands;
        this.entries = entries;
        this.facts = facts;
        this.standing = standing;
        this.clock = clock;
    }

    record Submission(
            @NotBlank @Size(max = 64) String contest, @NotBlank @Size(max = 64) String topic) {}

    record Recommendation(@NotBlank @Size(max = 2000) String opinion) {}

    record Return(@NotBlank @Size(max = 2000) String reason) {}

    /** What the public sees of an admitted entry. */
    record PublicEntry(
            String entry,
            String organization,
            String organizationName,
            String circleName,
            String topicTitle,
            TopicType type) {}

    @PostMapping("/entries")
    ResponseEntity<Receipt> submit(@Valid @RequestBody Submission submission, Acting acting) {
        var contest = submission.contest();
        var topic = submission.topic();
        var entry = Dispatcher.idFrom("entry", contest, topic);
        var known = facts.of(acting, contest, topic);
        return commands.create(
                acting.actor(), _ -> new SubmitEntry(entry, acting, contest, topic, known));
    }

    @PostMapping("/entries/{entry}/recommendation")
    ResponseEntity<Receipt> recommend(
            @PathVariable String entry,
            @Valid @RequestBody Recommendation recommendation,
            Acting acting) {
        return commands.send(
                acting.actor(),
                new RecommendEntry(entry, acting, employers(acting), recommendation.opinion()));
    }

    @PostMapping("/entries/{entry}/return")
    ResponseEntity<Receipt> giveBack(
            @PathVariable String entry, @Valid @RequestBody Return back, Acting acting) {
        return commands.send(
                acting.actor(), new ReturnEntry(entry, acting, employers(acting), back.reason()));
    }

    @GetMapping("/entries/{entry}")
    EntryView one(@PathVariable String entry, Acting acting) {
        return entries.find(entry)
                .filter(found -> found.visibleTo(acting))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    @GetMapping("/entries")
    Items<EntryView> theirs(
            @RequestParam(required = false) @Nullable String contest, Acting acting) {
        return new Items<>(entries.visibleTo(acting, contest));
    }

    @GetMapping("/public/contests/{contest}/entries")
    Items<PublicEntry> admitted(@PathVariable String contest) {
        if (!facts.contestExists(contest)) throw new ResponseStatusException(NOT_FOUND);
        return new Items<>(entries.admitted(contest).stream().map(EntryApi::published).toList());
    }

    private Set<String> employers(Acting acting) {
        var today = CalendarDay.of(clock.instant());
        return standing.employersOn(acting.person(), today);
    }

    private static PublicEntry published(EntryView entry) {
        return new PublicEntry(
                entry.entry(),
                entry.organization(),
                entry.organizationName(),
                entry.circleName(),
                entry.topicTitle(),
                entry.type());
    }
}
