package main

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/cmd/writethru/view"
)

// A versionChoice names two versions of an article. Without any, the last is compared with the one before.
type versionChoice struct {
	from, to versionName
	one      bool // to is compared with the one before it
}

// A versionName names a version by its number or by a time at which it stood; the zero name is the
// last.
type versionName struct {
	number int
	until  time.Time // it was the last that was seen before
}

const versionPattern = `\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?|v?\d+`

var versionsSuffix = regexp.MustCompile(`@(` + versionPattern + `)(\.\.(` + versionPattern + `)?)?$`)

// cutVersions cuts URL@FROM..TO into the address and the choice. chosen is false where there is none.
func cutVersions(input string) (address string, c versionChoice, chosen bool, err error) {
	at := versionsSuffix.FindStringSubmatchIndex(input)
	if at == nil {
		return input, c, false, nil
	}
	address = input[:at[0]]
	c.one = at[4] < 0
	if c.from, err = parseVersion(input[at[2]:at[3]]); err != nil {
		return address, c, false, err
	}
	if at[6] >= 0 {
		c.to, err = parseVersion(input[at[6]:at[7]])
	}
	if c.one {
		c.from, c.to = versionName{}, c.from
	}
	return address, c, err == nil, err
}

// parseVersion reads a number, a day or a time, in the user's zone.
func parseVersion(s string) (versionName, error) {
	if day, err := time.ParseInLocation(time.DateOnly, s, time.Local); err == nil {
		return versionName{until: day.AddDate(0, 0, 1)}, nil
	}
	if t, err := time.ParseInLocation("2006-01-02T15:04", s, time.Local); err == nil {
		return versionName{until: t.Add(time.Minute)}, nil
	}
	n, err := strconv.Atoi(strings.TrimPrefix(s, "v"))
	switch {
	case strings.Contains(s, "-"):
		return versionName{}, usagef("there is no such day: %s", s)
	case err != nil || n == 0:
		return versionName{}, usagef("versions are counted from 1: %s", s)
	}
	return versionName{number: n}, nil
}

// among returns the two versions of the choice.
func (c versionChoice) among(versions []archive.Version) (from, to archive.Version, err error) {
	j, err := c.to.in(versions)
	if err != nil {
		return from, to, err
	}
	i := j - 1
	if !c.one && c.from != (versionName{}) {
		if i, err = c.from.in(versions); err != nil {
			return from, to, err
		}
	}
	switch {
	case len(versions) == 1:
		return from, to, errors.New("the archive has one version of it, and nothing to compare it with")
	case i < 0:
		return from, to, errors.New("there is no version before the first")
	}
	return versions[i], versions[j], nil
}

// in returns the index of the version.
func (n versionName) in(versions []archive.Version) (int, error) {
	last := len(versions) - 1
	switch {
	case n.number > last+1:
		return 0, fmt.Errorf("the archive has %s of it, and no version %d", counted(last+1, "version"), n.number)
	case n.number > 0:
		return n.number - 1, nil
	case n.until.IsZero():
		return last, nil
	}
	for i := last; i >= 0; i-- {
		if versions[i].FirstSeen.Before(n.until) {
			return i, nil
		}
	}
	return 0, fmt.Errorf("the archive has no version of it from before %s", view.Time(versions[0].FirstSeen))
}
