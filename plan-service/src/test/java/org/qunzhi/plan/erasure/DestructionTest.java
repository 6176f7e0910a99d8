package org.qunzhi.plan.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.qunzhi.contracts.plan.ErasureEvent;
import org.qunzhi.plan.Kept;
import org.qunzhi.plan.Outbox;
import org.qunzhi.plan.Outbox.Dispatched;
import org.qunzhi.plan.erasure.ErasureCommand.RecordErasure;
import org.qunzhi.vault.KeyDestroyed;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Vault;

class DestructionTest {
    static final Owner SUN_AT_MILL = Owner.personal("sun", "mill");
    private final Outbox outbox = new Outbox();
    private final Vault vault = Kept.vault();

    private EventMessage<?> follow(ErasureEvent event) {
        var message = GenericEventMessage.asEventMessage(event);
        new Destruction(vault, outbox).on(event, message);
        return message;
    }

    @Test
    void the_key_is_destroyed_and_then_it_is_recorded_however_often_the_event_comes() {
        vault.of(SUN_AT_MILL);
        for (int i = 0; i < 2; i++) {
            outbox.dispatched.clear();
            var message = follow(ErasureTest.APPROVED);
            assertThat(outbox.dispatched)
                    .containsExactly(
                            new Dispatched(
                                    message, "person-erased", new RecordErasure(ErasureTest.ID)));
            assertThatThrownBy(() -> vault.of(SUN_AT_MILL)).isInstanceOf(KeyDestroyed.class);
        }
        assertThat(vault.of(Owner.personal("sun", "city"))).isNotNull();
        assertThat(vault.of(Owner.personal("li", "mill"))).isNotNull();
    }

    @Test
    void nothing_else_destroys_a_key() {
        for (var event : List.of(ErasureTest.REQUESTED, ErasureTest.REJECTED, ErasureTest.ERASED)) {
            follow(event);
        }
        assertThat(outbox.dispatched).isEmpty();
        assertThat(vault.of(SUN_AT_MILL)).isNotNull();
    }

    /** A vault that cannot be reached. */
    private static final class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void what_was_not_destroyed_is_not_recorded() {
        var unreachable = new UnreachableVault();
        var message = GenericEventMessage.asEventMessage(ErasureTest.APPROVED);
        var follower = new Destruction(unreachable, outbox);
        assertThatThrownBy(() -> follower.on(ErasureTest.APPROVED, message))
                .isInstanceOf(Away.class);
        assertThat(outbox.dispatched).isEmpty();
    }

    private static final class UnreachableVault implements Vault {
        @Override
        public void destroy(Owner owner) {
            throw new Away();
        }

        @Override
        public org.qunzhi.vault.DataKey of(Owner owner) {
            throw new Away();
        }

        @Override
        public org.qunzhi.vault.Found find(String kind, String id) {
            throw new Away();
        }

        @Override
        public void used(Use use) {
            throw new Away();
        }

        @Override
        public List<Use> uses(int most) {
            throw new Away();
        }

        @Override
        public Optional<String> noted(String kind, String name) {
            throw new Away();
        }

        @Override
        public boolean note(String kind, String name, Optional<String> before, String now) {
            throw new Away();
        }
    }
}
