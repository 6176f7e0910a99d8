package org.qunzhi.award.awardlist;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.qunzhi.authority.Acting;
import org.qunzhi.award.awardlist.AwardListCommand.ConferAwards;
import org.qunzhi.award.awardlist.AwardListCommand.ProposeAwards;
import org.qunzhi.award.awardlist.AwardListCommand.StartPublicity;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Dispatcher;
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
class AwardListApi {
    private final Commands commands;
    private final AwardLists lists;
    private final AwardListFacts facts;
    private final Clock clock;

    AwardListApi(Commands commands, AwardLists lists, AwardListFacts facts, Clock clock) {
        this.clock = clock;
        this.commands = commands;
        this.lists = lists;
        this.facts = facts;
    }

    record Proposed(@NotBlank @Size(max = 64) String contest) {}

    @PostMapping("/award-lists")
    ResponseEntity<Receipt> propose(@Valid @RequestBody Proposed proposed, Acting acting) {
        var contest = proposed.contest();
        var list = Dispatcher.idFrom("award-list", contest);
        var command =
                new ProposeAwards(
                        list, acting, facts.ownContests(acting), contest, facts.of(contest));
        return commands.create(acting.actor(), _ -> command);
    }

    @PostMapping("/award-lists/{awardList}/publicity")
    ResponseEntity<Receipt> publicise(@PathVariable String awardList, Acting acting) {
        return commands.send(
                acting.actor(), new StartPublicity(awardList, acting, facts.ownContests(acting)));
    }

    @PostMapping("/award-lists/{awardList}/conferral")
    ResponseEntity<Receipt> confer(@PathVariable String awardList, Acting acting) {
        return commands.send(
                acting.actor(), new ConferAwards(awardList, acting, facts.ownContests(acting)));
    }

    @GetMapping("/award-lists")
    Listing<AwardListView> all(ListQuery query, Acting acting) {
        return lists.list(query, acting);
    }

    @GetMapping("/public/award-lists")
    Listing<AwardListView> allPublicised(ListQuery query) {
        return lists.publicised(query);
    }

    @GetMapping("/award-lists/{awardList}")
    Timed<AwardListView> one(@PathVariable String awardList, Acting acting) {
        return shown(lists.find(awardList), list -> list.visibleTo(acting));
    }

    /** LN art. 16: 接受社会各界的监督, from the first moment of publicity on and not before. */
    @GetMapping("/public/contests/{contest}/awards")
    Timed<AwardListView> publicised(@PathVariable String contest) {
        return shown(lists.ofContest(contest), AwardListView::publicised);
    }

    private Timed<AwardListView> shown(
            Optional<AwardListView> list, Predicate<AwardListView> visible) {
        return new Timed<>(
                list.filter(visible).orElseThrow(() -> new ResponseStatusException(NOT_FOUND)),
                clock.instant());
    }
}
