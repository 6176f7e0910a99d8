package org.qunzhi.auditor.decisions;

import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.registration.TopicEvent.TopicApplied;
import org.qunzhi.rules.registration.Steps;

/** 活动程序: the steps that a topic of its type has to go through, computed again. */
final class TopicSteps extends Rule implements Recomputer {
    private final Steps steps = Steps.threeChains();
    private int count;

    TopicSteps(Faults faults, Facts facts) {
        super(faults, facts);
    }

    @Override
    public void take(Decided decided) {
        if (!(decided.event() instanceof TopicApplied applied)) return;
        if (!applied.edition().equals(steps.edition())) {
            fault(decided, "unknown-edition", applied.edition());
            return;
        }
        count++;
        same(decided, "steps", steps.codes(applied.type()), applied.steps());
    }

    @Override
    public int count() {
        return count;
    }
}
