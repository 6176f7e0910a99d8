package org.qunzhi.standalone.apart;

import java.nio.file.Path;
import java.util.function.Function;
import org.qunzhi.standalone.issuer.Accounts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The realm that operators import, with the demonstration's accounts in it: same ids, so that a
 * token's subject is the person of every event.
 */
public final class Realm {

    /**
     * As Keycloak imports it.
     *
     * @param file the realm without accounts
     * @param password of an account by its name, or a placeholder for it
     */
    public static ObjectNode with(Accounts accounts, Path file, Function<String, String> password) {
        var realm = (ObjectNode) JsonMapper.shared().readTree(file.toFile());
        var users = (ArrayNode) realm.get("users");
        for (var account : accounts.accounts()) {
            var user = users.addObject();
            user.put("id", account.sub());
            user.put("username", account.username());
            user.put("enabled", true);
            if (account.name() != null) user.put("firstName", account.name());
            user.putArray("credentials")
                    .addObject()
                    .put("type", "password")
                    .put("value", password.apply(account.username()));
        }
        return realm;
    }

    private Realm() {}
}
