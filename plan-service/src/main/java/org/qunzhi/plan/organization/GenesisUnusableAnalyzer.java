package org.qunzhi.plan.organization;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence instead of a stack trace. */
class GenesisUnusableAnalyzer extends AbstractFailureAnalyzer<GenesisUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, GenesisUnusable cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Give qunzhi.genesis the file that founded this platform, and qunzhi.genesis-key its"
                        + " key.",
                cause);
    }
}
