// Reads calendars with ical.js, as Thunderbird does; says the same of each file as libical-check.c.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const judges = createRequire(pathToFileURL(process.argv[2] + "/"));
const loaded = judges("ical.js");
const ICAL = loaded.default ?? loaded;

for (const name of process.argv.slice(3)) {
  try {
    ICAL.design.strict = true;
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(name, "utf8")));
    if (calendar.name !== "vcalendar") {
      throw new Error("not one calendar");
    }
    ICAL.TimezoneService.reset();
    calendar.getAllSubcomponents("vtimezone").forEach((zone) => ICAL.TimezoneService.register(zone));
    const times = calendar.getAllSubcomponents("vevent").flatMap((component) => {
      const event = new ICAL.Event(component);
      return [event.startDate, event.endDate].map((time) => {
        if (time.zone.tzid !== "Europe/Stockholm") {
          throw new Error("a time in " + time.zone.tzid);
        }
        return time.toUnixTime();
      });
    });
    console.log(["ok", name, ...times].join(" "));
  } catch (fault) {
    console.log("fault", name, fault.message);
  }
}
