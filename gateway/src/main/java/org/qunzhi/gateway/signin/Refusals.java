package org.qunzhi.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.qunzhi.gateway.Problem;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Nobody signed in, or a request that may be forged. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final AuthenticationTrustResolverImpl trust = new AuthenticationTrustResolverImpl();

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException nobody)
            throws IOException {
        Problem.TOKEN_MISSING.answer(request, response);
    }

    /** Where nobody is signed in there is nothing to forge: they are to sign in. */
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (!trust.isAuthenticated(who)) Problem.TOKEN_MISSING.answer(request, response);
        else if (denied instanceof CsrfException)
            Problem.FORGERY_SUSPECTED.answer(request, response);
        else Problem.NO_RIGHT.answer(request, response);
    }
}
