package se.goteborgsregionen.bredvid.shared.ui;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How long browsers keep the house's files. Fonts never change under their name, nor does the one stylesheet; scripts and icons do with a
 * new version of the portal, so that a browser shows what it has and asks again behind the reader's back.
 */
@Configuration
class HouseFiles implements WebMvcConfigurer {

    /** Where they lie on the class path. */
    static final String PATH = "META-INF/resources/house/";

    /** For what never changes under its name. */
    static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final String FOLDER = "classpath:/" + PATH;

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/house/fonts/**")
                .addResourceLocations(FOLDER + "fonts/")
                .setCacheControl(FOREVER);
        files.addResourceHandler("/house/**")
                .addResourceLocations(FOLDER)
                .setCacheControl(CacheControl.maxAge(Duration.ofMinutes(10))
                        .staleWhileRevalidate(Duration.ofDays(7))
                        .cachePublic());
    }
}
