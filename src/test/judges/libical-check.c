/*
 * Reads calendars as the clients built on libical do, and says of each file:
 *   ok <file> <start> <end> ...   seconds since 1970 of each event
 *   fault <file> <words>          a line that libical cannot read, or that its restrictions (RFC 5545, RFC 5546) refuse
 */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static char *whole(const char *name)
{
    FILE *file = fopen(name, "rb");
    char *text = calloc(1, 4 * 1024 * 1024);
    if (file == NULL || text == NULL) {
        return NULL;
    }
    fread(text, 1, 4 * 1024 * 1024 - 1, file);
    fclose(file);
    return text;
}

static int faults(const char *name, icalcomponent *component)
{
    int found = 0;
    icalproperty *property = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY);
    for (; property != NULL; property = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY)) {
        printf("fault %s %s\n", name, icalproperty_get_xlicerror(property));
        found++;
    }
    icalcomponent *inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT);
    for (; inner != NULL; inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)) {
        found += faults(name, inner);
    }
    return found;
}

static void check(const char *name)
{
    char *text = whole(name);
    icalcomponent *calendar = text == NULL ? NULL : icalparser_parse_string(text);
    if (calendar == NULL || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT) {
        printf("fault %s not one calendar\n", name);
        return;
    }
    int allowed = icalrestriction_check(calendar);
    if (faults(name, calendar) > 0) {
        return;
    }
    if (!allowed) {
        printf("fault %s refused by its restrictions\n", name);
        return;
    }
    printf("ok %s", name);
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (; event != NULL; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        struct icaltimetype start = icalcomponent_get_dtstart(event);
        struct icaltimetype end = icalcomponent_get_dtend(event);
        printf(" %ld %ld", (long)icaltime_as_timet_with_zone(start, start.zone),
               (long)icaltime_as_timet_with_zone(end, end.zone));
    }
    printf("\n");
    icalcomponent_free(calendar);
    free(text);
}

int main(int count, char **names)
{
    for (int i = 1; i < count; i++) {
        check(names[i]);
    }
    return 0;
}
