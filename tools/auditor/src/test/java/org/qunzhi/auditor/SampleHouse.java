package org.qunzhi.auditor;

import static org.qunzhi.contracts.Context.PLAN;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.AnnualPlanEvent.ActivityType;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanApproved;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanDrafted;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanItem;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanReturned;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanRevised;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanSubmitted;
import org.qunzhi.contracts.plan.AppointmentEvent.Appointed;
import org.qunzhi.contracts.plan.AppointmentEvent.AppointmentEnded;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureApproved;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureRequested;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.contracts.plan.MembershipEvent.MembershipAccepted;
import org.qunzhi.contracts.plan.MembershipEvent.MembershipRequested;
import org.qunzhi.contracts.plan.MembershipEvent.PromotionPathOpened;
import org.qunzhi.contracts.plan.OrganizationEvent.FirstDecisionMakerNamed;
import org.qunzhi.contracts.plan.OrganizationEvent.FirstDecisionMakerSeated;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationApplied;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationConfirmed;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationFounded;
import org.qunzhi.contracts.plan.OrganizationEvent.UnitAdded;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentBegan;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentEnded;
import org.qunzhi.contracts.plan.PersonEvent.PersonRegistered;

/** Organisations, people, appointments and plans of the sample. */
final class SampleHouse {
    private final SampleContest contest;
    private final Shape shape;

    SampleHouse(SampleContest contest) {
        this.contest = contest;
        this.shape = contest.shape;
    }

    void build() {
        var genesis = new By("genesis-key", "association", "genesis@01020304", "");
        var dm = "dm-of-association";
        say(
                "association",
                new OrganizationFounded(
                        "association", Kind.ASSOCIATION, Level.PROVINCE, "示范省协会", "00"),
                genesis);
        seat("association", dm, genesis);
        register(dm);
        for (var role : List.of(Role.SECRETARY, Role.CHAIR, Role.ISSUER_SIGNATORY))
            appoint(role.code(), "association", null, role, dm);
        for (var seat : shape.seats())
            appoint("expert-" + seat, "association", null, Role.EXPERT, dm);
        if (shape.throughACity()) city();
        for (var enterprise : shape.enterprises()) enterprise(enterprise);
        shape.employed().forEach(this::employExpert);
        if (shape.detours()) detours(dm);
    }

    private void city() {
        organization("city", Kind.ASSOCIATION, Level.CITY, "association");
        appoint("secretary-of-city", "city", null, Role.SECRETARY, "dm-of-city");
        member("city", "association", "secretary");
    }

    private void enterprise(String id) {
        var above = shape.throughACity() ? "city" : "association";
        organization(id, Kind.ENTERPRISE, Level.COMPANY, above);
        member(id, above, shape.throughACity() ? "secretary-of-city" : "secretary");
        var dm = "dm-of-" + id;
        say(id, new UnitAdded(id, id + "/shop", null, "车间"), By.appointed(dm, id));
        say(id, new UnitAdded(id, id + "/shop-1", id + "/shop", "班组"), By.appointed(dm, id));
        appoint("promoter-of-" + id, id, null, Role.PROMOTER, dm);
        if (shape.detours()) appoint("shop-promoter-of-" + id, id, id + "/shop", Role.PROMOTER, dm);
        int workers = shape.detours() ? 4 : 3;
        for (int i = 1; i <= workers; i++) employ(SampleWork.worker(id, i), id, shopPromoter(id));
        plan(id);
    }

    /** Who promotes in the shop, where the circle is. */
    String shopPromoter(String enterprise) {
        return (shape.detours() ? "shop-promoter-of-" : "promoter-of-") + enterprise;
    }

    private void organization(String id, Kind kind, Level level, String above) {
        var dm = "dm-of-" + id;
        var self = By.self(dm);
        register(dm);
        say(id, new OrganizationApplied(id, kind, level, id + " 公司", null, above), self);
        say(id, new FirstDecisionMakerNamed(id, dm), self);
        var admitter = above.equals("city") ? "secretary-of-city" : "secretary";
        var by = By.appointed(admitter, above);
        say(id, new OrganizationConfirmed(id, kind, level, id + " 公司", above), by);
        seat(id, dm, by);
    }

    private void seat(String organization, String dm, By by) {
        var seated = say(organization, new FirstDecisionMakerSeated(organization, dm), by);
        say(
                "of-" + dm,
                new Appointed(
                        "of-" + dm,
                        dm,
                        organization,
                        null,
                        Role.DECISION_MAKER,
                        contest.next(),
                        null),
                By.following(PLAN, seated));
    }

    private void register(String person) {
        say(
                person,
                new PersonRegistered(person, "association", Protected.of("姓名" + person), null),
                By.self(person));
    }

    private void appoint(
            String person, String organization, @Nullable String unit, Role role, String dm) {
        register(person);
        say(
                "of-" + person,
                new Appointed(
                        "of-" + person, person, organization, unit, role, contest.next(), null),
                By.appointed(dm, organization));
    }

    private void member(String member, String association, String admitter) {
        var id = member + "-in-" + association;
        var by = By.appointed(admitter, association);
        say(
                id,
                new MembershipRequested(id, member, association),
                By.appointed("dm-of-" + member, member));
        say(id, new MembershipAccepted(id, member, association), by);
        say(id, new PromotionPathOpened(id, member, association), by);
    }

    private void employ(String person, String enterprise, String promoter) {
        var by = By.appointed(promoter, enterprise);
        say(
                person,
                new PersonRegistered(
                        person,
                        enterprise,
                        Protected.of("员工" + person),
                        Protected.of("13800000000")),
                by);
        say(
                person,
                new EmploymentBegan(
                        person, enterprise, enterprise + "/shop-1", LocalDate.of(2024, 7, 1)),
                by);
    }

    private void employExpert(String seat, String enterprise) {
        say(
                "expert-" + seat,
                new EmploymentBegan("expert-" + seat, enterprise, null, LocalDate.of(2020, 1, 1)),
                By.appointed("promoter-of-" + enterprise, enterprise));
    }

    private void plan(String enterprise) {
        var id = "plan-of-" + enterprise;
        var promoter = "promoter-of-" + enterprise;
        var dm = By.appointed("dm-of-" + enterprise, enterprise);
        var by = By.appointed(promoter, enterprise);
        var items =
                List.of(
                        new PlanItem(
                                ActivityType.QUALITY_CONTROL_CIRCLE,
                                "小组活动",
                                1_200_000,
                                LocalDate.of(2026, 3, 1),
                                LocalDate.of(2026, 11, 30)));
        say(id, new PlanDrafted(id, enterprise, 2026, "方向", items, promoter), by);
        say(id, new PlanSubmitted(id, promoter), by);
        if (shape.detours()) {
            say(id, new PlanReturned(id, "请写明方向"), dm);
            say(id, new PlanRevised(id, "现场质量", items, promoter), by);
            say(id, new PlanSubmitted(id, promoter), by);
        }
        say(id, new PlanApproved(id, enterprise, 2026), dm);
    }

    /** Somebody leaves: employment and appointment end, and the person is erased. */
    private void detours(String dm) {
        var by = By.appointed(dm, "association");
        appoint("gone", "association", null, Role.CHAIR, dm);
        say(
                "of-gone",
                new AppointmentEnded(
                        "of-gone", "gone", "association", contest.next(), Protected.of("调离")),
                by);
        appoint("second-dm", "association", null, Role.DECISION_MAKER, dm);
        var enterprise = shape.enterprises().getFirst();
        employ("leaver", enterprise, shopPromoter(enterprise));
        say(
                "leaver",
                new EmploymentEnded("leaver", enterprise, LocalDate.of(2026, 2, 1)),
                By.appointed(shopPromoter(enterprise), enterprise));
        say(
                "erasure",
                new ErasureRequested("erasure", "gone", "association", "gone"),
                By.self("gone"));
        var approved =
                say(
                        "erasure",
                        new ErasureApproved("erasure", "gone", "association"),
                        By.appointed("second-dm", "association"));
        say(
                "erasure",
                new PersonErased("erasure", "gone", "association"),
                By.following(PLAN, approved));
    }

    private Said say(String subject, Object event, By by) {
        return contest.say(PLAN, subject, event, by);
    }
}
