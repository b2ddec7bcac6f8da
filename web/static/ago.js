// How long something is past, in its largest unit, as the server says it.
const minute = 60_000, hour = 60 * minute, day = 24 * hour;

export function ago(past) {
  if (past < minute) return "just now";
  if (past < hour) return plural(past / minute, "minute");
  if (past < day) return plural(past / hour, "hour");
  if (past < 60 * day) return plural(past / day, "day");
  if (past < 730 * day) return plural(past / (30 * day), "month");
  return plural(past / (365 * day), "year");
}

function plural(count, unit) {
  const whole = Math.floor(count);
  return `${whole} ${unit}${whole === 1 ? "" : "s"} ago`;
}
