package org.qunzhi.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qunzhi.contracts.Role;

/** The gateway knows no contracts; here both are at hand. */
class RightsTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_role_is_known_to_the_gateway_by_its_code(Role role) {
        assertThat(Rights.knows(role.code())).isTrue();
        var way = new WayToAct("a-1", "o-1", "示范", null, role.name());
        assertThat(way.role()).isEqualTo(role.code());
    }

    @Test
    void a_role_that_is_not_known_gives_what_everybody_has() {
        assertThat(Rights.knows(Role.AUDITOR.name())).isFalse();
        assertThat(Rights.of("unknown")).isEqualTo(Rights.of(null)).contains("own-circle");
    }
}
