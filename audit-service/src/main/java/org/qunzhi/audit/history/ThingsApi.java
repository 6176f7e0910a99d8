package org.qunzhi.audit.history;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.export.Asker;
import org.qunzhi.audit.index.EventIndex;
import org.qunzhi.audit.index.Names;
import org.qunzhi.history.Concern;
import org.qunzhi.history.Kind;
import org.qunzhi.platform.web.HttpProblem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Finds things that have a history by name, title or number. Something is found only by an event
 * that the asker may see, and by a field of it that is shown to them: that there is more, a search
 * does not tell.
 */
@RestController
class ThingsApi {
    static final int MOST = 20;
    private static final int PAGE = 50;

    /** Of one thing; names are told early in its life. */
    private static final int EVENTS = 100;

    private final Questions questions;
    private final Histories histories;
    private final EventIndex index;

    ThingsApi(Questions questions, Histories histories, EventIndex index) {
        this.questions = questions;
        this.histories = histories;
        this.index = index;
    }

    /**
     * @param names what it is called, as far as the asker is told: what it is called now, then the
     *     others, the oldest first
     */
    record Thing(String kind, String id, List<String> names) {}

    /**
     * @param more whether there are more than these: ask more closely
     */
    record Things(List<Thing> items, boolean more) {}

    @GetMapping("/api/audit/things")
    Things things(
            @RequestParam String kind,
            @RequestParam @NotBlank @Size(max = 100) String q,
            @RequestHeader(name = "Qunzhi-On-Behalf-Of", required = false) @Nullable String named,
            @Nullable Principal signedIn) {
        var asker = questions.searching(signedIn, named);
        var known = Kind.of(kind).orElseThrow(() -> new HttpProblem(404, "not-found"));
        var words = q.strip();
        var found = new ArrayList<Thing>();
        var after = "";
        while (true) {
            var page = index.called(known, words, after, PAGE);
            for (var id : page) {
                var names = names(known, id, asker);
                if (names.stream().noneMatch(name -> contains(name, words))) continue;
                if (found.size() == MOST) return new Things(found, true);
                found.add(new Thing(known.code(), id, List.copyOf(names)));
            }
            if (page.size() < PAGE) return new Things(found, false);
            after = page.getLast();
        }
    }

    private SequencedSet<String> names(Kind kind, String id, Asker asker) {
        var question = questions.about(kind, id, asker);
        var names = new LinkedHashSet<String>();
        var events = histories.events(question, Concern.of(question.thing()), -1);
        for (int seen = 0; seen < EVENTS && events.hasNext(); seen++) {
            var event = events.next().seen();
            var told =
                    Names.fields(kind, event.name()).stream()
                            .flatMap(field -> event.text(field).shown().stream())
                            .toList();
            // A number stands behind the name, which a later event may have changed.
            names.addAll(told);
            if (!told.isEmpty()) names.addFirst(told.getFirst());
        }
        return names;
    }

    private static boolean contains(String name, String words) {
        return name.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
