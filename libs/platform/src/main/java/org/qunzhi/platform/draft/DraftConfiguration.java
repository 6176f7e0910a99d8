package org.qunzhi.platform.draft;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.platform.store.StoreConfiguration;
import org.qunzhi.vault.Keys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** The drafts of a service whose features declare a kind of them. */
@AutoConfiguration(after = StoreConfiguration.class)
@ConditionalOnBean(DraftKind.class)
public class DraftConfiguration {

    @Bean
    Drafts drafts(
            MongoDatabase database,
            Safekeeping safekeeping,
            Keys keys,
            Clock clock,
            @Value("${qunzhi.drafts.lifetime:90d}") Duration lifetime) {
        return new Drafts(database, safekeeping, keys, clock, lifetime);
    }

    @Bean
    DraftApi draftApi(Drafts drafts, List<DraftKind> kinds) {
        return new DraftApi(drafts, kinds);
    }
}
