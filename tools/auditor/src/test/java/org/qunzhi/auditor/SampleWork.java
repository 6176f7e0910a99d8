package org.qunzhi.auditor;

import static org.qunzhi.contracts.Context.AWARD;
import static org.qunzhi.contracts.Context.REGISTRATION;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.EntryEvent.EntryAdmitted;
import org.qunzhi.contracts.award.EntryEvent.EntryRecommended;
import org.qunzhi.contracts.award.EntryEvent.EntryReturned;
import org.qunzhi.contracts.award.EntryEvent.EntrySubmitted;
import org.qunzhi.contracts.registration.CircleEvent.CircleAmended;
import org.qunzhi.contracts.registration.CircleEvent.CircleFormed;
import org.qunzhi.contracts.registration.CircleEvent.CircleLeaderChanged;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberJoined;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberLeft;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistered;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationApplied;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationApproved;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationReturned;
import org.qunzhi.contracts.registration.CircleEvent.Duty;
import org.qunzhi.contracts.registration.NumberingEvent.NumberIssued;
import org.qunzhi.contracts.registration.NumberingEvent.Subject;
import org.qunzhi.contracts.registration.TopicEvent.ActivityAttended;
import org.qunzhi.contracts.registration.TopicEvent.ActivityRecorded;
import org.qunzhi.contracts.registration.TopicEvent.ResultAccepted;
import org.qunzhi.contracts.registration.TopicEvent.ResultReturned;
import org.qunzhi.contracts.registration.TopicEvent.ResultSubmitted;
import org.qunzhi.contracts.registration.TopicEvent.TopicApplied;
import org.qunzhi.contracts.registration.TopicEvent.TopicApproved;
import org.qunzhi.contracts.registration.TopicEvent.TopicRegistered;
import org.qunzhi.contracts.registration.TopicEvent.TopicReturned;
import org.qunzhi.rules.registration.CalendarDay;
import org.qunzhi.rules.registration.NumberForm;
import org.qunzhi.rules.registration.Steps;

/** Circles, topics and entries of the sample. */
final class SampleWork {
    private static final int YEAR = 2026;
    private final SampleContest contest;
    private final Shape shape;
    private final SampleHouse house;
    private final Map<String, Integer> ordinals = new HashMap<>();

    SampleWork(SampleContest contest, SampleHouse house) {
        this.contest = contest;
        this.shape = contest.shape;
        this.house = house;
    }

    static String worker(String enterprise, int number) {
        return "worker-" + number + "-of-" + enterprise;
    }

    void register() {
        for (var enterprise : shape.enterprises()) circle(enterprise);
        shape.entries().forEach(this::topic);
    }

    private void circle(String enterprise) {
        var id = "circle-of-" + enterprise;
        var unit = enterprise + "/shop-1";
        var by = By.member(worker(enterprise, 1), id, enterprise, "formed");
        if (shape.detours()) amended(id, enterprise, unit);
        else formed(id, enterprise, unit, "小组", 1, 2, 3);
        var promoter = By.appointed(house.shopPromoter(enterprise), enterprise);
        say(id, new CircleRegistrationApplied(id, YEAR), by);
        var approved = say(id, new CircleRegistrationApproved(id, enterprise, YEAR), promoter);
        var issued = number(approved, enterprise, Subject.CIRCLE, id);
        say(
                id,
                new CircleRegistered(
                        id,
                        enterprise,
                        unit,
                        "小组",
                        YEAR,
                        ((NumberIssued) issued.event()).number(),
                        3),
                By.following(REGISTRATION, issued));
    }

    private void formed(
            String id, String enterprise, String unit, String name, int leader, int... members) {
        var person = worker(enterprise, leader);
        var by = By.employed(person, enterprise, CalendarDay.of(contest.next()));
        say(id, new CircleFormed(id, enterprise, unit, name, "usual-size"), by);
        say(id, new CircleMemberJoined(id, person, Duty.LEADER), by);
        for (int member : members)
            if (member != leader)
                say(id, new CircleMemberJoined(id, worker(enterprise, member), Duty.MEMBER), by);
    }

    /** Of another name, place, leader and member, until it was returned. */
    private void amended(String id, String enterprise, String unit) {
        formed(id, enterprise, enterprise + "/shop", "原名小组", 2, 1, 4);
        var leader = By.member(worker(enterprise, 2), id, enterprise, "formed");
        var promoter = By.appointed(house.shopPromoter(enterprise), enterprise);
        say(id, new CircleRegistrationApplied(id, YEAR), leader);
        say(id, new CircleRegistrationReturned(id, YEAR, "请补充"), promoter);
        say(id, new CircleAmended(id, unit, "小组", "usual-size"), leader);
        say(id, new CircleMemberLeft(id, worker(enterprise, 4)), leader);
        say(id, new CircleMemberJoined(id, worker(enterprise, 3), Duty.MEMBER), leader);
        say(id, new CircleLeaderChanged(id, worker(enterprise, 1)), leader);
    }

    private Said number(Said approved, String enterprise, Subject kind, String id) {
        var register = "register-of-" + enterprise + "-" + kind;
        int ordinal = ordinals.merge(register, 1, Integer::sum);
        var number = NumberForm.yearKindOrdinal().write(kind, YEAR, ordinal);
        return say(
                register,
                new NumberIssued(register, enterprise, YEAR, kind, id, ordinal, number),
                By.following(REGISTRATION, approved));
    }

    private void topic(String entry, String enterprise) {
        var id = "topic-" + entry;
        var circle = "circle-of-" + enterprise;
        var promoter = By.appointed(house.shopPromoter(enterprise), enterprise);
        var by = By.member(worker(enterprise, 1), circle, enterprise, "2026");
        var steps = Steps.threeChains();
        var applied =
                new TopicApplied(
                        id,
                        circle,
                        enterprise,
                        enterprise + "/shop-1",
                        "课题" + entry,
                        shape.type(),
                        "理由",
                        "目标",
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 7, 31),
                        YEAR,
                        steps.edition(),
                        steps.codes(shape.type()));
        say(id, applied, by);
        if (shape.detours()) {
            say(id, new TopicReturned(id, "请写明目标"), promoter);
            say(id, applied, by);
        }
        var approved = say(id, new TopicApproved(id, enterprise, YEAR), promoter);
        var issued = number(approved, enterprise, Subject.TOPIC, id);
        say(
                id,
                new TopicRegistered(
                        id,
                        circle,
                        enterprise,
                        applied.title(),
                        shape.type(),
                        ((NumberIssued) issued.event()).number(),
                        CalendarDay.of(contest.next())),
                By.following(REGISTRATION, issued));
    }

    void work() {
        shape.entries().forEach(this::result);
    }

    private void result(String entry, String enterprise) {
        var id = "topic-" + entry;
        var circle = "circle-of-" + enterprise;
        var leader = By.member(worker(enterprise, 1), circle, enterprise, "2026");
        var member = By.member(worker(enterprise, 2), circle, enterprise, "2026");
        int i = 0;
        for (var step : Steps.threeChains().codes(shape.type())) {
            var record = id + "-record-" + i;
            var held = LocalDate.of(2026, 3, 10).plusDays(i++);
            say(id, new ActivityRecorded(id, record, step, held, "现场", "内容", 1), member);
            say(id, new ActivityAttended(id, record, worker(enterprise, 1 + i % 3)), member);
        }
        var promoter = By.appointed(house.shopPromoter(enterprise), enterprise);
        var submitted = new ResultSubmitted(id, "总结", "有效", 3_500_000);
        say(id, submitted, leader);
        if (shape.detours()) {
            say(id, new ResultReturned(id, "请补充数据"), promoter);
            say(id, submitted, leader);
        }
        say(
                id,
                new ResultAccepted(
                        id, circle, enterprise, "小组", "课题" + entry, shape.type(), "真实", "有效"),
                promoter);
    }

    void enter() {
        contest.say(
                AWARD,
                "contest",
                new ContestAnnounced(
                        "contest",
                        "association",
                        YEAR,
                        "年度评选",
                        "质量",
                        SampleContest.MAY.minusSeconds(3600),
                        shape.tiers(),
                        shape.publicityDays()),
                By.appointed("secretary", "association"));
        shape.entries().forEach(this::enter);
    }

    private void enter(String entry, String enterprise) {
        var path = shape.throughACity() ? List.of("city") : List.<String>of();
        var circle = "circle-of-" + enterprise;
        var title = "课题" + entry;
        var name = enterprise + " 公司";
        var topic = "topic-" + entry;
        var promoter = By.appointed("promoter-of-" + enterprise, enterprise);
        var secretary = By.appointed("secretary-of-city", "city");
        var form =
                new EntrySubmitted(
                        entry,
                        "contest",
                        "association",
                        path,
                        enterprise,
                        name,
                        circle,
                        "小组",
                        topic,
                        title,
                        shape.type());
        enter(entry, form, promoter);
        if (shape.throughACity() && shape.detours()) {
            enter(entry, new EntryReturned(entry, "city", "请补充"), secretary);
            enter(entry, form, promoter);
        }
        if (shape.throughACity())
            enter(entry, new EntryRecommended(entry, "city", "同意"), secretary);
        contest.admitted.put(
                entry,
                enter(
                        entry,
                        new EntryAdmitted(
                                entry,
                                "contest",
                                "association",
                                enterprise,
                                name,
                                circle,
                                "小组",
                                topic,
                                title,
                                shape.type()),
                        shape.throughACity() ? secretary : promoter));
    }

    private Said enter(String entry, Object event, By by) {
        return contest.say(AWARD, entry, event, by);
    }

    private Said say(String subject, Object event, By by) {
        return contest.say(REGISTRATION, subject, event, by);
    }
}
