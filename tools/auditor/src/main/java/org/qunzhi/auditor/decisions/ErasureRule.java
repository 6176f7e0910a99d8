package org.qunzhi.auditor.decisions;

import java.util.HashMap;
import java.util.Map;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.plan.ErasureEvent;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureApproved;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureRejected;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureRequested;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;

/** 个人信息保护法 第47条: decided by a second person, of the same person and organisation. */
final class ErasureRule extends Rule {
    private final Map<String, ErasureRequested> requested = new HashMap<>();

    ErasureRule(Faults faults, Facts facts) {
        super(faults, facts);
    }

    @Override
    public void take(Decided decided) {
        if (!(decided.event() instanceof ErasureEvent of)) return;
        switch (of) {
            case ErasureRequested request -> {
                requested.put(request.erasure(), request);
                by(decided, "by", request.by());
            }
            case ErasureRejected rejected -> {
                of(decided, rejected.erasure(), rejected.person(), rejected.organization());
                bySecond(decided, rejected.erasure());
            }
            case ErasureApproved approved -> {
                of(decided, approved.erasure(), approved.person(), approved.organization());
                bySecond(decided, approved.erasure());
            }
            case PersonErased erased ->
                    of(decided, erased.erasure(), erased.person(), erased.organization());
        }
    }

    private void of(Decided decided, String erasure, String person, String organization) {
        var request = requested.get(erasure);
        if (request == null) return;
        same(decided, "person", request.person(), person);
        same(decided, "organization", request.organization(), organization);
    }

    private void bySecond(Decided decided, String erasure) {
        var request = requested.get(erasure);
        if (request == null) return;
        notBy(decided, request.by(), "erasure-requested");
        notBy(decided, request.person(), "person");
    }
}
