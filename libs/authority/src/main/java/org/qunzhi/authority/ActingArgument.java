package org.qunzhi.authority;

import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.web.HttpProblem;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Fills {@link Acting} parameters. Where nobody signed in, a {@code @Nullable} one is null; where
 * somebody with several appointments names none, it is themselves alone, who has no right.
 */
final class ActingArgument implements HandlerMethodArgumentResolver {
    static final String ON_BEHALF_OF = "Qunzhi-On-Behalf-Of";
    private final Standing standing;
    private final String address;

    ActingArgument(Standing standing, String context) {
        this.standing = standing;
        this.address = "/api/" + context + "/standing";
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Acting.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        @Nullable Principal signedIn = request.getUserPrincipal();
        if (signedIn == null) {
            if (parameter.isOptional()) return null;
            throw new InsufficientAuthenticationException("nobody signed in");
        }
        var person = signedIn.getName();
        if (parameter.hasParameterAnnotation(ActingSelf.class)) return Acting.self(person);
        var wanted = request.getHeader(ON_BEHALF_OF);
        return wanted == null ? only(person, parameter.isOptional()) : by(person, wanted);
    }

    private Acting by(String person, String appointment) {
        return standing.of(person).stream()
                .filter(acting -> acting.authority().startsWith(appointment + "@"))
                .findFirst()
                .orElseThrow(() -> new HttpProblem(403, "no-such-appointment"));
    }

    private Acting only(String person, boolean optional) {
        var ways = standing.of(person);
        if (ways.isEmpty()) return Acting.self(person);
        if (ways.size() == 1) return ways.getFirst();
        if (optional) return Acting.self(person);
        throw new HttpProblem(400, "on-behalf-of-needed", Map.of("standing", address));
    }
}
