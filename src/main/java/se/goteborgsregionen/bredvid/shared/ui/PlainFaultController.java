package se.goteborgsregionen.bredvid.shared.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.apache.catalina.session.TooManyActiveSessionsException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a reader sees when something goes wrong outside the views: a page of the house with a way on, never a trace. */
@Controller
class PlainFaultController implements ErrorController {

    private final PlainPage page;
    private final Faults faults;

    PlainFaultController(PlainPage page, Faults faults) {
        this.page = page;
        this.faults = faults;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<String> show(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof TooManyActiveSessionsException) {
            return show(request, HttpStatus.SERVICE_UNAVAILABLE.value(), "shared.crowded", "");
        }
        return switch (status) {
            case 404, 405 -> show(request, status, "shared.notfound", "");
            case 401, 403 -> show(request, status, "shared.plain.refused", "");
            default -> status >= 500 ? fault(request) : show(request, status, "shared.plain.wrong", "");
        };
    }

    private ResponseEntity<String> fault(HttpServletRequest request) {
        String number = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? faults.report(thrown)
                : faults.report(new IllegalStateException(
                        "Status 5xx at " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
        return show(request, HttpStatus.INTERNAL_SERVER_ERROR.value(), "shared.fault", number);
    }

    private ResponseEntity<String> show(HttpServletRequest request, int status, String key, String number) {
        String text =
                number.isEmpty() ? page.text(request, key + ".text") : page.text(request, key + ".number", number);
        String body = """
                <p class="lede">%s</p><p class="row"><a class="btn p" href="%s/">%s</a></p>
                """.formatted(text, request.getContextPath(), page.text(request, "shared.way.catalogue"));
        return page.page(request, status, key + ".title", body);
    }
}
