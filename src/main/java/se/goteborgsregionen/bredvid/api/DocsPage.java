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
                <div lang="en" class="stack">
                <p>%s</p>
                <pre class="box wide"><code>%s</code></pre>
                %s
                <section class="section stack"><h2>Problem types</h2><ul>%s</ul></section>
                </div>
                """.formatted(
                        page.text(request, "api.docs.lede"),
                        document,
                        page.text(request, "api.docs.document"),
                        document,
                        text(api.at("/info/description")),
                        escaped(example()),
                        each(api.path("paths"), path -> operations(path.getKey(), path.getValue(), api)),
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

    private static String operations(String path, JsonNode methods, JsonNode api) {
        return each(methods, method -> operation(method.getKey() + " " + path, method.getValue(), api));
    }

    private static String operation(String name, JsonNode operation, JsonNode api) {
        String[] address = name.split(" ", 2);
        return """
                <section class="section stack">
                <h2><code>%s %s</code></h2>
                <p><b>%s.</b> %s</p>
                <dl>%s%s</dl>
                <h3>Answers</h3>
                <dl>%s</dl>
                </section>
                """.formatted(
                        address[0].toUpperCase(Locale.ROOT),
                        escaped(address[1]),
                        text(operation.path("summary")),
                        text(operation.path("description")),
                        each(operation.path("parameters"), parameter -> parameter(parameter.getValue())),
                        fields(operation.at("/requestBody/content/application~1json/schema"), api),
                        each(
                                operation.path("responses"),
                                answer -> answer(answer.getKey(), resolved(answer.getValue(), api), api)));
    }

    private static String parameter(JsonNode parameter) {
        return "<dt><code>%s</code> (%s%s)</dt><dd>%s</dd>"
                .formatted(
                        text(parameter.path("name")),
                        text(parameter.path("in")),
                        parameter.path("required").asBoolean() ? ", required" : "",
                        text(parameter.path("description")));
    }

    private static String answer(String status, JsonNode answer, JsonNode api) {
        JsonNode schema = answer.at("/content/application~1json/schema");
        String shown = schema.isMissingNode() ? "" : "<dl>" + fields(schema, api) + "</dl>";
        return "<dt>%s</dt><dd>%s%s</dd>".formatted(escaped(status), text(answer.path("description")), shown);
    }

    /** The properties of an object, one level deep. */
    private static String fields(JsonNode schema, JsonNode api) {
        return each(
                resolved(schema, api).path("properties"),
                field -> "<dt><code>%s</code></dt><dd>%s %s</dd>"
                        .formatted(
                                escaped(field.getKey()),
                                text(field.getValue().path("description")),
                                values(field.getValue())));
    }

    private static String values(JsonNode field) {
        return field.path("enum").valueStream().map(DocsPage::text).collect(Collectors.joining(" | "));
    }

    private static JsonNode resolved(JsonNode node, JsonNode api) {
        return node.has("$ref") ? api.at(node.path("$ref").asString().substring(1)) : node;
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
