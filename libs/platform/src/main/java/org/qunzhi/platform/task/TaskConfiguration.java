package org.qunzhi.platform.task;

import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.qunzhi.platform.attachment.ClosedFiles;
import org.qunzhi.platform.store.StoreConfiguration;
import org.qunzhi.platform.web.Problems;
import org.qunzhi.vault.Closing;
import org.qunzhi.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** The tasks of a service whose features declare a kind of them. */
@AutoConfiguration(after = StoreConfiguration.class)
@ConditionalOnBean(TaskKind.class)
public class TaskConfiguration {

    @Bean
    Tasks tasks(
            MongoDatabase database,
            Vault vault,
            Clock clock,
            List<TaskKind> kinds,
            @Value("${qunzhi.tasks.key-kind}") String keyKind) {
        var closing = new Closing(new SecureRandom());
        var inputs = new ClosedFiles(database, "task-files", vault, closing);
        return new Tasks(database, inputs, vault, keyKind, clock, kinds);
    }

    @Bean
    TaskApi taskApi(Tasks tasks, Problems problems) {
        return new TaskApi(tasks, problems);
    }
}
