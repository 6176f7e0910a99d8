package org.qunzhi.platform.store;

import java.nio.charset.StandardCharsets;
import org.qunzhi.contracts.Protected;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.vault.Closing;
import org.qunzhi.vault.Closing.Closed;
import org.qunzhi.vault.Found;
import org.qunzhi.vault.KeyDestroyed;
import org.qunzhi.vault.Keys;
import org.qunzhi.vault.Owner;
import tools.jackson.databind.json.JsonMapper;

/** Keeps by the keys of the vault; the state of what is not clear is kept as its name. */
public final class VaultSafekeeping implements Safekeeping {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int BLOCK = 256;
    private static final String WITHHELD = "withheld";
    private static final String ERASED = "erased";
    private static final String BROKEN = "broken";

    private final Keys keys;
    private final Closing closing;

    public VaultSafekeeping(Keys keys, Closing closing) {
        this.keys = keys;
        this.closing = closing;
    }

    @Override
    public String keep(Owner owner, String place, Protected<?> value) {
        return switch (value) {
            case Protected.Clear<?>(var clear, var _) -> close(owner, place, clear);
            case Protected.Withheld<?>() -> WITHHELD;
            case Protected.Erased<?>() -> ERASED;
            case Protected.Broken<?>() -> BROKEN;
        };
    }

    private String close(Owner owner, String place, Object clear) {
        try {
            var plain = JSON.writeValueAsString(clear);
            var length = plain.getBytes(StandardCharsets.UTF_8).length;
            var padded = plain + " ".repeat(BLOCK - length % BLOCK);
            return closing.close(
                    keys.of(owner), padded.getBytes(StandardCharsets.UTF_8), bound(place));
        } catch (KeyDestroyed e) {
            return ERASED;
        }
    }

    @Override
    public <T> Protected<T> open(String kept, String place, Class<T> type) {
        return switch (kept) {
            case WITHHELD -> new Protected.Withheld<>();
            case ERASED -> new Protected.Erased<>();
            case BROKEN -> new Protected.Broken<>();
            default ->
                    Closed.parse(kept)
                            .map(closed -> open(closed, place, type))
                            .orElseGet(Protected.Broken::new);
        };
    }

    private <T> Protected<T> open(Closed closed, String place, Class<T> type) {
        return switch (keys.find(closed.kind(), closed.keyId())) {
            case Found.NotHeld() -> new Protected.Withheld<>();
            case Found.Destroyed() -> new Protected.Erased<>();
            case Found.Unknown() -> new Protected.Broken<>();
            case Found.Present(var key) ->
                    Closing.open(key, closed, bound(place))
                            .map(plain -> Protected.of(JSON.readValue(plain, type)))
                            .orElseGet(Protected.Broken::new);
        };
    }

    /** No text of a read model opens as a field of an event, nor the other way. */
    private static String bound(String place) {
        return "kept/" + place;
    }
}
