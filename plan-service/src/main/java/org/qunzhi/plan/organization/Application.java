package org.qunzhi.plan.organization;

import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;

/**
 * What somebody says who brings an organisation onto the platform.
 *
 * @param creditCode 统一社会信用代码; absent for demonstration data, which name real units whose codes we
 *     do not carry
 * @param association id of the association that is asked to confirm
 * @param firstDecisionMaker person id
 */
public record Application(
        Kind kind,
        Level level,
        String name,
        @Nullable String creditCode,
        String association,
        String firstDecisionMaker) {}
