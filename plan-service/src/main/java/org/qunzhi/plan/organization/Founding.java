package org.qunzhi.plan.organization;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.qunzhi.plan.organization.OrganizationCommand.FoundOrganization;
import org.qunzhi.platform.Attributes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Founds the first association at every start, once.
 *
 * <p>The organisation's own stream sees a changed file of the same organisation; a file that names
 * another organisation would have another stream, so the digest of the first file is also kept by
 * itself. It is claimed before the founding: whoever is killed between the two founds at the next
 * start.
 *
 * <p>The only command that neither an HTTP request nor an event asks for, so it goes to the bus
 * itself; its rule book, not a key, makes it take effect once.
 */
@Component
@ConditionalOnProperty("qunzhi.genesis")
class Founding implements ApplicationRunner {
    private final CommandGateway commands;
    private final MongoCollection<Document> claims;
    private final Path file;
    private final String vkey;

    Founding(
            CommandGateway commands,
            MongoDatabase database,
            @Value("${qunzhi.genesis}") Path file,
            @Value("${qunzhi.genesis-key:}") String vkey) {
        this.commands = commands;
        this.claims = database.getCollection("genesis");
        this.file = file;
        this.vkey = vkey;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var genesis = Genesis.read(bytes(), vkey);
        claim(genesis);
        try {
            found(genesis);
        } catch (AggregateStreamCreationException | ConcurrencyException e) {
            // Another instance founded it in the same moment: now there is nothing to decide.
            found(genesis);
        }
    }

    private void found(Genesis genesis) {
        var by = genesis.signedBy();
        commands.<@Nullable Object>sendAndWait(
                GenericCommandMessage.asCommandMessage(
                                new FoundOrganization(genesis.organization(), genesis))
                        .withMetaData(
                                Map.of(
                                        Attributes.ACTOR, by.person(),
                                        Attributes.ORGANIZATION, by.organization(),
                                        Attributes.AUTHORITY, by.authority(),
                                        Attributes.CORRELATION, genesis.digest())));
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new GenesisUnusable("cannot be read at " + file, e);
        }
    }

    private void claim(Genesis genesis) {
        var one = eq("_id", "genesis");
        claims.updateOne(
                one, setOnInsert("digest", genesis.digest()), new UpdateOptions().upsert(true));
        var first = claims.find(one).first();
        if (first == null || !genesis.digest().equals(first.getString("digest")))
            throw new GenesisUnusable("is not the one this platform was founded with");
    }
}
