package se.goteborgsregionen.bredvid.shared.ui;

import jakarta.servlet.http.HttpServletResponse;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.security.access.AccessDeniedException;

/** For a page whose data is not for the one who asks: a service has refused while the page was being made. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RefusedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        show(
                getTranslation("shared.noaccess.title"),
                getTranslation("shared.noaccess.text"),
                mainWayOn("", getTranslation("shared.way.catalogue")),
                wayOn("jag", getTranslation("shared.way.account")));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
