package se.goteborgsregionen.bredvid.invitation;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** An iCalendar text read line by line, without the library that wrote it. */
record Ics(String text) {

    List<String> lines() {
        return text.replace("\r\n ", "").lines().toList();
    }

    /** The lines of the property, name and parameters included. */
    List<String> lines(String name) {
        return lines().stream()
                .filter(line -> line.startsWith(name + ":") || line.startsWith(name + ";"))
                .toList();
    }

    /** The one line of the property within the events; the zone has lines of the same names. */
    String inEvent(String name) {
        List<String> all = lines();
        List<String> found = all.subList(all.indexOf("BEGIN:VEVENT"), all.size()).stream()
                .filter(line -> line.startsWith(name + ":") || line.startsWith(name + ";"))
                .toList();
        assertThat(found).as(name).hasSize(1);
        return found.getFirst();
    }
}
