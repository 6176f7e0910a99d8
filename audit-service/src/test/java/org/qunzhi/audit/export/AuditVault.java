package org.qunzhi.audit.export;

import java.util.Collection;
import java.util.Optional;
import org.qunzhi.vault.DataKey;
import org.qunzhi.vault.Found;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Vault;

/** The platform's vault as audit-service has it: without the keys of what is sealed. */
final class AuditVault implements Vault {
    private final Vault whole;

    /** From now on nothing can be written. */
    boolean failing;

    AuditVault(Vault whole) {
        this.whole = whole;
    }

    @Override
    public DataKey of(Owner owner) {
        if (owner.kind().equals(Owner.SEALED)) throw new IllegalStateException("not our keys");
        return whole.of(owner);
    }

    @Override
    public Found find(String kind, String id) {
        return kind.equals(Owner.SEALED) ? new Found.NotHeld() : whole.find(kind, id);
    }

    @Override
    public void destroy(Owner owner) {
        throw new IllegalStateException("not audit-service's to do");
    }

    @Override
    public void used(Use use) {
        if (failing) throw new IllegalStateException("the vault is not reachable");
        whole.used(use);
    }

    @Override
    public Collection<Use> uses(int most) {
        return whole.uses(most);
    }

    @Override
    public Optional<String> noted(String kind, String name) {
        return whole.noted(kind, name);
    }

    @Override
    public boolean note(String kind, String name, Optional<String> before, String now) {
        return whole.note(kind, name, before, now);
    }
}
