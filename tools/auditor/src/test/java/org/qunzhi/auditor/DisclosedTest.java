package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.contracts.Context.PLAN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qunzhi.auditor.bundle.Counts;
import org.qunzhi.auditor.bundle.Disclosed;
import org.qunzhi.auditor.bundle.DisclosureCheck;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.plan.PersonEvent.PersonRegistered;
import tools.jackson.databind.json.JsonMapper;

/** An event as its record, with protected fields as far as they were shown. */
class DisclosedTest {
    private static final String SALT = SampleEvent.salt("of the name");
    private final SampleBundle bundle =
            SampleBundle.of(
                    List.of(
                            new Said(
                                    PLAN,
                                    "wang",
                                    SampleContest.MAY,
                                    new PersonRegistered(
                                            "wang",
                                            "enterprise",
                                            new Protected.Clear<>("王建国", SALT),
                                            null))),
                    true);

    private Disclosed disclosed() {
        var line = JsonMapper.shared().readTree(bundle.line(0));
        return new DisclosureCheck(new Faults()).check(0, bundle.entries.getFirst(), line);
    }

    private PersonRegistered event() {
        return (PersonRegistered) disclosed().event().orElseThrow();
    }

    private void hide(String field) {
        var hidden = bundle.events.getFirst().disclosure(field).encoded();
        assertThat(bundle.disclosures.getFirst().remove(hidden)).isTrue();
    }

    @Test
    void what_was_shown_is_clear_with_its_salt_and_what_was_absent_is_absent() {
        assertThat(event().name()).isEqualTo(new Protected.Clear<>("王建国", SALT));
        assertThat(event().phone()).isNull();
        assertThat(disclosed().counts().allVerified()).isTrue();
    }

    @Test
    void without_its_protected_fields_an_event_still_is_whole() {
        hide("name");
        assertThat(event().name()).isEqualTo(new Protected.Withheld<String>());
        assertThat(disclosed().whole()).isTrue();
        assertThat(disclosed().ofFields()).isEqualTo(new Counts(3, 0, 1, 0, 0));
    }

    @Test
    void an_erased_field_is_bound_as_such() {
        bundle.erase(0, "name");
        assertThat(event().name()).isEqualTo(new Protected.Erased<String>());
        assertThat(disclosed().ofFields()).isEqualTo(new Counts(3, 0, 0, 1, 0));
    }

    @Test
    void without_a_clear_field_it_is_not_whole() {
        hide("holder");
        assertThat(disclosed().whole()).isFalse();
        assertThat(disclosed().event()).isEmpty();
    }
}
