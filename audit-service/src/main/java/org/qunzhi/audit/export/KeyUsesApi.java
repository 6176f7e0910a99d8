package org.qunzhi.audit.export;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;
import org.qunzhi.platform.Items;
import org.qunzhi.vault.Vault.Use;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who watches those that may look: as an auditor of any organisation is shown the record of all, so
 * an auditor or supervisor (LN art. 16) of any organisation sees who was shown personal data.
 */
@RestController
class KeyUsesApi {
    static final int MOST = 1_000;

    private final KeyUses uses;

    KeyUsesApi(KeyUses uses) {
        this.uses = uses;
    }

    /**
     * @param actor person id
     * @param organization on whose behalf
     * @param keys kind and id, as they stand before the ciphertext of what was opened
     */
    record KeyUse(
            Instant at, String actor, String organization, String purpose, List<String> keys) {
        static KeyUse of(Use use) {
            return new KeyUse(
                    use.at(), use.actor(), use.organization(), use.purpose(), use.keyIds());
        }
    }

    /** The latest first. */
    @GetMapping("/api/audit/key-uses")
    Items<KeyUse> keyUses(
            @RequestParam(defaultValue = "100") @Min(1) @Max(MOST) int most, Acting acting) {
        if (acting.role() != Role.AUDITOR && acting.role() != Role.SUPERVISOR) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        return new Items<>(uses.latest(most).stream().map(KeyUse::of).toList());
    }
}
