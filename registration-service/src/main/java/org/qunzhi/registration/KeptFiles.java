package org.qunzhi.registration;

import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.platform.attachment.Attachments;
import org.qunzhi.vault.Closing;
import org.qunzhi.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the files lie that people add to their records. */
@Configuration(proxyBeanMethods = false)
class KeptFiles {
    @Bean
    Attachments attachments(
            MongoDatabase database, Safekeeping safekeeping, Vault vault, Clock clock) {
        var closing = new Closing(new SecureRandom());
        return new Attachments(database, safekeeping, vault, closing, KeptKeys.KIND, clock);
    }
}
