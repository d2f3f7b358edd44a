package fulcrum.web.faults;

import fulcrum.state.StateUnavailable;
import fulcrum.units.Said;
import fulcrum.warehouse.WarehouseUnavailable;
import fulcrum.web.frame.FrameResolver;
import fulcrum.web.frame.NotUnderstood;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/// Answers whatever went wrong with constant words; the log says the rest under the same id.
@Controller
@ControllerAdvice
public class FaultController {

    private static final Logger LOG = LoggerFactory.getLogger(FaultController.class);

    private final FrameResolver frames;
    private final RandomGenerator random = new SecureRandom();

    public FaultController(FrameResolver frames) {
        this.frames = frames;
    }

    @Bean
    static ErrorPageRegistrar errorPage() {
        return registry -> registry.addErrorPages(new ErrorPage("/error"));
    }

    /// Faults outside any controller: unknown addresses, refused requests.
    @RequestMapping("/error")
    ModelAndView outside(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (fault instanceof Exception thrown) {
            return answer(thrown, request);
        }
        var id = id();
        if (fault instanceof Throwable thrown) {
            LOG.error("fault {}", id, thrown);
        }
        int status = code instanceof Integer n ? n : HttpStatus.NOT_FOUND.value();
        var sentence =
                request.getAttribute(NotUnderstood.SENTENCE) instanceof Said said
                        ? Optional.of(said)
                        : Optional.<Said>empty();
        return page(request, new FaultPage(status, id, sentence));
    }

    /// Faults of a controller, a template or what they called.
    @ExceptionHandler(Exception.class)
    ModelAndView inside(Exception fault, HttpServletRequest request, HttpServletResponse response) {
        var answer = answer(fault, request);
        response.setStatus(status(fault).value());
        return answer;
    }

    private ModelAndView answer(Exception fault, HttpServletRequest request) {
        int status = status(fault).value();
        var id = id();
        if (status >= 500) {
            LOG.error("fault {}", id, fault);
        }
        var sentence =
                fault instanceof NotUnderstood known
                        ? Optional.of(known.sentence())
                        : Optional.<Said>empty();
        return page(request, new FaultPage(status, id, sentence));
    }

    private static HttpStatusCode status(Exception fault) {
        return switch (fault) {
            case MaxUploadSizeExceededException _ -> HttpStatus.CONTENT_TOO_LARGE;
            case InvalidParameterException broken -> HttpStatusCode.valueOf(broken.getErrorCode());
            case StateUnavailable _ -> HttpStatus.SERVICE_UNAVAILABLE;
            case WarehouseUnavailable _ -> HttpStatus.SERVICE_UNAVAILABLE;
            case ErrorResponse known -> known.getStatusCode();
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private ModelAndView page(HttpServletRequest request, FaultPage page) {
        var view = frames.bare(request).show("faults/page", page);
        view.setStatus(HttpStatusCode.valueOf(page.status()));
        return view;
    }

    private String id() {
        var bytes = new byte[5];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
