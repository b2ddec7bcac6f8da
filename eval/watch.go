package eval

import (
	"context"
	"fmt"
	"time"

	"github.com/writethru/writethru/eval/watchsim"
	"github.com/writethru/writethru/watch/schedule"
)

const scheduleIntro = "`writethru eval schedule`: what schedules of re-reading catch in a simulated year, and what they ask for. Edits per edited article and\n" +
	"their span are published figures; the rest is assumed, and varied in the second table. A version is caught if a check happens while it\n" +
	"stands; first versions are not counted, nor the requests that found them. The plan was tuned, and what it takes to be usual fitted, in\n" +
	"other years of the assumed world. Shares are in per cent of what newsdiffs' fixed schedule asks for and catches; same is how many of\n" +
	"the very versions that it catches are caught. Late is from the edit to the check that saw it, in the second table the median. The\n" +
	"attentive plan takes a request to cost a third."

// scheduleYears are the seeds of the years that are reported.
var scheduleYears = []uint64{31, 32, 33}

// Schedule weighs schedules against each other in simulated years.
func Schedule(ctx context.Context) (Report, error) {
	table, err := scheduleTable(ctx)
	if err != nil {
		return Report{}, err
	}
	other, err := otherWorlds(ctx)
	if err != nil {
		return Report{}, err
	}
	return Report{Title: "Schedule", Intro: scheduleIntro, Tables: []Table{table, other}}, nil
}

// scheduleOutcome is what a schedule, begun anew every year, does in all years.
func scheduleOutcome(ctx context.Context, w watchsim.World, years []uint64, begin func() watchsim.Schedule) (watchsim.Outcome, error) {
	sum := watchsim.NewOutcome()
	for _, year := range years {
		if err := ctx.Err(); err != nil {
			return sum, err
		}
		sum.Add(watchsim.Run(w.Year(year), begin()))
	}
	return sum, nil
}

// Schedules as they begin a year.
func newsdiffs() watchsim.Schedule  { return watchsim.Newsdiffs{} }
func diffengine() watchsim.Schedule { return watchsim.Diffengine{} }
func adaptive() watchsim.Schedule   { return watchsim.NewAdaptive(schedule.Default) }
func attentive() watchsim.Schedule {
	plan := schedule.Default
	plan.Price /= 3
	return watchsim.NewAdaptive(plan)
}

func scheduleTable(ctx context.Context) (Table, error) {
	w := watchsim.Assumed
	table := Table{
		Title:   fmt.Sprintf("%d years of %d articles, %.0f %% of them edited", len(scheduleYears), w.Articles, 100*w.Edited),
		Columns: []string{"requests an article", "share", "caught", "share", "same", "late, median", "late, 9 of 10"},
	}
	var fixed watchsim.Outcome
	for i, row := range []struct {
		name  string
		begin func() watchsim.Schedule
	}{
		{"newsdiffs", newsdiffs}, {"diffengine", diffengine}, {Name, adaptive}, {Name + ", attentive", attentive},
	} {
		o, err := scheduleOutcome(ctx, w, scheduleYears, row.begin)
		if err != nil {
			return Table{}, err
		}
		if i == 0 {
			fixed = o
		}
		table.Rows = append(table.Rows, Row{Name: row.name, Cells: []string{
			fmt.Sprintf("%.1f", float64(o.Requests)/float64(o.Articles)), percent(o.Requests, fixed.Requests),
			percent(len(o.Caught), o.Versions), percent(len(o.Caught), len(fixed.Caught)), percent(o.Shared(fixed), len(fixed.Caught)),
			late(o, .5), late(o, .9),
		}})
	}
	return table, nil
}

// otherWorlds compares the schedules in worlds that differ from the assumed one in one thing each.
func otherWorlds(ctx context.Context) (Table, error) {
	table := Table{
		Title: "One year of other worlds",
		Columns: []string{
			"newsdiffs requests", "caught", "late", "diffengine requests", "caught", "late",
			"writethru requests", "caught", "late", "attentive requests", "caught", "late",
		},
	}
	for _, variant := range watchsim.Variants() {
		row := Row{Name: variant.Name}
		var fixed watchsim.Outcome
		for i, begin := range []func() watchsim.Schedule{newsdiffs, diffengine, adaptive, attentive} {
			o, err := scheduleOutcome(ctx, variant.World, scheduleYears[:1], begin)
			if err != nil {
				return Table{}, err
			}
			if i == 0 {
				fixed = o
			}
			row.Cells = append(row.Cells, percent(o.Requests, fixed.Requests), percent(len(o.Caught), len(fixed.Caught)), late(o, .5))
		}
		table.Rows = append(table.Rows, row)
	}
	return table, nil
}

func percent(n, of int) string { return fmt.Sprintf("%.1f", 100*float64(n)/float64(max(1, of))) }

// late prints a quantile of how late versions were seen, to the minute.
func late(o watchsim.Outcome, quantile float64) string {
	d := o.Late(quantile).Round(time.Minute)
	return fmt.Sprintf("%d:%02d", int(d.Hours()), int(d.Minutes())%60)
}
