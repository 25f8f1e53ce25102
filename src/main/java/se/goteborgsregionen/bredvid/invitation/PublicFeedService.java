package se.goteborgsregionen.bredvid.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.goteborgsregionen.bredvid.access.MayCall;
import se.goteborgsregionen.bredvid.access.MayCall.Who;
import se.goteborgsregionen.bredvid.invitation.PublicFeedQueries.Coming;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.Time;

/**
 * What an organisation offers, or what is offered about an area, as calendars for everybody: without names of people, which
 * only those signed in see, and without links to join by, which only the booked have.
 */
@Service
public class PublicFeedService {

    private static final Duration WORTH_FETCHING = Duration.ofHours(6);

    private final PublicFeedQueries occasions;
    private final CalendarWriter calendars;
    private final PortalAddresses addresses;
    private final Texts texts;
    private final Clock clock;

    PublicFeedService(
            PublicFeedQueries occasions,
            CalendarWriter calendars,
            PortalAddresses addresses,
            Texts texts,
            Clock clock) {
        this.occasions = occasions;
        this.calendars = calendars;
        this.addresses = addresses;
        this.texts = texts;
        this.clock = clock;
    }

    /** The calendar (RFC 5545) of the organisation of this code, such as {@code 1480}; empty when there is none. */
    @MayCall(Who.ANYONE)
    @Transactional(readOnly = true)
    public Optional<String> ofOrganisation(String code, Locale locale) {
        return occasions.organisation(code).map(name -> feed(name, occasions.ofOrganisation(code, now()), locale));
    }

    /** The calendar of the area of this code, such as {@code DEMENS}; empty when there is none. */
    @MayCall(Who.ANYONE)
    @Transactional(readOnly = true)
    public Optional<String> ofArea(String code, Locale locale) {
        boolean english = Texts.ENGLISH.getLanguage().equals(locale.getLanguage());
        return occasions.area(code, english).map(name -> feed(name, occasions.ofArea(code, now()), locale));
    }

    private String feed(String name, List<Coming> coming, Locale locale) {
        return calendars.feed(
                texts.getTranslation("calendar.public.name", locale, name),
                WORTH_FETCHING,
                coming.stream().map(each -> event(each, locale)).toList());
    }

    private FeedEvent event(Coming coming, Locale locale) {
        String url = addresses.occasionUrl(coming.offerId(), coming.occasionId());
        return new FeedEvent(
                addresses.publicUid(coming.meeting().id()),
                coming.version(),
                coming.changedAt().truncatedTo(ChronoUnit.SECONDS),
                coming.meeting().starts(),
                coming.meeting().ends(),
                coming.meeting().zone().getId(),
                EventText.forEverybody(coming.occasion(), url, locale, texts),
                url,
                "",
                false);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), Time.STOCKHOLM);
    }
}
