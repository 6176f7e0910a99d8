package org.qunzhi.audit.witness;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.ledger.VerifierKey;
import org.qunzhi.platform.web.Http;
import org.qunzhi.platform.web.WebOnly;
import org.qunzhi.vault.Vault;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** One platform's witness behind its real edge, on a free port. */
final class WitnessServer implements AutoCloseable {
    static final String PREFIX = "/api/audit/public/witness/";
    private final ConfigurableApplicationContext context;

    @WebOnly
    @EnableConfigurationProperties(WatchedLogs.Settings.class)
    @Import({WitnessApi.class, Witness.class, WitnessKey.class, WatchedLogs.class, Witnessed.class})
    static class Edge {}

    private WitnessServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static WitnessServer start(
            MongoDatabase database, Vault keys, LogKey own, Clock clock, VerifierKey... watched) {
        var settings = Arrays.stream(watched).map(VerifierKey::format).toArray(String[]::new);
        var application =
                new SpringApplicationBuilder(Edge.class)
                        .initializers(
                                context -> {
                                    var beans = (GenericApplicationContext) context;
                                    beans.registerBean(MongoDatabase.class, () -> database);
                                    beans.registerBean(Vault.class, () -> keys);
                                    beans.registerBean(LogKey.class, () -> own);
                                    beans.registerBean(Clock.class, () -> clock);
                                });
        var arguments = new String[settings.length + 5];
        for (int i = 0; i < settings.length; i++) {
            arguments[i] = "--qunzhi.witness.logs[" + i + "].vkey=" + settings[i];
        }
        arguments[settings.length] = "--server.port=0";
        arguments[settings.length + 1] = "--qunzhi.context=audit";
        arguments[settings.length + 2] = "--qunzhi.open-posts=" + PREFIX + "add-checkpoint";
        arguments[settings.length + 3] = "--qunzhi.issuer=http://127.0.0.1:1";
        arguments[settings.length + 4] = "--qunzhi.jwk-set-uri=http://127.0.0.1:1/jwks";
        return new WitnessServer(application.run(arguments));
    }

    private int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    Http http() {
        return new Http(port());
    }

    URI prefix() {
        return URI.create("http://127.0.0.1:" + port() + PREFIX);
    }

    @Override
    public void close() {
        context.close();
    }
}
