package se.goteborgsregionen.bredvid.shared.ui;

import jakarta.servlet.http.HttpServletResponse;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** For a page that is not for the one who asks. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NoAccessPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

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
