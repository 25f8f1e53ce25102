package se.goteborgsregionen.bredvid.api;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says beside what springdoc reads from the controllers: who is let in, and how a no looks. */
@Configuration
class ApiDescription {

    /** A problem, for the annotations of the controllers. */
    static final String PROBLEM = "#/components/responses/Problem";

    /** A problem that says when to try again. */
    static final String PROBLEM_WITH_WAIT = "#/components/responses/ProblemWithWait";

    private static final String TOKEN = "token";

    @Bean
    OpenAPI bookingApi(Ways ways) {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Bredvid")
                                .version("1")
                                .description(
                                        "Books places for the person whose token it is, by the rules of the portal. Every "
                                                + "address needs a personal token, which one makes and revokes under Mitt konto, in the "
                                                + "header \"Authorization: Bearer bredvid_…\". Refusals are problems (RFC 9457): go by "
                                                + "their type. With one token one may ask "
                                                + RequestAllowance.A_MINUTE_BY_TOKEN
                                                + " times a minute. Sentences are in the language of Accept-Language, Swedish or English."))
                .addServersItem(new Server().url(ways.address("")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    OpenApiCustomizer problemsOfAll(Problems problems) {
        return api -> {
            Components components = api.getComponents();
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
            Schema<?> problem = Objects.requireNonNull(components.getSchemas().get("Problem"));
            problem.getProperties().computeIfPresent("type", (name, type) -> withAllTypes(type, problems));
            components.addResponses("Problem", problem("Refused: see the problem's type."));
            components.addResponses(
                    "ProblemWithWait",
                    problem("Refused for now.")
                            .addHeaderObject(
                                    "Retry-After",
                                    new Header().description("Seconds to wait.").schema(new IntegerSchema())));
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .map(operation -> operation.getResponses())
                    .forEach(responses -> {
                        for (ProblemType everywhere : List.of(
                                ProblemType.TOKEN_MISSING,
                                ProblemType.INSUFFICIENT_SCOPE,
                                ProblemType.NOT_ACCEPTABLE,
                                ProblemType.FAULT)) {
                            responses.addApiResponse(
                                    Integer.toString(everywhere.status()), new ApiResponse().$ref(PROBLEM));
                        }
                        responses.addApiResponse(
                                Integer.toString(ProblemType.TOO_MANY_REQUESTS.status()),
                                new ApiResponse().$ref(PROBLEM_WITH_WAIT));
                    });
        };
    }

    private static Schema<String> withAllTypes(Schema<?> type, Problems problems) {
        StringSchema all = new StringSchema();
        all.setFormat("uri");
        all.setDescription(type.getDescription());
        Arrays.stream(ProblemType.values()).map(problems::address).forEach(all::addEnumItem);
        return all;
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }
}
