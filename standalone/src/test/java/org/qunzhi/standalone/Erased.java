package org.qunzhi.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.qunzhi.standalone.season.Door;
import org.qunzhi.vault.Owner;
import tools.jackson.databind.JsonNode;

/** Has somebody erased, as those do it whose part it is. */
final class Erased {
    static final String ERASURES = "/api/plan/erasures";

    /** The person asks for what that organisation holds of them; returns when all is done. */
    static void atTheirWish(Door door, String who, String organization, String decides) {
        var erasure = door.tell(who, ERASURES, Map.of("organization", organization));
        approved(door, erasure, decides);
        door.await(decides, ERASURES + "/" + erasure, Erased::accountIsGone);
    }

    /** Somebody without an account, for whom the organisation's promoter asks. */
    static void byTheirEmployer(Door door, String person, String promoter, String decides) {
        approved(door, door.tell(promoter, ERASURES, Map.of("person", person)), decides);
    }

    private static void approved(Door door, String erasure, String decides) {
        door.insist(decides, ERASURES + "/" + erasure + "/approval", Map.of());
        door.await(decides, ERASURES + "/" + erasure, Erased::isOver);
    }

    private static boolean isOver(JsonNode erasure) {
        return erasure.path("status").asString().equals("ERASED");
    }

    private static boolean accountIsGone(JsonNode erasure) {
        return isOver(erasure) && erasure.path("account").asString("").equals("REMOVED");
    }

    /** What the keys of persons are wrapped with. */
    static String masterKey(House house) {
        try {
            var folder = house.settings().masterKeys();
            return Files.readString(folder.resolve(Owner.PERSONAL + ".key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Erased() {}
}
