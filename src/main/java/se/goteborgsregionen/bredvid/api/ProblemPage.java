package se.goteborgsregionen.bredvid.api;

import java.util.Optional;
import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.goteborgsregionen.bredvid.shared.ui.PlainPage;

/** What stands at the address of each type of problem: an explanation for whoever wrote the program. */
@Controller
@Hidden
class ProblemPage {

    private final PlainPage page;

    ProblemPage(PlainPage page) {
        this.page = page;
    }

    @GetMapping(Problems.PAGES + "{name}")
    ResponseEntity<String> explain(@PathVariable String name, HttpServletRequest request) {
        Optional<ProblemType> type = ProblemType.of(name);
        String docs = "<p><a href=\"%s\">%s</a></p>"
                .formatted(request.getContextPath() + DocsPage.PATH, page.text(request, "api.problem.docs"));
        if (type.isEmpty()) {
            String lede = "<p class=\"lede\">%s</p>".formatted(page.text(request, "api.problem.unknown.about"));
            return page.page(request, 404, "api.problem.unknown", lede + docs);
        }
        String body = """
                <p class="lede">%s</p>
                <p>%s</p>
                """.formatted(
                        page.text(request, type.get().aboutKey()),
                        page.text(
                                request,
                                "api.problem.status",
                                Integer.toString(type.get().status())));
        return page.page(request, 200, type.get().titleKey(), body + docs);
    }
}
