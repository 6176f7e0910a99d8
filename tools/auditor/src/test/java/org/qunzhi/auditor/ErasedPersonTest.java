package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.contracts.Context.PLAN;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureApproved;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureRequested;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.contracts.plan.PersonEvent.PersonRegistered;

/** What the bundle says is erased or broken, held against what the log and its history say. */
class ErasedPersonTest {
    private static final String REGISTERED = "person-registered";
    @TempDir Path folder;

    /** Wang's telephone number is known, Li's is not; somebody of them is erased. */
    private static SampleBundle bundle(boolean auditor, PersonErased... erased) {
        var contest = new SampleContest();
        contest.said();
        var by = By.appointed("promoter-of-enterprise", "enterprise");
        contest.say(PLAN, "wang", registered("wang", "王建国", Protected.of("13800000000")), by);
        contest.say(PLAN, "li", registered("li", "李红", null), by);
        for (var one : erased) erase(contest, one.person(), one.organization());
        return SampleBundle.of(contest.said, auditor);
    }

    private static void erase(SampleContest contest, String person, String organization) {
        var requested = new ErasureRequested("erasure", person, organization, person);
        contest.say(PLAN, "erasure", requested, By.self(person));
        var approved =
                contest.say(
                        PLAN,
                        "erasure",
                        new ErasureApproved("erasure", person, organization),
                        By.appointed("dm-of-" + organization, organization));
        var erased = new PersonErased("erasure", person, organization);
        contest.say(PLAN, "erasure", erased, By.following(PLAN, approved));
    }

    private static int wang(SampleBundle bundle) {
        return bundle.index(REGISTERED, "wang");
    }

    private static PersonRegistered registered(
            String person, String name, @Nullable Protected<String> phone) {
        return new PersonRegistered(person, "enterprise", Protected.of(name), phone);
    }

    private static PersonErased erased(String person, String organization) {
        return new PersonErased("erasure", person, organization);
    }

    private Run run(SampleBundle bundle) {
        return Run.verify(bundle.write(folder.resolve("bundle.zip")));
    }

    private void assertFound(SampleBundle bundle, int index, String sentence) {
        var run = run(bundle);
        assertThat(run.said()).contains("First fault: entry " + index + ": " + sentence);
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    private static SampleBundle wangErased(SampleBundle bundle) {
        int index = wang(bundle);
        return bundle.erase(index, "name").erase(index, "phone");
    }

    @Test
    void an_erased_person_is_no_fault_and_counted() {
        var run = run(wangErased(bundle(true, erased("wang", "enterprise"))));
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
        assertThat(run.said())
                .contains("26 not disclosed to you, 2 erased")
                .contains(
                        "fields of org.qunzhi.plan.person-registered.v1: 58 verified, 0 differ,"
                                + " 0 not disclosed to you, 2 erased");
    }

    @Test
    void an_expert_whose_seat_hides_who_it_is_may_be_erased() {
        var bundle = bundle(true, erased("expert-s2", "association"));
        bundle.erase(bundle.index("expert-seated") + 1, "expert");
        bundle.erase(bundle.index(REGISTERED, "expert-s2"), "name");
        assertThat(run(bundle).status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void a_person_said_to_be_erased_who_was_not() {
        var bundle = wangErased(bundle(true));
        assertFound(bundle, wang(bundle), "a field of org.qunzhi.plan.person-reg");
        assertThat(run(bundle).said()).contains("no person-erased in the history explains it");
    }

    @Test
    void a_person_said_to_be_erased_while_another_was() {
        var bundle = wangErased(bundle(true, erased("li", "enterprise")));
        bundle.erase(wang(bundle) + 1, "name");
        assertFound(bundle, wang(bundle), "a field of");
    }

    @Test
    void a_person_said_to_be_erased_whom_another_organization_erased() {
        var bundle = wangErased(bundle(true, erased("wang", "association")));
        assertFound(bundle, wang(bundle), "a field of");
    }

    @Test
    void a_clear_field_said_to_be_erased() {
        var bundle = bundle(false, erased("wang", "enterprise"));
        int index = bundle.index("entry-ranked");
        bundle.erase(index, "rank");
        assertFound(bundle, index, "a field of org.qunzhi.review.entry-ranked.v1 is said");
    }

    @Test
    void a_field_said_to_be_erased_and_disclosed_all_the_same() {
        var bundle = bundle(true, erased("wang", "enterprise"));
        int index = wang(bundle);
        bundle.erased.put(index, List.of(bundle.events.get(index).disclosure("name").digest()));
        assertFound(bundle, index, "");
        assertThat(run(bundle).said()).contains("is said to be erased or broken, and disclosed");
    }

    @Test
    void an_erased_persons_field_that_is_disclosed_after_the_erasure() {
        var bundle = bundle(true, erased("wang", "enterprise"));
        assertFound(
                bundle,
                wang(bundle),
                "name of org.qunzhi.plan.person-registered.v1 is of a person who was erased");
    }

    @Test
    void a_digest_said_to_be_erased_that_the_entry_does_not_have() {
        var bundle = wangErased(bundle(true, erased("wang", "enterprise")));
        int index = wang(bundle) + 1;
        bundle.erased.put(index, List.of("X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"));
        assertFound(bundle, index, "org.qunzhi.plan.person-registered.v1 has no field of the");
    }

    @Test
    void a_digest_said_to_be_erased_twice() {
        var bundle = wangErased(bundle(true, erased("wang", "enterprise")));
        int index = wang(bundle);
        bundle.erase(index, "name");
        assertFound(bundle, index, "");
    }

    /** Of the time before it was asked for, made when it was done. */
    private SampleBundle earlier(SampleBundle bundle) {
        return bundle.before(bundle.index("erasure-requested"));
    }

    @Test
    void a_person_erased_since_is_no_fault_of_an_earlier_bundle() {
        var run = run(earlier(wangErased(bundle(true, erased("wang", "enterprise")))));
        assertThat(run.said())
                .contains("Erased since: 1 erasures behind this bundle, proven by the same log");
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void a_person_said_to_be_erased_of_whom_no_later_erasure_is_shown() {
        var bundle = earlier(wangErased(bundle(true, erased("wang", "enterprise"))));
        bundle.later.clear();
        assertFound(bundle, wang(bundle), "a field of");
    }

    @Test
    void a_person_said_to_be_erased_while_another_was_since() {
        var bundle = earlier(wangErased(bundle(true, erased("li", "enterprise"))));
        assertFound(bundle, wang(bundle), "a field of");
    }

    @Test
    void a_person_erased_since_who_is_disclosed_all_the_same() {
        var bundle = earlier(bundle(true, erased("wang", "enterprise")));
        assertFound(
                bundle,
                wang(bundle),
                "name of org.qunzhi.plan.person-registered.v1 is of a person who was erased");
    }

    private void assertNotProven(SampleBundle bundle) {
        var run = run(bundle);
        assertThat(run.said())
                .contains("names erasures that no later checkpoint by a trusted key proves")
                .contains("no person-erased in the history explains it");
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void a_later_erasure_that_the_log_does_not_have() {
        var bundle = earlier(wangErased(bundle(true, erased("wang", "enterprise"))));
        bundle.later.set(1, bundle.later.get(1).replace("\\\"counter\\\":2", "\\\"counter\\\":3"));
        assertNotProven(bundle);
    }

    @Test
    void a_later_erasure_that_stands_before_the_end() {
        var bundle = wangErased(bundle(true, erased("wang", "enterprise")));
        int index = bundle.index("person-erased");
        var later = earlier(bundle).later;
        later.set(1, later.get(1).replace("\"index\":" + index, "\"index\":" + (index - 3)));
        assertNotProven(bundle);
    }

    @Test
    void a_later_erasure_of_a_log_signed_with_another_key() {
        var bundle = wangErased(bundle(true, erased("wang", "enterprise")));
        assertNotProven(earlier(bundle.signed(SampleBundle.OTHER_KEY)));
    }

    @Test
    void a_later_erasure_of_a_log_that_does_not_continue_this_one() {
        var bundle = earlier(wangErased(bundle(true, erased("wang", "enterprise"))));
        var forked = wangErased(bundle(true, erased("wang", "enterprise"))).swap(0, 1);
        bundle.later.clear();
        bundle.later.addAll(earlier(forked.signed(SampleBundle.KEY)).later);
        assertNotProven(bundle);
    }

    @Test
    void what_is_no_erasure_explains_nothing() {
        var bundle = wangErased(bundle(true, erased("wang", "enterprise")));
        int approved = bundle.index("erasure-approved");
        var type = bundle.entries.get(approved).type();
        var other = wangErased(bundle(true, erased("wang", "enterprise")));
        bundle.before(bundle.index("erasure-requested"));
        bundle.later.remove(1);
        bundle.later.add(other.proof(approved));
        var run = run(bundle);
        assertThat(run.said()).contains(type + " is no erasure and explains nothing");
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void a_broken_field() {
        var bundle = bundle(true);
        int index = wang(bundle);
        var name = bundle.events.get(index).disclosure("name");
        bundle.disclosures.get(index).remove(name.encoded());
        bundle.broken.put(index, new ArrayList<>(List.of(name.digest())));
        assertFound(bundle, index, "a field of org.qunzhi.plan.person-registered.v1 does not open");
    }

    @Test
    void to_the_public_nobody_is_erased_and_nothing_is_wrong() {
        var run = run(bundle(false, erased("wang", "enterprise")));
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
        assertThat(run.said()).contains("not disclosed to you, 0 erased");
    }
}
