package org.qunzhi.platform.chore;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** The chores of one service. */
@AutoConfiguration
@ConditionalOnProperty("qunzhi.context")
public class ChoreConfiguration {

    @Bean
    Chores chores(List<Chore> chores, @Value("${qunzhi.chores.every:5s}") Duration pause) {
        return new Chores(chores, pause);
    }
}
