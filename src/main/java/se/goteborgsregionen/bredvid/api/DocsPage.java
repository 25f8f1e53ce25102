package se.goteborgsregionen.bredvid.api;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.servlet.http.HttpServletRequest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Hidden;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;
import se.goteborgsregionen.bredvid.shared.ui.PlainPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document as a page of the house, for people: everything on it stands in the document. */
@Controller
@Hidden
class DocsPage {

    static final String PATH = Problems.API + "docs";

    private final OpenApiWebMvcResource description;
    private final String documentPath;
    private final PlainPage page;
    private final Ways ways;
    private final JsonMapper json;

    DocsPage(
            OpenApiWebMvcResource description,
            @Value("${springdoc.api-docs.path}") String documentPath,
            PlainPage page,
            Ways ways,
            JsonMapper json) {
        this.description = description;
        this.documentPath = documentPath;
        this.page = page;
        this.ways = ways;
        this.json = json;
    }

    @GetMapping(PATH)
    ResponseEntity<String> show(HttpServletRequest request) throws JsonProcessingException {
        JsonNode api = json.readTree(description.openapiJson(request, documentPath, Locale.ENGLISH));
        String document = request.getContextPath() + documentPath;
        String body = """
                <p class="lede">%s</p>
                <p><a href="%s">%s</a> · <a href="%s.yaml">YAML</a></p>
                <div lang="en" class="docs">
                <p>%s</p>
                <pre class="box"><code>%s</code></pre>
                %s
                <h2>Data</h2>%s
                <h2>Problem types</h2><ul>%s</ul>
                </div>
                """.formatted(
                        page.text(request, "api.docs.lede"),
                        document,
                        page.text(request, "api.docs.document"),
                        document,
                        text(api.at("/info/description")),
                        escaped(example()),
                        each(api.path("paths"), path -> operations(path.getKey(), path.getValue())),
                        each(api.at("/components/schemas"), schema -> data(schema.getKey(), schema.getValue())),
                        Stream.of(ProblemType.values())
                                .map(type -> "<li><a href=\"%s\">%s</a> (%d)</li>"
                                        .formatted(
                                                request.getContextPath() + Problems.PAGES + type.kebab(),
                                                type.kebab(),
                                                type.status()))
                                .collect(Collectors.joining()));
        return page.page(request, 200, "api.docs.title", body);
    }

    private String example() {
        return """
                curl -X POST %s \\
                  -H "Authorization: Bearer $TOKEN" -H "Idempotency-Key: $(uuidgen)" \\
                  -H "Content-Type: application/json" -d '{"whenFull": "QUEUE"}'\
                """.formatted(ways.address("/api/v1/occasions/17/bookings"));
    }

    private static String operations(String path, JsonNode methods) {
        return each(methods, method -> operation(method.getKey(), path, method.getValue()));
    }

    private static String operation(String method, String path, JsonNode operation) {
        JsonNode body = operation.at("/requestBody/content/application~1json/schema");
        return """
                <h2><code>%s %s</code></h2>
                <p><b>%s.</b> %s</p>
                <dl>%s%s</dl>
                <h3>Answers</h3>
                <ul>%s</ul>
                """.formatted(
                        method.toUpperCase(Locale.ROOT),
                        escaped(path),
                        text(operation.path("summary")),
                        text(operation.path("description")),
                        each(operation.path("parameters"), parameter -> parameter(parameter.getValue())),
                        body.isMissingNode() ? "" : "<dt>body</dt><dd>%s</dd>".formatted(type(body)),
                        answers(operation.path("responses")));
    }

    private static String parameter(JsonNode parameter) {
        return "<dt><code>%s</code> (%s%s)</dt><dd>%s</dd>"
                .formatted(
                        text(parameter.path("name")),
                        text(parameter.path("in")),
                        parameter.path("required").asBoolean() ? ", required" : "",
                        text(parameter.path("description")));
    }

    /** What succeeds, each by itself; what is refused looks the same whatever its status. */
    private static String answers(JsonNode responses) {
        String refused = responses.properties().stream()
                .filter(answer -> answer.getValue().has("$ref"))
                .map(answer -> escaped(answer.getKey()))
                .sorted()
                .collect(Collectors.joining(", "));
        String done = responses.properties().stream()
                .filter(answer -> !answer.getValue().has("$ref"))
                .map(answer -> "<li><b>%s</b> %s %s</li>"
                        .formatted(
                                escaped(answer.getKey()),
                                text(answer.getValue().path("description")),
                                type(answer.getValue().at("/content/application~1json/schema"))))
                .collect(Collectors.joining());
        return done + "<li><b>%s</b> <a href=\"#Problem\">Problem</a></li>".formatted(refused);
    }

    private static String data(String name, JsonNode schema) {
        return """
                <h3 id="%1$s">%1$s</h3>
                <p>%2$s</p>
                <dl>%3$s</dl>
                """.formatted(
                        escaped(name),
                        text(schema.path("description")),
                        each(
                                schema.path("properties"),
                                field -> "<dt><code>%s</code> %s</dt><dd>%s</dd>"
                                        .formatted(
                                                escaped(field.getKey()),
                                                type(field.getValue()),
                                                text(field.getValue().path("description")))));
    }

    /** The kind of value: a link to what is described elsewhere, the words to choose from, or JSON's own name. */
    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asString().replaceFirst(".*/", "");
            return "<a href=\"#%1$s\">%1$s</a>".formatted(escaped(name));
        }
        if (schema.has("items")) {
            return "list of " + type(schema.path("items"));
        }
        return schema.has("enum") && !"uri".equals(schema.path("format").asString(""))
                ? schema.path("enum").valueStream().map(DocsPage::text).collect(Collectors.joining(" | "))
                : text(schema.path("format").isMissingNode() ? schema.path("type") : schema.path("format"));
    }

    private static String each(
            JsonNode container, java.util.function.Function<Map.Entry<String, JsonNode>, String> shown) {
        return container.isArray()
                ? container
                        .valueStream()
                        .map(item -> shown.apply(Map.entry("", item)))
                        .collect(Collectors.joining())
                : container.properties().stream().map(shown).collect(Collectors.joining());
    }

    private static String text(JsonNode node) {
        return escaped(node.asString(""));
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
