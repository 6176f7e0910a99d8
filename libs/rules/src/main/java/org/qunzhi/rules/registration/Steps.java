package org.qunzhi.rules.registration;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.rules.Edition;
import org.qunzhi.rules.Editions;

/**
 * The steps that a topic's work goes through, by its type (活动程序; HN 7.4.1: 依据相关活动准则或要求开展活动).
 *
 * <p>Is not built where a chain is empty, names a step twice or goes back in PDCA.
 *
 * @param note what of it was not verified
 */
public record Steps(
        String edition,
        LocalDate inForceFrom,
        String source,
        Verified verified,
        String note,
        List<Step> problemSolvingSelfSet,
        List<Step> problemSolvingDirective,
        List<Step> innovation)
        implements Edition {

    public enum Phase {
        PLAN,
        DO,
        CHECK,
        ACT
    }

    /** {@code code} stands in events and addresses, {@code title} is what people read. */
    public record Step(String code, String title, Phase phase) {}

    public Steps {
        problemSolvingSelfSet = checked("problemSolvingSelfSet", problemSolvingSelfSet);
        problemSolvingDirective = checked("problemSolvingDirective", problemSolvingDirective);
        innovation = checked("innovation", innovation);
    }

    public static Steps threeChains() {
        return Editions.load("steps", "three-chains", Steps.class);
    }

    public List<Step> of(TopicType type) {
        return switch (type) {
            case PROBLEM_SOLVING_SELF_SET -> problemSolvingSelfSet;
            case PROBLEM_SOLVING_DIRECTIVE -> problemSolvingDirective;
            case INNOVATION -> innovation;
        };
    }

    public List<String> codes(TopicType type) {
        return of(type).stream().map(Step::code).toList();
    }

    private static List<Step> checked(String chain, List<Step> steps) {
        if (steps.isEmpty()) throw new IllegalArgumentException(chain + " has no step");
        var codes = new HashSet<String>();
        var phase = Phase.PLAN;
        for (var step : steps) {
            if (!codes.add(step.code()))
                throw new IllegalArgumentException(chain + " has " + step.code() + " twice");
            if (step.phase().compareTo(phase) < 0)
                throw new IllegalArgumentException(chain + " goes back at " + step.code());
            phase = step.phase();
        }
        return List.copyOf(steps);
    }
}
