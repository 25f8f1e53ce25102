package se.goteborgsregionen.bredvid.shared.ui;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How long browsers keep the house's files. Fonts and pictures never change under their name; styles and icons do with a
 * new version of the portal, so that a browser shows what it has and asks again behind the reader's back.
 */
@Configuration
class HouseFiles implements WebMvcConfigurer {

    private static final String FOLDER = "classpath:/META-INF/resources/house/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/house/fonts/**")
                .addResourceLocations(FOLDER + "fonts/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        files.addResourceHandler("/house/**")
                .addResourceLocations(FOLDER)
                .setCacheControl(CacheControl.maxAge(Duration.ofMinutes(10))
                        .staleWhileRevalidate(Duration.ofDays(7))
                        .cachePublic());
    }
}
