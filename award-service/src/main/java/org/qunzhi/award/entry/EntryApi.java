package org.qunzhi.award.entry;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Set;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Standing;
import org.qunzhi.award.entry.EntryCommand.RecommendEntry;
import org.qunzhi.award.entry.EntryCommand.ReturnEntry;
import org.qunzhi.award.entry.EntryCommand.SubmitEntry;
import org.qunzhi.award.entry.EntryView.PublicEntry;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.Receipt;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Listing;
import org.qunzhi.rules.registration.CalendarDay;
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
    Listing<EntryView> theirs(ListQuery query, Acting acting) {
        return entries.list(query, acting);
    }

    @GetMapping("/public/contests/{contest}/entries")
    Listing<PublicEntry> admitted(@PathVariable String contest, ListQuery query) {
        if (!facts.contestExists(contest)) throw new ResponseStatusException(NOT_FOUND);
        return entries.admitted(query, contest);
    }

    private Set<String> employers(Acting acting) {
        var today = CalendarDay.of(clock.instant());
        return standing.employersOn(acting.person(), today);
    }
}
