package dev.holdfast.gateway;

import dev.holdfast.webapi.ErrorAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives every request a number that its log lines and its answer carry. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIds extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int DIGITS = 13;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), DIGITS);
        request.setAttribute(ErrorAnswers.REQUEST_ID, id);
        response.setHeader("X-Request-Id", id);
        MDC.put("request_id", id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("request_id");
        }
    }
}
