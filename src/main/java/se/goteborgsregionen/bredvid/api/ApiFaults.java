package se.goteborgsregionen.bredvid.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * What goes wrong under the API's addresses before a controller has an answer, or instead of one: told as a problem, never as
 * a page. A fault that nobody foresaw tells a number, which the log has too.
 */
@Component
class ApiFaults implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFaults.class);

    private final Problems problems;
    private final SecureRandom random;

    ApiFaults(Problems problems, SecureRandom random) {
        this.problems = problems;
        this.random = random;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + Problems.API)) {
            return null;
        }
        try {
            tell(request, response, fault);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, Exception fault) throws IOException {
        switch (fault) {
            case HttpRequestMethodNotSupportedException wrong -> {
                response.setHeader(
                        HttpHeaders.ALLOW,
                        String.join(
                                ", ",
                                Objects.requireNonNullElse(
                                                wrong.getSupportedHttpMethods(), java.util.Set.<HttpMethod>of())
                                        .stream()
                                        .map(HttpMethod::name)
                                        .sorted()
                                        .toList()));
                problems.write(request, response, ProblemType.METHOD_NOT_ALLOWED);
            }
            case HttpMediaTypeNotAcceptableException wrong ->
                problems.write(request, response, ProblemType.NOT_ACCEPTABLE);
            case HttpMediaTypeNotSupportedException wrong ->
                problems.write(request, response, ProblemType.UNSUPPORTED_MEDIA_TYPE);
            case AccessDeniedException refused -> problems.write(request, response, ProblemType.FORBIDDEN);
            case MethodArgumentTypeMismatchException wrong ->
                say(request, response, ProblemType.BAD_REQUEST, "api.fault.field", wrong.getName());
            case ErrorResponse wrong
            when wrong.getStatusCode().is4xxClientError() -> problems.write(request, response, ProblemType.BAD_REQUEST);
            default -> {
                String number = String.format(Locale.ROOT, "%08X", random.nextInt());
                LOG.error("Fault {}", number, fault);
                say(request, response, ProblemType.FAULT, "api.fault.number", number);
            }
        }
    }

    private void say(
            HttpServletRequest request, HttpServletResponse response, ProblemType type, String detailKey, String gap)
            throws IOException {
        problems.write(response, type, problems.answer(request, type, detailKey, gap), Duration.ZERO);
    }
}
