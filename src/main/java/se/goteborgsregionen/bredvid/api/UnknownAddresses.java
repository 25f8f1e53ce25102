package se.goteborgsregionen.bredvid.api;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** An address under /api that no controller knows is answered as a program expects, not with a view's page. */
@Configuration
class UnknownAddresses {

    /** After the controllers, so that a known address with a wrong method is told apart; before files and views. */
    private static final int AFTER_CONTROLLERS = 1;

    @Bean
    SimpleUrlHandlerMapping unknownApiAddresses(Problems problems) {
        HttpRequestHandler unknown = (request, response) -> problems.write(request, response, ProblemType.NOT_FOUND);
        return new SimpleUrlHandlerMapping(Map.of(Problems.API + "**", unknown), AFTER_CONTROLLERS);
    }
}
