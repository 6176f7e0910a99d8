package org.qunzhi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

class NeighboursTest {
    static final List<String> CANDIDATES =
            ImportCandidates.load(AutoConfiguration.class, NeighboursTest.class.getClassLoader())
                    .getCandidates();

    @Test
    void a_service_beside_the_gateway_does_not_become_one() {
        assertThat(CANDIDATES)
                .filteredOn(candidate -> !Neighbours.wanted(false, candidate))
                .hasSizeGreaterThan(5)
                .allMatch(candidate -> candidate.startsWith("org.springframework.cloud.gateway."));
    }

    @Test
    void the_gateway_beside_a_service_does_not_become_one() {
        assertThat(CANDIDATES)
                .filteredOn(candidate -> !Neighbours.wanted(true, candidate))
                .contains(
                        "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
                        "org.qunzhi.platform.web.WebConfiguration",
                        "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
                        "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
                        "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
                .noneMatch(candidate -> candidate.startsWith("org.springframework.cloud."));
    }
}
