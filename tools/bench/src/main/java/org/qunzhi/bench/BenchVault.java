package org.qunzhi.bench;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.qunzhi.vault.DataKey;
import org.qunzhi.vault.Found;
import org.qunzhi.vault.Keys;
import org.qunzhi.vault.MasterKeyFile;
import org.qunzhi.vault.MongoVault;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Shelf;
import org.qunzhi.vault.Vault;

/** A real vault, which can be opened anew with nothing remembered. */
final class BenchVault implements Keys, AutoCloseable {
    private final MongoDatabase database;
    private final Path masterKeys;
    private final String kind;
    private volatile MongoVault opened;

    BenchVault(MongoDatabase database, Path masterKeys) {
        this(database, masterKeys, Owner.PERSONAL);
    }

    BenchVault(MongoDatabase database, Path masterKeys, String kind) {
        this.database = database;
        this.masterKeys = masterKeys;
        this.kind = kind;
        MasterKeyFile.makeMissing(masterKeys, kind);
        opened = open();
    }

    private MongoVault open() {
        var master = new MasterKeyFile(masterKeys, kind);
        var shelf = new Shelf(kind, database, master, Clock.systemUTC());
        return MongoVault.open(List.of(shelf), database);
    }

    Vault opened() {
        return opened;
    }

    void forget() {
        opened = open();
    }

    @Override
    public DataKey of(Owner owner) {
        return opened.of(owner);
    }

    @Override
    public Found find(String kind, String id) {
        return opened.find(kind, id);
    }

    @Override
    public void fetch(String kind, Collection<String> ids) {
        opened.fetch(kind, ids);
    }

    @Override
    public void close() {
        database.drop();
    }
}
