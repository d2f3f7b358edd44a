package fulcrum.web.frame;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// Sends the browser to another page of this installation.
public final class Away {

    private Away() {}

    /// @param path local; anything else leads to the first page
    public static ModelAndView to(String path) {
        var redirect = new RedirectView(LocalPath.orHome(path));
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }
}
