package org.qunzhi.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.spec.SecretKeySpec;
import org.qunzhi.vault.DataKey;
import org.qunzhi.vault.Found;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Vault;

/** A vault that keeps nothing, so that what grows is not its: each key follows from its id. */
final class DerivedVault implements Vault {
    private final AtomicLong uses = new AtomicLong();

    @Override
    public DataKey of(Owner owner) {
        return key(owner.kind(), Salts.of(owner.kind(), owner.subject() + "/" + owner.scope()));
    }

    @Override
    public Found find(String kind, String id) {
        return new Found.Present(key(kind, id));
    }

    private static DataKey key(String kind, String id) {
        var bytes = Textbook.sha256().digest(id.getBytes(StandardCharsets.UTF_8));
        return new DataKey(kind, id, new SecretKeySpec(bytes, "AES"));
    }

    @Override
    public void destroy(Owner owner) {
        throw new UnsupportedOperationException("nobody is erased in a benchmark");
    }

    @Override
    public Optional<String> noted(String kind, String name) {
        return Optional.empty();
    }

    @Override
    public boolean note(String kind, String name, Optional<String> before, String now) {
        throw new UnsupportedOperationException("nothing is signed for others in a benchmark");
    }

    @Override
    public void used(Use use) {
        uses.incrementAndGet();
    }

    @Override
    public List<Use> uses(int most) {
        return List.of();
    }
}
