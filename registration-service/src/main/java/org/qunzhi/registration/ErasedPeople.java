package org.qunzhi.registration;

import org.axonframework.eventhandling.EventHandler;
import org.qunzhi.contracts.plan.ErasureEvent;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.platform.Follower;
import org.qunzhi.platform.attachment.Attachments;
import org.qunzhi.platform.draft.Drafts;
import org.qunzhi.vault.Vault;
import org.springframework.stereotype.Component;

/** What is kept here of a person goes when their organisation has erased them. */
@Component
class ErasedPeople implements Follower {
    private final Drafts drafts;
    private final Attachments attachments;
    private final Vault vault;

    ErasedPeople(Drafts drafts, Attachments attachments, Vault vault) {
        this.drafts = drafts;
        this.attachments = attachments;
        this.vault = vault;
    }

    @EventHandler
    void on(ErasureEvent event) {
        if (!(event instanceof PersonErased(var _, var person, var organization))) return;
        vault.destroy(KeptKeys.draftsOf(person, organization));
        drafts.deleteOf(person, organization);
        attachments.erase(person, organization);
    }
}
