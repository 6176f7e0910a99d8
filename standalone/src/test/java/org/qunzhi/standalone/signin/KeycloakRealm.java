package org.qunzhi.standalone.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.qunzhi.standalone.issuer.Accounts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The realm that operators import, with the demonstration's accounts in it: same ids, so that a
 * token's subject is the person of every event, and same passwords.
 */
final class KeycloakRealm {
    private static final Path FILE =
            Path.of(System.getProperty("qunzhi.root", ".."), "deploy/keycloak/qunzhi-realm.json");

    static String of(Accounts accounts, Duration accessTokensLast) throws IOException {
        var realm = (ObjectNode) JsonMapper.shared().readTree(Files.readString(FILE));
        realm.put("accessTokenLifespan", accessTokensLast.toSeconds());
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
                    .put("value", accounts.passwordOf(account.username()));
        }
        return realm.toString();
    }

    private KeycloakRealm() {}
}
