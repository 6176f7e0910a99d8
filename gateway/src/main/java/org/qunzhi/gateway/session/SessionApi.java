package org.qunzhi.gateway.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunzhi.gateway.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** For the pages: who is here, and for whom they act. */
@RestController
final class SessionApi {
    private final OAuth2AuthorizedClientManager tokens;
    private final PlanStanding standing;
    private final ServicesClock clock;

    SessionApi(OAuth2AuthorizedClientManager tokens, PlanStanding standing, ServicesClock clock) {
        this.tokens = tokens;
        this.standing = standing;
        this.clock = clock;
    }

    record SignedOut(boolean signedIn, Instant now) {}

    record SignedIn(
            boolean signedIn,
            String name,
            String person,
            Instant now,
            @Nullable String actsFor,
            List<WayToAct> waysToAct,
            List<String> may) {}

    /** Nothing said is not the same as nobody chosen. */
    record Choice(@JsonProperty(required = true) @Nullable String appointment) {}

    /** Everybody may ask: a page learns from it whether somebody is signed in. */
    @GetMapping("/session")
    ResponseEntity<Object> session(
            @Nullable OAuth2AuthenticationToken who, HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
                .body(found(who, request));
    }

    private Object found(@Nullable OAuth2AuthenticationToken who, HttpServletRequest request) {
        var now = clock.now();
        if (who == null) return new SignedOut(false, now);
        try {
            return signedIn(who, request, now);
        } catch (InsufficientAuthenticationException ended) {
            return new SignedOut(false, now);
        }
    }

    private SignedIn signedIn(
            OAuth2AuthenticationToken who, HttpServletRequest request, Instant now) {
        var ways = ways(who);
        var by = by(request, ways);
        return new SignedIn(
                true,
                name(who.getPrincipal()),
                who.getName(),
                now,
                by == null ? null : by.appointment(),
                ways,
                Rights.of(by == null ? null : by.role()));
    }

    /**
     * What the tab names goes before the session's choice, as it does on the way to a service. An
     * appointment that has ended is chosen no more; the only one need not be chosen.
     */
    private static @Nullable WayToAct by(HttpServletRequest request, List<WayToAct> ways) {
        var named = way(ways, request.getHeader(OnBehalfOf.HEADER));
        if (named.isPresent()) return named.get();
        var session = request.getSession(false);
        var chosen = ActingChoice.in(session);
        var by = way(ways, chosen);
        if (by.isPresent()) return by.get();
        if (session != null && chosen != null) ActingChoice.put(session, null);
        return ways.size() == 1 ? ways.getFirst() : null;
    }

    private static Optional<WayToAct> way(List<WayToAct> ways, @Nullable String appointment) {
        return ways.stream().filter(way -> way.appointment().equals(appointment)).findFirst();
    }

    /** Chooses for whom every further call of this session acts; 204. */
    @PutMapping("/session/acting")
    void choose(
            OAuth2AuthenticationToken who,
            @RequestBody Choice choice,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var session = request.getSession(false);
        var wanted = choice.appointment();
        boolean theirs =
                wanted == null
                        || ways(who).stream().anyMatch(way -> way.appointment().equals(wanted));
        if (session == null) Problem.TOKEN_MISSING.answer(request, response);
        else if (!theirs) Problem.NO_SUCH_APPOINTMENT.answer(request, response);
        else {
            ActingChoice.put(session, wanted);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    private List<WayToAct> ways(OAuth2AuthenticationToken who) {
        var asked =
                OAuth2AuthorizeRequest.withClientRegistrationId(
                                who.getAuthorizedClientRegistrationId())
                        .principal(who)
                        .build();
        var client = tokens.authorize(asked);
        if (client == null) throw new InsufficientAuthenticationException("no token");
        return standing.of(client.getAccessToken().getTokenValue());
    }

    /** As the provider knows them; some tell the name of the account alone. */
    private static String name(OAuth2User person) {
        for (var claim : List.of("name", "preferred_username"))
            if (person.getAttribute(claim) instanceof String name && !name.isBlank()) return name;
        return person.getName();
    }
}
