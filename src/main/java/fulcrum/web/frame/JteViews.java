package fulcrum.web.frame;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Finds a compiled template by the name that a controller gives. It gives HTML where the
/// controller did not set another type.
public class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine engine;

    public JteViews(TemplateEngine engine) {
        this.engine = engine;
    }

    /// Before Spring's own resolver, which takes any name for a servlet path.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return engine.hasTemplate(template) ? new Page(template) : null;
    }

    private final class Page implements View {

        private final String template;

        Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        /// Rendered whole before a byte is sent: a fault gives the error page, not half a page.
        @Override
        public void render(
                @Nullable Map<String, ?> model,
                HttpServletRequest request,
                HttpServletResponse response)
                throws IOException {
            var html = new StringOutput(32_768);
            engine.render(template, parameters(model == null ? Map.of() : model), html);
            var bytes = html.toString().getBytes(StandardCharsets.UTF_8);
            if (response.getContentType() == null) {
                response.setContentType(getContentType());
            }
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }

        private static Map<String, Object> parameters(Map<String, ?> model) {
            var parameters = new HashMap<String, Object>();
            model.forEach((name, value) -> {
                if (name.equals("frame") || name.equals("page")) {
                    parameters.put(name, value);
                }
            });
            return parameters;
        }
    }
}
