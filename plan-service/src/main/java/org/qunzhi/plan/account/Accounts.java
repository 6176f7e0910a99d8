package org.qunzhi.plan.account;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.plan.ErasureEvent;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.contracts.plan.OrganizationEvent;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationFounded;
import org.qunzhi.platform.Follower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has the account removed of whom the founding organisation has erased, and keeps what came of it.
 */
@Component
@ProcessingGroup("accounts")
public class Accounts implements Follower {
    private static final Logger log = LoggerFactory.getLogger(Accounts.class);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final String FOUNDING = "founding";
    private final Issuer issuer;
    private final MongoCollection<Document> states;
    private boolean saidNotConfigured;

    Accounts(Issuer issuer, MongoDatabase database) {
        this.issuer = issuer;
        this.states = database.getCollection("account");
    }

    /** The founding stands first in the store: it is known before anybody is erased. */
    @EventHandler
    void on(OrganizationEvent event) {
        if (event instanceof OrganizationFounded founded)
            states.updateOne(
                    eq("_id", FOUNDING), set("organization", founded.organization()), UPSERT);
    }

    @EventHandler
    void on(ErasureEvent event) {
        if (event instanceof PersonErased(var erasure, var person, var organization)
                && organization.equals(founding())) remove(erasure, person);
    }

    private void remove(String erasure, String person) {
        if (!issuer.isConfigured()) {
            if (!saidNotConfigured)
                log.warn("Accounts of erased people stay: qunzhi.accounts.uri is not configured");
            saidNotConfigured = true;
            became(erasure, AccountState.NOT_CONFIGURED);
            return;
        }
        became(erasure, AccountState.WAITING);
        issuer.remove(person);
        became(erasure, AccountState.REMOVED);
    }

    private void became(String erasure, AccountState state) {
        states.updateOne(eq("_id", erasure), set("state", state.name()), UPSERT);
    }

    private @Nullable String founding() {
        var founding = states.find(eq("_id", FOUNDING)).first();
        return founding == null ? null : founding.getString("organization");
    }

    /** What became of the account by that erasure; empty where it is not to go, or not yet. */
    public Optional<AccountState> find(String erasure) {
        return Optional.ofNullable(states.find(eq("_id", erasure)).first())
                .map(one -> AccountState.valueOf(one.getString("state")));
    }
}
