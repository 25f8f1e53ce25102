package se.goteborgsregionen.bredvid.shared.ui;

import jakarta.servlet.http.HttpServletResponse;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** For a page that could not be made. Tells a number, never what broke. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class ServerFaultPage extends ErrorPage implements HasErrorParameter<Exception> {

    private final Faults faults;

    ServerFaultPage(Faults faults) {
        this.faults = faults;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String number = faults.report(parameter.getException());
        show(
                getTranslation("shared.fault.title"),
                getTranslation("shared.fault.number", number),
                mainWayOn(event.getLocation().getPathWithQueryParameters(), getTranslation("shared.way.again")),
                wayOn("", getTranslation("shared.way.catalogue")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
