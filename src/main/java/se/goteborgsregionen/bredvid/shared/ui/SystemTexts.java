package se.goteborgsregionen.bredvid.shared.ui;

import java.util.Locale;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import org.springframework.stereotype.Component;
import se.goteborgsregionen.bredvid.shared.Texts;

/** What Vaadin itself says when a login session has ended or something broke, in the reader's language. */
@Component
class SystemTexts implements SystemMessagesProvider {

    private final transient Texts texts;

    SystemTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public SystemMessages getSystemMessages(SystemMessagesInfo about) {
        Locale locale = about.getRequest() == null
                ? about.getLocale()
                : BrowserChoice.language(about.getRequest().getCookies());
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("shared.expired.title", locale));
        messages.setSessionExpiredMessage(texts.getTranslation("shared.expired.text", locale));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(texts.getTranslation("shared.fault.title", locale));
        messages.setInternalErrorMessage(texts.getTranslation("shared.fault.reload", locale));
        messages.setSyncErrorNotificationEnabled(true);
        messages.setSyncErrorCaption(texts.getTranslation("shared.fault.title", locale));
        messages.setSyncErrorMessage(texts.getTranslation("shared.fault.reload", locale));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.getTranslation("shared.cookies.title", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("shared.cookies.text", locale));
        return messages;
    }
}
