package fulcrum.api;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The description of this interface, OpenAPI 3.1.
@RestController
class OpenApiResource {

    @GetMapping("/api/v1/openapi.yaml")
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok()
                .header("Content-Type", "application/yaml")
                .body(new ClassPathResource("api/openapi.yaml"));
    }
}
