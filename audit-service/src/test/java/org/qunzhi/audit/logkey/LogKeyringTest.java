package org.qunzhi.audit.logkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qunzhi.audit.logkey.LogKeyCommand.AnnounceLogKey;
import org.qunzhi.audit.logkey.LogKeyRefusal.NotBesideAnother;
import org.qunzhi.audit.logkey.LogKeyRefusal.NumberTaken;
import org.qunzhi.contracts.audit.LogKeyEvent.LogKeyAnnounced;
import org.qunzhi.platform.Decision;

class LogKeyringTest {
    static final LogKeyAnnounced SECOND = new LogKeyAnnounced("log-keys", 2, "new", "old");
    static final LogKeyring ANNOUNCED = LogKeyring.EMPTY.after(SECOND);

    private static AnnounceLogKey announce(int number, String key, String beside) {
        return new AnnounceLogKey("log-keys", number, key, beside);
    }

    @Test
    void a_further_key_is_announced_beside_the_one_in_use() {
        assertThat(LogKeyring.EMPTY.decide(announce(2, "new", "old")))
                .isEqualTo(new Decision.Accepted<>(List.of(SECOND)));
    }

    @Test
    void an_announced_key_needs_no_second_announcement() {
        assertThat(ANNOUNCED.decide(announce(2, "new", "old")))
                .isEqualTo(new Decision.Accepted<>(List.of()));
    }

    @Test
    void a_key_is_never_replaced_by_another_of_its_number() {
        assertThat(ANNOUNCED.decide(announce(2, "other", "old")))
                .isEqualTo(Decision.refused(new NumberTaken(2)));
    }

    @Test
    void a_key_cannot_vouch_for_itself() {
        assertThat(ANNOUNCED.decide(announce(3, "new", "new")))
                .isEqualTo(Decision.refused(new NotBesideAnother("new")));
    }
}
