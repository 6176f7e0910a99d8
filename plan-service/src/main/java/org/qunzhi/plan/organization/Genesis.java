package org.qunzhi.plan.organization;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.NoteVerification;
import org.qunzhi.ledger.VerifierKey;
import org.qunzhi.platform.Actor;

/**
 * The one fact that does not come through the API: a C2SP signed note that names the first
 * association and its first decision-maker.
 *
 * @param digest SHA-256 of the whole file, hex
 * @param signedBy who decides the founding
 */
record Genesis(
        String organization,
        Level level,
        String name,
        String firstDecisionMaker,
        String digest,
        Actor signedBy) {

    static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private static final Pattern TEXT =
            Pattern.compile(
                    """
                    qunzhi genesis v1
                    organization (%1$s)
                    kind ASSOCIATION
                    level (COMPANY|CITY|PROVINCE|NATION)
                    name (\\S|\\S.*\\S)
                    first-decision-maker (%1$s)
                    """
                            .formatted(UUID));

    /**
     * @throws GenesisUnusable where the file is no genesis note or this key did not sign it
     */
    static Genesis read(byte[] file, String vkey) {
        try {
            var key = VerifierKey.parse(vkey.strip());
            var note = Note.parse(file);
            return switch (note.verify(List.of(key))) {
                case NoteVerification.Verified(var _) -> of(note.text(), key, digest(file));
                case NoteVerification.NoKnownSigner() ->
                        throw new GenesisUnusable("is not signed by the key " + key.name());
                case NoteVerification.BadSignature(var _) ->
                        throw new GenesisUnusable("carries a wrong signature of " + key.name());
            };
        } catch (MalformedNote e) {
            throw new GenesisUnusable("cannot be read with its key: " + e.getMessage(), e);
        }
    }

    private static Genesis of(String text, VerifierKey key, String digest) {
        var fields = TEXT.matcher(text);
        if (!fields.matches()) throw new GenesisUnusable("does not have the lines of version 1");

        var authority = "genesis@" + HexFormat.of().toHexDigits(key.id());
        return new Genesis(
                fields.group(1),
                Level.valueOf(fields.group(2)),
                fields.group(3),
                fields.group(4),
                digest,
                new Actor(key.name(), fields.group(1), authority));
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
