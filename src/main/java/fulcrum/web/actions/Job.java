package fulcrum.web.actions;

import fulcrum.actions.Action;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Asked;
import org.springframework.web.servlet.ModelAndView;

/// A change that somebody asks for on the page of an action.
record Job(Frame frame, Asked asked, Store store, Action action) {

    Person by() {
        return frame.person().orElseThrow();
    }

    String field(String name) {
        return asked.first(name);
    }

    /// The version that was seen when this was asked for.
    int after() {
        return Workplace.number(field("after")).orElse(0);
    }

    /// Back to a part of the action's page.
    ModelAndView back(String part) {
        return Away.to(
                "/actions/%d?store=%s#%s"
                        .formatted(action.id().number(), frame.encoded(store.id().value()), part));
    }
}
