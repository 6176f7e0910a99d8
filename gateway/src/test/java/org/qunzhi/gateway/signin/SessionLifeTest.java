package org.qunzhi.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionLifeTest {
    static final Duration LONGEST = Duration.ofHours(12);

    /** Stands until it is moved. */
    static final class MovedClock extends Clock {
        Instant now = Instant.parse("2026-11-21T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    final MovedClock clock = new MovedClock();
    final SessionLife life = new SessionLife(Duration.ofMinutes(30), LONGEST, clock);
    final MockHttpSession session = new MockHttpSession();

    boolean isOverAfter(Duration passed) throws Exception {
        clock.now = clock.now.plus(passed);
        var request = new MockHttpServletRequest();
        request.setSession(session);
        life.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return session.isInvalid();
    }

    @Test
    void a_session_that_is_used_all_the_time_ends_after_the_longest_time() throws Exception {
        life.begin(session);
        assertThat(isOverAfter(LONGEST.minusSeconds(1))).isFalse();
        assertThat(isOverAfter(Duration.ofSeconds(1))).isTrue();
    }

    @Test
    void signing_in_again_begins_it_anew() throws Exception {
        life.begin(session);
        clock.now = clock.now.plus(LONGEST.minusSeconds(1));
        life.begin(session);
        assertThat(isOverAfter(Duration.ofHours(1))).isFalse();
    }

    @Test
    void whoever_signs_in_acts_by_nobody_elses_choice() {
        var choice = "org.qunzhi.gateway.session.ActingChoice";
        session.setAttribute(choice, "somebody else's");
        session.setAttribute("org.springframework.kept", "token");
        life.begin(session);
        assertThat(session.getAttribute(choice)).isNull();
        assertThat(session.getAttribute("org.springframework.kept")).isNotNull();
        assertThat(session.getMaxInactiveInterval()).isEqualTo(1800);
    }
}
