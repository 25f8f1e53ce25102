// Times as the house writes them, and as people type them: 13.00, 13:00, 1300 and 13 are one time.
const TYPED_TIME = /^\s*(?:kl\.?\s*)?([01]?\d|2[0-3])(?:[.:,\s]?([0-5]\d))?\s*$/i;

function readTime(typed) {
  const [, hours, minutes = "0"] = TYPED_TIME.exec(typed ?? "") ?? [];
  return hours === undefined
    ? undefined
    : { hours: Number(hours), minutes: Number(minutes), seconds: 0, milliseconds: 0 };
}

window.bredvidTimes = {
  /** Lets the field write its time with what stands between hour and minute in this noon: "12.00". */
  write(field, noon) {
    const between = noon.replace(/\d/g, "");
    const formatTime = (time) =>
      time ? `${Number(time.hours)}${between}${String(time.minutes ?? 0).padStart(2, "0")}` : "";
    const take = () => {
      field.i18n = { formatTime, parseTime: readTime };
    };
    // in the place of Flow's own connector, which writes times as the browser's language does
    field.$connector = { setLocale: take };
    take();
  },
};
