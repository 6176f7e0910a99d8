package org.qunzhi.gateway.session;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException.Unauthorized;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** By which appointments somebody may act, asked of plan-service in their name. */
@Component
final class PlanStanding {
    private static final Duration CONNECT = Duration.ofMillis(1_500);
    private static final Duration READ = Duration.ofSeconds(10);
    private final RestClient plan;

    private record Standing(List<WayToAct> waysToAct) {}

    PlanStanding(
            RestClient.Builder requester,
            @Value("${qunzhi.plan-uri:http://127.0.0.1:8081}") String plan) {
        var requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(CONNECT)
                                .build());
        requests.setReadTimeout(READ);
        this.plan = requester.baseUrl(plan).requestFactory(requests).build();
    }

    /**
     * @throws InsufficientAuthenticationException where the token is not taken
     * @throws ResourceAccessException where plan-service does not answer
     */
    List<WayToAct> of(String token) {
        try {
            @Nullable Standing standing =
                    plan.get()
                            .uri("/api/plan/standing")
                            .headers(headers -> headers.setBearerAuth(token))
                            .retrieve()
                            .body(Standing.class);
            return standing == null ? List.of() : standing.waysToAct();
        } catch (Unauthorized refused) {
            throw new InsufficientAuthenticationException("token refused", refused);
        } catch (HttpServerErrorException failed) {
            throw new ResourceAccessException(
                    "plan-service", new java.io.IOException(failed.getStatusText()));
        }
    }
}
