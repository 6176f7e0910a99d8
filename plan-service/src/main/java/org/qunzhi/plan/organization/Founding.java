package org.qunzhi.plan.organization;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.qunzhi.plan.organization.OrganizationCommand.FoundOrganization;
import org.qunzhi.platform.Commands;
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
 */
@Component
@ConditionalOnProperty("qunzhi.genesis")
class Founding implements ApplicationRunner {
    private final Commands commands;
    private final MongoCollection<Document> claims;
    private final Path file;
    private final String vkey;

    Founding(
            Commands commands,
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
        commands.once(
                genesis.signedBy(),
                genesis.digest(),
                new FoundOrganization(genesis.organization(), genesis));
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
