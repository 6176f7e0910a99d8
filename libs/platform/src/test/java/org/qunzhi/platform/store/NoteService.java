package org.qunzhi.platform.store;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.commandhandling.CommandExecutionException;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.web.WebConfiguration;
import org.qunzhi.platform.wire.WireConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The smallest service: one feature on the store, open to everybody, alone. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = {WebConfiguration.class, WireConfiguration.class})
@Import({
    NoteAggregate.class,
    NoteBoard.class,
    NoteFollower.class,
    NoteApi.class,
    NoteService.Problems.class
})
class NoteService {

    @Bean
    StoredNames names() {
        return NoteEvent.names();
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Stands in for the edge, which would make the name up. */
    @Bean
    Filter edge() {
        return (request, response, chain) -> {
            var name = ((HttpServletRequest) request).getHeader("Edge");
            if (name != null) request.setAttribute(Attributes.REQUEST_CORRELATION, name);
            chain.doFilter(request, response);
        };
    }

    /** Stands in for the platform's own, which has a test of its own. */
    @RestControllerAdvice
    static class Problems {
        @ExceptionHandler
        ResponseEntity<String> keyReused(KeyReused e) {
            return ResponseEntity.unprocessableContent().body("idempotency-key-reused");
        }

        @ExceptionHandler
        ResponseEntity<String> malformed(PositionMalformed e) {
            return ResponseEntity.badRequest().body(e.header());
        }

        @ExceptionHandler
        ResponseEntity<String> refused(CommandExecutionException e) {
            return ResponseEntity.status(409).body(String.valueOf(e.getMessage()));
        }
    }
}
