package dev.waymark.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets only callers through that show the token; the description of the API is public.
@Component
class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Token token;
    private final Problems problems;

    TokenFilter(Token token, Problems problems) {
        this.token = token;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        boolean known =
                header != null
                        && header.startsWith(BEARER)
                        && token.matches(header.substring(BEARER.length()));
        if (known || request.getRequestURI().equals("/api/v1/openapi.yaml")) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    response,
                    401,
                    "token-missing",
                    "Send the token as `Authorization: Bearer ...`.");
        }
    }
}
