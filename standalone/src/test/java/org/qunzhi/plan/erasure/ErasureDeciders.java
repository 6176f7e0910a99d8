package org.qunzhi.plan.erasure;

import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.standalone.Deciders.HOUSE;
import static org.qunzhi.standalone.Deciders.NOW;
import static org.qunzhi.standalone.Deciders.PLATFORM;
import static org.qunzhi.standalone.Deciders.SELF;
import static org.qunzhi.standalone.Deciders.whole;

import java.util.Set;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.plan.ErasureEvent.RetentionDuty;
import org.qunzhi.plan.erasure.ErasureCommand.ApproveErasure;
import org.qunzhi.plan.erasure.ErasureCommand.Facts;
import org.qunzhi.plan.erasure.ErasureCommand.RecordErasure;
import org.qunzhi.plan.erasure.ErasureCommand.RejectErasure;
import org.qunzhi.plan.erasure.ErasureCommand.RequestErasure;
import org.qunzhi.plan.erasure.ErasureCommand.Subject;
import org.qunzhi.standalone.Deciders;

/** Somebody asks the house to be erased; it rejects that, and then does not. */
public final class ErasureDeciders {
    private static final Subject THEM = new Subject(SELF, HOUSE);
    private static final Facts HELD = new Facts(true, true);
    private static final Protected<String> WHY = Protected.of("奖励凭证须保存十年");

    public static void play(Deciders deciders) {
        var id = THEM.erasure();
        deciders.ask(
                        Erasure.NONE,
                        (Erasure its, ErasureCommand command) -> its.decide(command, NOW),
                        Erasure::after)
                .then(SELF, by -> new RequestErasure(by, THEM, HELD))
                .then(
                        whole(DECISION_MAKER),
                        by -> new RejectErasure(id, by, RetentionDuty.FINANCIAL_RECORD, WHY))
                .then(SELF, by -> new RequestErasure(by, THEM, HELD))
                .then(whole(DECISION_MAKER), by -> new ApproveErasure(id, by, Set.of()))
                .then(PLATFORM, new RecordErasure(id));
    }

    private ErasureDeciders() {}
}
