package org.qunzhi.audit.witness;

import org.qunzhi.vault.DataKey;
import org.qunzhi.vault.Found;
import org.qunzhi.vault.Keys;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.VaultInMemory;

/** The keys of one installation: others than those of every other one. */
record OwnKeys(String installation, VaultInMemory vault) implements Keys {

    static OwnKeys of(String installation) {
        return new OwnKeys(installation, new VaultInMemory("log"));
    }

    @Override
    public DataKey of(Owner owner) {
        return vault.of(owner.within(installation));
    }

    @Override
    public Found find(String kind, String id) {
        return vault.find(kind, id);
    }
}
