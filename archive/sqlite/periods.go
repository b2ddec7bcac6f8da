package sqlite

import "time"

// periods returns the tags of the years, and at both ends the months and days, that lie between two times; none
// where both are open.
func periods(after, until time.Time) []string {
	if after.IsZero() && until.IsZero() {
		return nil
	}
	if after.Before(firstPeriod) {
		after = firstPeriod
	}
	if until.IsZero() || until.After(lastPeriod) {
		until = lastPeriod
	}
	var tags []string
	for t := after.UTC().Truncate(24 * time.Hour); t.Before(until); {
		tag, next := period(t, until)
		tags, t = append(tags, tag), next
	}
	return tags
}

// period returns the tag of the longest period that begins on a day and does not go beyond a time, a day at least, and
// the day after it.
func period(day, until time.Time) (tag string, next time.Time) {
	if next = day.AddDate(1, 0, 0); day.YearDay() == 1 && !next.After(until) {
		return yearTag(day), next
	}
	if next = day.AddDate(0, 1, 0); day.Day() == 1 && !next.After(until) {
		return monthTag(day), next
	}
	return dayTag(day), day.AddDate(0, 0, 1)
}

// firstPeriod and lastPeriod are when versions may be seen.
var (
	firstPeriod = time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC)
	lastPeriod  = time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)
)
