package org.qunzhi.plan.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
        @NotNull Kind kind,
        @NotNull Level level,
        @NotBlank @Size(max = 200) String name,
        @Nullable String creditCode,
        @NotBlank @Size(max = 100) String association,
        @NotNull @Pattern(regexp = UUID) String firstDecisionMaker) {

    static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
}
