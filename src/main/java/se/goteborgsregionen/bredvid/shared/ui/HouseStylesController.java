package se.goteborgsregionen.bredvid.shared.ui;

import java.nio.charset.StandardCharsets;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the one stylesheet. A page from before a new version still gets dressed, but nobody keeps that. */
@RestController
class HouseStylesController {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final HouseStyles styles;

    HouseStylesController(HouseStyles styles) {
        this.styles = styles;
    }

    @GetMapping("/house/bredvid-{version}.css")
    ResponseEntity<String> styles(@PathVariable String version) {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(version.equals(styles.version()) ? HouseFiles.FOREVER : CacheControl.noCache())
                .body(styles.css());
    }
}
