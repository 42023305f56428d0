package dev.holdfast.admin;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The one page of the web admin. Which of its screens to show stands behind the {@code #}, which a browser keeps to itself. The page names
 * its files by their content, so it alone is asked for anew each time.
 */
@Controller
class AdminPage {

    static final String FOLDER = "classpath:/admin/";

    private static final String NOT_BUILT = """
            <!doctype html>
            <html lang="en">
            <title>Holdfast</title>
            <h1>This Holdfast was built without its web admin</h1>
            <p>The REST API works all the same; <a href="/swagger">it describes itself</a>.</p>
            <p>To have the web admin, build with <code>./holdfast serve</code>, or run <code>npm ci</code> and <code>npm run build</code> in the
            folder <code>admin</code> before Maven.</p>
            """;

    private final Resource page;

    AdminPage(@Value(FOLDER + "index.html") Resource page) {
        this.page = page;
    }

    @GetMapping({"/", "/admin"})
    ResponseEntity<Void> redirect() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/admin/"))
                .build();
    }

    @GetMapping("/admin/")
    ResponseEntity<byte[]> page() throws IOException {
        if (!page.exists()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(MediaType.TEXT_HTML)
                    .body(NOT_BUILT.getBytes(StandardCharsets.UTF_8));
        }
        var content = page.getContentAsByteArray();
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .eTag(DigestUtils.md5DigestAsHex(content))
                .body(content);
    }
}
