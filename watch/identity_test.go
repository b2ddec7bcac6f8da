package watch

import (
	"testing"
	"time"
)

func TestLedHome(t *testing.T) {
	o := ferry()
	inNewsroom(t, func(n *newsroom) {
		n.wait(time.Minute)
		o.change(func() { o.moved["/ferry"] = "/" })
		n.wait(2 * time.Hour)
		n.wantTold(Withdrawn, 1)
		n.wantArticles(1, 1)
	}, o)
}

func TestAddressesOfOneArticle(t *testing.T) {
	tests := []struct {
		about  string
		change func(o *outlet)
	}{
		{"redirected", func(o *outlet) {
			o.pages["/ferry-freed"] = o.pages["/ferry"] + "\nIt was freed at noon."
			o.moved["/ferry"] = "/ferry-freed"
		}},
		{"rewritten and redirected at once", func(o *outlet) {
			o.pages["/ferry-freed"] = "Pilot heard after ferry ran aground off Osthavn\nA ferry that ran aground off Osthavn was freed at noon.\nIts owner said that nobody was hurt."
			for _, word := range []string{"pilot", "mate", "cook", "owner", "purser", "engineer"} {
				o.pages["/ferry-freed"] += "\nThe " + word + " has been heard."
			}
			o.moved["/ferry"] = "/ferry-freed"
		}},
		{"another canonical address", func(o *outlet) {
			o.pages["/ferry"] += "\nIt was freed at noon.\n=https://courier.example/ferry-freed"
			o.pages["/ferry-freed"] = o.pages["/ferry"]
		}},
		{"the same sentences elsewhere", func(o *outlet) {
			o.pages["/ferry-freed"] = "Ferry freed" + o.pages["/ferry"][len("Ferry aground"):] + "\nIt was freed at noon."
			o.pages["/ferry-freed"] += "\n=https://courier.example/ferry-freed"
			delete(o.pages, "/ferry")
		}},
	}
	for _, test := range tests {
		t.Run(test.about, func(t *testing.T) {
			o := ferry()
			for _, word := range []string{"pilot", "mate", "cook", "owner", "purser", "engineer"} {
				o.pages["/ferry"] += "\nThe " + word + " is being heard."
			}
			inNewsroom(t, func(n *newsroom) {
				n.wait(time.Minute)
				o.change(func() {
					test.change(o)
					o.listed = append(o.listed, "/ferry-freed")
				})
				n.wait(2 * 24 * time.Hour)
				n.wantArticles(1, 2)
				o.change(func() {
					for path := range o.pages {
						o.pages[path] += "\nThe harbour is open."
					}
				})
				n.wait(7 * 24 * time.Hour)
				n.wantArticles(1, 3)
				if n.store.all()[0].Withdrawn {
					t.Error("the article is withdrawn")
				}
			}, o)
		})
	}
}

func TestWall(t *testing.T) {
	o := ferry()
	o.pages["/login"] = "Welcome back\nLog in to read on."
	inNewsroom(t, func(n *newsroom) {
		n.wait(time.Minute)
		o.change(func() { o.walls = true })
		n.wait(24 * time.Hour)
		n.wantArticles(1, 1)
		o.change(func() {
			o.walls = false
			o.pages["/ferry"] += "\nThe harbour is open."
		})
		n.wait(7 * 24 * time.Hour)
		n.wantArticles(1, 2)
	}, o)
}

func TestHomeAsCanonicalAddress(t *testing.T) {
	o := ferry()
	o.publish("/vote", "Vote delayed", "The council put off its vote.", "=https://courier.example/")
	o.publish("/storm", "Storm comes", "A storm will reach the coast.", "=https://courier.example/")
	inNewsroom(t, func(n *newsroom) {
		n.wait(time.Minute)
		n.wantArticles(3, 1)
	}, o)
}

func TestOneCanonicalAddressForAll(t *testing.T) {
	o := ferry()
	o.publish("/vote", "Vote delayed", "The council put off its vote.", "=https://courier.example/news")
	o.publish("/storm", "Storm comes", "A storm will reach the coast.", "=https://courier.example/news")
	o.publish("/strike", "Strike ends", "The pilots are back at work.", "=https://courier.example/news")
	inNewsroom(t, func(n *newsroom) {
		n.wait(24 * time.Hour)
		n.wantArticles(4, 1)
		n.wantTold(NewVersion, 0)
	}, o)
}
